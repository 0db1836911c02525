import { Disclosure } from "@/components/ui/page/disclosure";
import { DataTable } from "@/components/ui/data/data-table";
import { BlockTitle } from "@/components/ui/page/page-header";
import type { PartView } from "@/lib/features/evaluations/objections/queries/case";
import { partName } from "../part-name";
import type { CasePage } from "./case-page";

type Row = { key: string; part: PartView | null };

/** What is talked about: present level, what is asked for, and what was decided; everything else is out of question. */
export function ContestedTable({ view, m }: CasePage) {
  const t = m.evaluations.objections.page;
  const { levelsLong } = m.evaluations;
  const isDecided = view.state === "granted" || view.state === "denied";
  const rows: Row[] = [
    ...view.parts.map((part) => ({ key: part.partId, part })),
    { key: "others", part: null },
  ];
  return (
    <section aria-labelledby="about">
      <BlockTitle id="about" title={t.about} />
      <DataTable
        caption={t.about}
        rows={rows}
        columns={[
          {
            key: "part",
            label: t.part,
            cell: ({ part }) =>
              part ? (
                <>
                  {partName(part, m)}
                  {part.result && (
                    <span className="block text-small font-normal text-ink-2">{part.result.text}</span>
                  )}
                </>
              ) : (
                t.others
              ),
          },
          { key: "now", label: t.now, cell: ({ part }) => (part ? levelsLong[part.currentLevel] : t.stays) },
          {
            key: "wish",
            label: view.reader === "person" ? t.wishYours : t.wish,
            cell: ({ part }) => (part ? <b>{levelsLong[part.requestedLevel]}</b> : t.notAsked),
          },
          ...(isDecided
            ? [
                {
                  key: "decided",
                  label: t.decided,
                  cell: ({ part }: Row) =>
                    part?.decidedLevel ? <b>{levelsLong[part.decidedLevel]}</b> : t.stays,
                },
              ]
            : []),
        ]}
      />
      <div className="mt-3 grid gap-2">
        {view.parts.map((part) => (
          <Disclosure key={part.partId} summary={`${partName(part, m)}: ${t.grounds}`} open={isDecided}>
            <PartWords part={part} rater={view.people.rater.callName} m={m} />
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

export function PartWords({ part, rater, m }: { part: PartView; rater: string; m: CasePage["m"] }) {
  const t = m.evaluations.objections.page;
  const words: [string, string | null | undefined][] = [
    [t.grounds, part.grounds],
    [t.selfNote, part.result?.selfNote],
    [t.raterNote(rater), part.result?.note],
    [t.reason, part.decisionReason],
  ];
  return (
    <dl className="grid gap-3">
      {words.map(
        ([term, text]) =>
          text && (
            <div key={term}>
              <dt className="text-small text-ink-3">{term}</dt>
              <dd className="whitespace-pre-wrap">{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
