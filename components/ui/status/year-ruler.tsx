export type RulerPart = { label: string; done: boolean; current?: boolean };

const LEFT = 6;
const WIDTH = 336;
const at = (share: number) => LEFT + WIDTH * share;

/** Half of the longest label and the mark itself, in the drawing's units. */
const CLEAR = 26;

/** The middle of a part, moved aside where today's mark would cross its words. */
function labelAt(share: number, today: number): number {
  const [middle, mark] = [at(share), at(today)];
  if (Math.abs(middle - mark) >= CLEAR) return middle;
  return middle <= mark ? mark - CLEAR : mark + CLEAR;
}

/**
 * The year on a ruler: twelve ticks, finished parts filled, one turmeric mark for today.
 * `today` is the share of the year gone, 0 to 1; `sentence` says everything the drawing shows.
 */
export function YearRuler({
  title,
  year,
  sentence,
  parts,
  months,
  today,
}: {
  title: string;
  year: string;
  sentence: string;
  parts: RulerPart[];
  months: readonly string[];
  today: number;
}) {
  const size = 1 / parts.length;
  return (
    <section className="card px-3.5 pb-2.5 pt-3" aria-label={title}>
      <div className="flex justify-between gap-2 text-small">
        <b>{title}</b>
        <span className="text-ink-3">{year}</span>
      </div>
      <svg
        className="mt-2 block h-auto w-full overflow-visible"
        viewBox="0 0 348 62"
        role="img"
        aria-label={sentence}
      >
        <path d={`M${LEFT} 30h${WIDTH}`} stroke="var(--color-ink)" strokeWidth="1.5" />
        {Array.from({ length: 13 }, (_, month) => (
          <path
            key={month}
            d={`M${at(month / 12)} 30v${month % 3 === 0 ? 16 : 8}`}
            stroke="var(--color-edge)"
            strokeWidth="1.5"
          />
        ))}
        {parts.map(({ label, done, current }, index) => (
          <g key={label}>
            {(done || current) && (
              <path
                d={`M${at(index * size) + 1} 26h${done ? WIDTH * size - 2 : Math.max(0, WIDTH * (today - index * size) - 1)}v4H${at(index * size) + 1}z`}
                fill="var(--color-laut-7)"
              />
            )}
            <text
              x={labelAt((index + 0.5) * size, today)}
              y="20"
              fontSize="12"
              textAnchor="middle"
              fill={current ? "var(--color-ink)" : "var(--color-ink-2)"}
              fontWeight={current ? 700 : 400}
            >
              {done && !current ? `${label} ✓` : label}
            </text>
          </g>
        ))}
        {[0, 3, 6, 9, 11].map((month) => (
          <text
            key={month}
            x={at((month + 0.5) / 12)}
            y="59"
            fontSize="12"
            textAnchor="middle"
            fill="var(--color-ink-2)"
          >
            {months[month]}
          </text>
        ))}
        <path d={`M${at(today)} 8v40`} stroke="var(--color-ink)" strokeWidth="5" />
        <path d={`M${at(today)} 9v38`} stroke="var(--color-kunyit)" strokeWidth="3" />
      </svg>
    </section>
  );
}
