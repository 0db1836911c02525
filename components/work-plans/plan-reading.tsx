import { Card } from "@/components/ui/page/card";
import { ResultText } from "@/components/work-plans/result-text";
import {
  hasSupport,
  isInWords,
  resultAnchor,
  targetOf,
  type PlanShape,
  type RowView,
} from "@/components/work-plans/plan-types";
import { BEHAVIOURS, type BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import type { AttachmentKind } from "@/lib/features/work-plans/rules/plan-draft";
import type { Messages } from "@/lib/messages/messages-for";

type Editor = Messages["workPlans"]["editor"];

const KINDS = ["main", "additional"] as const;

/** The results to read: one card each, its indicators as a table, in the columns of the plan's official form. */
export function ResultsReading({ rows, shape, e }: { rows: RowView[]; shape: PlanShape; e: Editor }) {
  return KINDS.map((kind) => {
    const group = rows.filter((row) => row.kind === kind);
    return (
      <section key={kind} aria-labelledby={`read-${kind}`} className="mb-4">
        <h3 id={`read-${kind}`} className="py-1.5">
          {e.groups[kind]}
        </h3>
        {group.length === 0 && <p className="text-ink-3">{e.emptyGroups.additional}</p>}
        {group.map((row) => (
          <article key={row.id} id={resultAnchor(row.id)} className="card mb-3 p-3.5">
            <h4 className="text-h3 font-semibold [overflow-wrap:anywhere]">
              {row.number}. <ResultText text={row.text} empty="–" />
            </h4>
            {hasSupport(shape) && (
              <p className="mt-1 text-small text-ink-3 [overflow-wrap:anywhere]">
                {[row.supportAbout, row.supportText].filter(Boolean).join(": ") || e.supports.unlinked}
              </p>
            )}
            {isInWords(shape) && row.successMeasure && (
              <p className="mt-2 text-small">
                <b className="block">{e.columns.measure}</b>
                <span className="whitespace-pre-line [overflow-wrap:anywhere]">{row.successMeasure}</span>
              </p>
            )}
            {row.indicators.length > 0 && <Indicators row={row} shape={shape} e={e} />}
          </article>
        ))}
      </section>
    );
  });
}

function Indicators({ row, shape, e }: { row: RowView; shape: PlanShape; e: Editor }) {
  return (
    <ul className="mt-2">
      {row.indicators.map((indicator) => {
        const sort =
          shape === "jpt"
            ? indicator.perspective && e.perspectives[indicator.perspective]
            : indicator.aspect && e.aspects[indicator.aspect];
        return (
          <li
            key={indicator.id}
            className="flex justify-between gap-4 border-t border-line py-1.5 text-small"
          >
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {indicator.text || "–"}
              <span className="block text-tiny text-ink-3">
                {[sort, e.measured(e.directions[indicator.direction], e.measureShort[indicator.measureKind])]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <b className="text-right [overflow-wrap:anywhere]">{targetOf(indicator) || "–"}</b>
          </li>
        );
      })}
    </ul>
  );
}

type Expectation = { value: BehaviourValue; expectation: string };

/** The seven values, printed exactly, each with the leader's special expectation. */
export function BehavioursReading({ behaviours, e }: { behaviours: readonly Expectation[]; e: Editor }) {
  const expected = new Map(behaviours.map(({ value, expectation }) => [value, expectation]));
  return (
    <Card rows>
      {BEHAVIOURS.map(({ value, number, label, guidance }) => (
        <div key={value} className="desk:grid desk:grid-cols-2 desk:gap-6">
          <div>
            <h3>
              {number}. {label}
            </h3>
            <ul className="mt-1 text-small text-ink-2">
              {guidance.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
          <p className="mt-2 text-small desk:mt-0">
            <b className="block">{e.behaviours.expectation}</b>
            <span className="whitespace-pre-line [overflow-wrap:anywhere]">
              {expected.get(value) || e.behaviours.none}
            </span>
          </p>
        </div>
      ))}
    </Card>
  );
}

export function AttachmentsReading({
  lines,
  e,
}: {
  lines: readonly { kind: AttachmentKind; text: string }[];
  e: Editor;
}) {
  return (
    <Card rows>
      {(["resource", "accountability", "consequence"] as const).map((kind) => {
        const own = lines.filter((line) => line.kind === kind);
        return (
          <div key={kind}>
            <h3>{e.attachments.kinds[kind]}</h3>
            {own.length === 0 ? (
              <p className="mt-1 text-small text-ink-3">{e.behaviours.none}</p>
            ) : (
              <ol className="mt-1 list-decimal pl-5 text-small [overflow-wrap:anywhere]">
                {own.map((line, index) => (
                  <li key={`${index} ${line.text}`}>{line.text}</li>
                ))}
              </ol>
            )}
          </div>
        );
      })}
    </Card>
  );
}
