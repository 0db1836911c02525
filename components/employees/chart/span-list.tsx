import { Chip } from "@/components/ui/status/chip";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";

export type SpanRow = { title: string; about?: string; startsOn: string; endsOn: string | null };

/** What was from when to when, the latest first; what is planned and what is past is said in words. */
export function SpanList({
  rows,
  today,
  locale,
  m,
}: {
  rows: readonly SpanRow[];
  today: string;
  locale: "id" | "en";
  m: Messages;
}) {
  const w = m.organization.chart.unit;
  const date = (day: string) => formatDate(day, locale);
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map((row) => {
        const isPlanned = row.startsOn > today;
        const isPast = row.endsOn !== null && row.endsOn < today;
        return (
          <li
            key={`${row.startsOn} ${row.title}`}
            className="flex flex-wrap items-start justify-between gap-2 py-3"
          >
            <div className="min-w-0">
              <b className="font-semibold">{row.title}</b>
              {row.about && <span className="block text-small text-ink-2">{row.about}</span>}
              <span className="block text-small text-ink-3">
                {row.endsOn ? w.span(date(row.startsOn), date(row.endsOn)) : w.spanFrom(date(row.startsOn))}
              </span>
            </div>
            <Chip tone={isPlanned ? "warn" : isPast ? "neutral" : "ok"}>
              {isPlanned ? w.planned : isPast ? w.ended : w.running}
            </Chip>
          </li>
        );
      })}
    </ul>
  );
}
