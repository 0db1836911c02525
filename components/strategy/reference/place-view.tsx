import { PlaceGaps } from "@/components/strategy/reference/gaps";
import { ReferenceIndicators } from "@/components/strategy/reference/indicators";
import { Source } from "@/components/strategy/reference/source";
import { Card } from "@/components/ui/page/card";
import { DescriptionList } from "@/components/ui/page/facts";
import { Note } from "@/components/ui/page/note";
import { BlockTitle } from "@/components/ui/page/page-header";
import { namedGaps } from "@/lib/features/strategy/reference-rules/named-gaps";
import type {
  ReferenceObjective,
  ReferencePlace,
  ReferenceStatement,
} from "@/lib/features/strategy/reference-rules/read-place";
import { formatPercent } from "@/lib/messages/format";
import type { Messages } from "@/lib/messages/messages-for";
import type { Locale } from "@/lib/platform/context";

/** Everything that the sources of a place hold, and what they lack. */
export function PlaceView({ place, m, locale }: { place: ReferencePlace; m: Messages; locale: Locale }) {
  const r = m.strategy.reference;
  const gaps = namedGaps(place);
  const facts = [
    { term: r.placeKind, value: place.kind },
    { term: r.parent, value: place.parent },
    { term: r.bpsCode, value: place.bpsCode, about: place.licence },
  ];
  return (
    <>
      {place.note && (
        <Note tone="quiet">
          {r.table.note}: <span lang="en">{place.note}</span>
        </Note>
      )}
      <DescriptionList
        className="mb-6"
        items={facts.map(({ value, ...fact }) => ({ ...fact, value: value ?? <Absent m={m} /> }))}
      />
      {gaps.length > 0 && (
        <p className="mb-6">
          <a href="#gaps">{r.gaps.ofPlace(gaps.length)}</a>
        </p>
      )}
      <div className="grid gap-x-8 desk:grid-cols-2">
        <Statements id="visions" title={r.visions} rows={place.visions} none={r.none.visions} m={m} />
        <Statements id="missions" title={r.missions} rows={place.missions} none={r.none.missions} m={m} />
      </div>
      <section className="mb-8" aria-labelledby="objectives">
        <BlockTitle id="objectives" title={r.objectives} aside={String(place.objectives.length)} />
        {place.objectives.length === 0 && <p className="text-ink-2">{r.none.objectives}</p>}
        {place.objectives.map((objective) => (
          <Objective key={objective.id} objective={objective} m={m} locale={locale} />
        ))}
        {place.objectives.length > 0 && <p className="reading mt-2 text-small text-ink-3">{r.table.hint}</p>}
      </section>
      <PlaceGaps gaps={gaps} m={m} />
    </>
  );
}

function Absent({ m }: { m: Messages }) {
  return <span className="font-normal text-ink-3">{m.strategy.reference.absent}</span>;
}

function Statements({
  id,
  title,
  rows,
  none,
  m,
}: {
  id: string;
  title: string;
  rows: ReferenceStatement[];
  none: string;
  m: Messages;
}) {
  return (
    <section className="mb-8 min-w-0" aria-labelledby={id}>
      <BlockTitle id={id} title={title} aside={rows.length > 0 ? String(rows.length) : undefined} />
      {rows.length === 0 && <p className="text-ink-2">{none}</p>}
      <ul className="grid gap-4">
        {rows.map((row) => (
          <li key={row.id} id={`r-${row.id}`} className="reading">
            <p className="text-body">
              {row.number !== null && <b className="mr-2">{row.number}.</b>}
              {row.text}
            </p>
            <p className="text-small text-ink-3">
              {m.strategy.reference.period} {row.period ?? m.strategy.reference.absent}
            </p>
            <Source source={row.source} m={m} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Objective({ objective, m, locale }: { objective: ReferenceObjective; m: Messages; locale: Locale }) {
  const r = m.strategy.reference;
  const words = objective.text ?? objective.level ?? "";
  const title = [objective.code, words].filter(Boolean).join(". ");
  const average = objective.reportedAverage;
  const facts = [
    { term: r.level, value: objective.level },
    { term: r.mission, value: objective.mission },
    { term: r.goal, value: objective.goal },
    { term: r.unit, value: objective.responsibleUnit },
    { term: r.period, value: objective.period },
    { term: r.average, value: average && formatPercent(Number(average), locale, 2) },
  ];
  return (
    <section id={`r-${objective.id}`} className="mt-4 mb-8" aria-label={title}>
      <h3>{title}</h3>
      <Card className="my-3">
        <DescriptionList
          items={facts.map(({ term, value }) => ({ term, value: value ?? <Absent m={m} /> }))}
        />
      </Card>
      {objective.indicators.length === 0 ? (
        <p className="text-ink-2">{r.gaps.words["objective-indicator"].one(words)}</p>
      ) : (
        <ReferenceIndicators caption={title} indicators={objective.indicators} m={m} locale={locale} />
      )}
    </section>
  );
}
