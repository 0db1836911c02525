import { TextLink } from "@/components/ui/button";
import { BlockTitle } from "@/components/ui/page/page-header";
import { Chip } from "@/components/ui/status/chip";
import { formatDate } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";

type Shown = { locale: "id" | "en"; m: Messages };
type Line = {
  superiorId: string;
  superiorName: string;
  startsOn: string;
  endsOn: string | null;
  origin: "position" | "correction" | "proposal";
  state: string;
  reason: string | null;
};

/** Who stands above a person, where that comes from, and why there is nobody; what the chart would say where it differs. */
export function LineHistory({
  lines,
  today,
  gap,
  chartName,
  locale,
  m,
}: Shown & { lines: readonly Line[]; today: string; gap: string | null; chartName: string | null }) {
  const w = m.employees.people.person;
  const now = lines.find((line) => line.startsOn <= today && (line.endsOn === null || line.endsOn >= today));
  const date = (day: string) => formatDate(day, locale);
  return (
    <section aria-labelledby="line" className="mt-6">
      <BlockTitle id="line" title={w.line} />
      {!now && <p className="mb-2">{gap ? w.lineNone(gap) : w.noLines}</p>}
      {now && chartName && chartName !== now.superiorName && (
        <p className="mb-2 text-small text-ink-2">{w.lineDiffers(chartName)}</p>
      )}
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <li key={`${line.superiorId} ${line.startsOn}`} className="py-3">
            <TextLink href={`/hr/people/${line.superiorId}`}>{line.superiorName}</TextLink>{" "}
            {line === now && <Chip tone="ok">{m.organization.chart.unit.running}</Chip>}
            <span className="block text-small text-ink-2">
              {[
                line.endsOn
                  ? m.organization.chart.unit.span(date(line.startsOn), date(line.endsOn))
                  : w.since(date(line.startsOn)),
                w.lineFrom[line.origin],
                line.state === "provisional" ? w.lineProvisional : null,
                line.reason,
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Entry = { key: string; title: string; about: string };

/** A plain history: what, and what goes with it in smaller words. */
export function EntryList({
  id,
  title,
  none,
  entries,
}: {
  id: string;
  title: string;
  none: string;
  entries: Entry[];
}) {
  return (
    <section aria-labelledby={id} className="mt-6">
      <BlockTitle id={id} title={title} />
      {entries.length === 0 && <p className="text-ink-2">{none}</p>}
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.key} className="py-2.5">
            <b className="font-semibold">{entry.title}</b>
            <span className="block text-small text-ink-2">{entry.about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
