export type RulerBar = { label: string; from: number; to: number; isPlan: boolean; isActing: boolean };

const LEFT = 8;
const WIDTH = 684;
const LANE = 32;
const at = (share: number) => LEFT + WIDTH * share;

/**
 * A person's posts on the ruler of a year: definitive posts above, acting ones in lanes below, plans dashed, today in turmeric.
 * Shares of the year, 0 to 1. The list under it says the same; telephones show the list alone.
 */
export function AssignmentRuler({
  bars,
  today,
  months,
  sentence,
}: {
  bars: readonly RulerBar[];
  today: number;
  months: readonly string[];
  sentence: string;
}) {
  const acting = bars.filter((bar) => bar.isActing);
  const laneOf = (bar: RulerBar) => (bar.isActing ? acting.indexOf(bar) + 1 : 0);
  const base = (acting.length + 1) * LANE + 16;
  return (
    <svg
      className="only-desk mb-2 block h-auto w-full overflow-visible"
      viewBox={`0 0 700 ${base + 30}`}
      role="img"
      aria-label={sentence}
    >
      {bars.map((bar) => {
        const [x, y, width] = [
          at(bar.from),
          laneOf(bar) * LANE + 8,
          Math.max(4, WIDTH * (bar.to - bar.from)),
        ];
        const isSolid = !bar.isPlan && !bar.isActing;
        return (
          <g key={`${bar.label} ${bar.from} ${bar.isActing}`}>
            <clipPath id={`bar-${laneOf(bar)}-${Math.round(bar.from * 1000)}`}>
              <rect x={x} y={y} width={bar.isActing ? Math.max(width, at(1) - x) : width} height="24" />
            </clipPath>
            <rect
              x={x}
              y={y}
              width={width}
              height="24"
              fill={
                isSolid ? "var(--color-laut-7)" : bar.isActing ? "var(--color-laut-3)" : "var(--color-card)"
              }
              stroke="var(--color-laut-7)"
              strokeWidth={bar.isPlan ? 1.5 : 0}
              strokeDasharray={bar.isPlan ? "5 4" : undefined}
            />
            <text
              x={x + 8}
              y={y + 16}
              fontSize="12"
              clipPath={`url(#bar-${laneOf(bar)}-${Math.round(bar.from * 1000)})`}
              fill={isSolid ? "var(--color-on-laut)" : "var(--color-ink)"}
              fontWeight={isSolid ? 600 : 400}
            >
              {bar.label}
            </text>
          </g>
        );
      })}
      <path d={`M${LEFT} ${base}h${WIDTH}`} stroke="var(--color-ink)" strokeWidth="1.5" />
      {Array.from({ length: 13 }, (_, month) => (
        <path
          key={month}
          d={`M${at(month / 12)} ${base}v${month % 3 === 0 ? 10 : 6}`}
          stroke="var(--color-edge)"
          strokeWidth="1.5"
        />
      ))}
      {[0, 2, 4, 6, 8, 10].map((month) => (
        <text key={month} x={at(month / 12) + 2} y={base + 24} fontSize="12" fill="var(--color-ink-2)">
          {months[month]}
        </text>
      ))}
      <path d={`M${at(today)} 0v${base}`} stroke="var(--color-ink)" strokeWidth="5" />
      <path d={`M${at(today)} 1v${base - 2}`} stroke="var(--color-kunyit)" strokeWidth="3" />
    </svg>
  );
}
