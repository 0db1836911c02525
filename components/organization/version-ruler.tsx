import { daysBetween } from "@/lib/features/organization/rules/dates";
import type { PolicyRow } from "@/lib/features/organization/policy-rules/policy-views";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

const LEFT = 6;
const WIDTH = 748;
const BAND = 26;

/** The versions on a ruler of whole years: past ones grey, the one in force dark, coming ones dashed, today's mark. */
export function VersionRuler({
  rows,
  today,
  m,
  locale,
}: {
  rows: readonly PolicyRow[];
  today: string;
  m: Messages;
  locale: Locale;
}) {
  const w = m.organization.policies;
  const dated = rows.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const years = dated.map(({ startsOn }) => Number(startsOn.slice(0, 4)));
  const first = Math.min(...years, Number(today.slice(0, 4)));
  const last = Math.max(...years, Number(today.slice(0, 4)));
  const from = `${first}-01-01`;
  const all = daysBetween(from, `${last + 1}-01-01`);
  const at = (day: string) => LEFT + (WIDTH * Math.max(0, Math.min(all, daysBetween(from, day)))) / all;
  const parts = dated.map((row, index) => ({
    row,
    x: at(row.startsOn),
    end: at(dated[index + 1]?.startsOn ?? `${last + 1}-01-01`),
  }));
  const name = (row: PolicyRow) => w.version(row.number);
  const sentence = dated
    .map((row) => w.rulerPart(name(row), w.states[row.state], formatDate(row.startsOn, locale)))
    .join(" ");
  const mark = at(today);
  return (
    <svg
      className="only-desk mt-2 block h-auto w-full max-w-[760px] overflow-visible"
      viewBox="0 0 760 86"
      role="img"
      aria-label={w.ruler(sentence)}
    >
      {parts.map(({ row, x, end }) => {
        const [isNow, isPast] = [row.state === "in_force", row.state === "past"];
        const width = Math.max(2, end - x - 1);
        return (
          <g key={row.id}>
            <rect
              x={x}
              y={4}
              width={width}
              height={BAND}
              fill={isNow ? "var(--color-laut-7)" : isPast ? "var(--color-line)" : "var(--color-card)"}
              stroke={isPast ? "var(--color-edge)" : "var(--color-laut-7)"}
              strokeDasharray={isNow || isPast ? undefined : "4 3"}
            />
            {width > 34 && (
              <text
                x={x + 7}
                y={21}
                fontSize="12.5"
                fontWeight={isPast ? 400 : 700}
                fill={isNow ? "var(--color-on-laut)" : isPast ? "var(--color-ink-2)" : "var(--color-laut-7)"}
              >
                {width > 150
                  ? `${w.versionShort(row.number)} ${w.states[row.state].toLowerCase()}`
                  : w.versionShort(row.number)}
              </text>
            )}
          </g>
        );
      })}
      <path d={`M${LEFT} 42h${WIDTH}`} stroke="var(--color-ink)" strokeWidth="1.5" />
      {Array.from({ length: last - first + 2 }, (_, index) => {
        const x = at(`${first + index}-01-01`);
        return (
          <g key={index}>
            <path d={`M${x} 42v12`} stroke="var(--color-edge)" strokeWidth="1.5" />
            {index <= last - first && (
              <text x={x} y={68} fontSize="12" fill="var(--color-ink-2)">
                {first + index}
              </text>
            )}
          </g>
        );
      })}
      <rect x={mark - 2} y={0} width={4} height={48} fill="var(--color-kunyit)" stroke="var(--color-ink)" />
      <text x={mark} y={82} fontSize="12" fontWeight="700" textAnchor="middle" fill="var(--color-ink)">
        {w.today(formatDate(today, locale, "short"))}
      </text>
    </svg>
  );
}
