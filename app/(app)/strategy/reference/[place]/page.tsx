import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndicatorTable, SourceLine } from "@/components/strategy/indicator-table";
import { BlockTitle, PageHeader } from "@/components/ui/page/page-header";
import { Note } from "@/components/ui/page/note";
import { getReferencePlace, type ReferencePlace } from "@/lib/features/strategy/queries";
import { messagesFor, type Messages } from "@/lib/messages/messages-for";
import { orNotFound } from "@/app/or-not-found";
import { currentLocale } from "@/lib/platform/i18n";
import { requireContext } from "@/lib/platform/session";

type Props = { params: Promise<{ place: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await currentLocale()).strategy.reference.title };
}

export default async function ReferencePlacePage({ params }: Props) {
  const ctx = await requireContext();
  const { place: id } = await params;
  if (!/^[a-z0-9-]{1,60}$/.test(id)) notFound();
  const m = messagesFor(ctx.locale);
  const r = m.strategy.reference;
  const place = await orNotFound(getReferencePlace(id));
  const empty = place.visions.length + place.missions.length + place.objectives.length === 0;
  return (
    <>
      <PageHeader
        title={place.name}
        crumbs={[{ label: r.back, href: "/strategy/reference" }, { label: place.name }]}
        crumbLabel={m.common.shell.breadcrumb}
      />
      {empty && <Note>{r.parentShown(place.name)}</Note>}
      <Statements
        id="visions"
        title={r.visions}
        rows={place.visions}
        none={r.none.visions}
        absent={r.absent}
      />
      <Statements
        id="missions"
        title={r.missions}
        rows={place.missions}
        none={r.none.missions}
        absent={r.absent}
      />
      <section className="mb-6" aria-labelledby="objectives">
        <BlockTitle id="objectives" title={r.objectives} />
        {place.objectives.length === 0 && <p className="text-ink-2">{r.none.objectives}</p>}
        {place.objectives.map((objective) => (
          <Objective key={objective.id} objective={objective} m={m} locale={ctx.locale} />
        ))}
      </section>
    </>
  );
}

function Statements({
  id,
  title,
  rows,
  none,
  absent,
}: {
  id: string;
  title: string;
  rows: ReferencePlace["visions"];
  none: string;
  absent: string;
}) {
  return (
    <section className="mb-6" aria-labelledby={id}>
      <BlockTitle id={id} title={title} />
      {rows.length === 0 && <p className="text-ink-2">{none}</p>}
      <ul className="task-list">
        {rows.map((row) => (
          <li key={row.text}>
            <div className="reading">
              <p className="text-body">{row.text}</p>
              <p className="text-small text-ink-3">
                {row.period ?? absent} · <SourceLine source={row.source} absent={absent} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Objective({
  objective,
  m,
  locale,
}: {
  objective: ReferencePlace["objectives"][number];
  m: Messages;
  locale: "id" | "en";
}) {
  const r = m.strategy.reference;
  const facts = [
    [r.mission, objective.mission],
    [r.goal, objective.goal],
    [r.unit, objective.unit],
    [r.period, objective.period],
  ] as const;
  const title = [objective.code, objective.text].filter(Boolean).join(". ");
  return (
    <section className="my-6" aria-label={title}>
      <h3>{title}</h3>
      <dl className="my-2 text-small text-ink-2">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="inline font-semibold">{label}: </dt>
            <dd className="inline">{value ?? <span className="text-ink-3">{r.absent}</span>}</dd>
          </div>
        ))}
      </dl>
      {objective.indicators.length > 0 && (
        <IndicatorTable caption={title} indicators={objective.indicators} m={m} locale={locale} reported />
      )}
    </section>
  );
}
