import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/page/disclosure";
import { ManualFacts } from "@/components/work-plans/writing/manual-facts";
import type { IndicatorManual } from "@/lib/features/work-plans/writing/rules/manual";
import { Card } from "@/components/ui/page/card";
import { Quote } from "@/components/ui/page/quote";
import { Chip } from "@/components/ui/status/chip";
import { KindChip, RowChanges } from "@/components/work-plans/dialogue/difference-list";
import { resultAnchor } from "@/components/work-plans/plan-types";
import type { RowDifference } from "@/lib/features/work-plans/dialogue/rules/plan-difference";
import type { ReviewedResult } from "@/lib/features/work-plans/rules/plan-draft";
import type { Messages } from "@/lib/messages/messages-for";

type Props = {
  result: ReviewedResult;
  number: number;
  form: "jpt" | "ja_jf";
  m: Messages;
  note: ReactNode;
  /** What the wording rules say about this row. */
  advice?: string[];
  /** How its indicators are measured. */
  manuals?: IndicatorManual[];
  /** What differs from what was read before. */
  change?: RowDifference;
  /** The mark *Cocok*, and the conversation at the row. */
  mark?: ReactNode;
  talk?: ReactNode;
};

/** One planned result as the appraiser reads it: what it supports, how it is measured, what was said before, and room for a note. */
export function ReviewedRow({
  result,
  number,
  form,
  m,
  note,
  advice = [],
  manuals = [],
  change,
  mark,
  talk,
}: Props) {
  const r = m.workPlanReview;
  return (
    <Card as="article" className="mb-3" id={resultAnchor(result.id)} label={`${number}. ${result.text}`}>
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 [overflow-wrap:anywhere]">
          {number}. {result.text}
        </h3>
        {mark}
      </div>
      {change && change.kind !== "same" && (
        <div className="my-2 border-l-3 border-kunyit pl-3">
          <KindChip kind={change.kind} m={m} />
          <RowChanges row={change} m={m} />
        </div>
      )}
      {form === "ja_jf" && (
        <p className="mt-1 text-small text-ink-2">
          {result.supportsText ? (
            <>
              {r.supports}: {result.supportsText}
            </>
          ) : (
            <Chip tone="warn">{r.unlinked}</Chip>
          )}
        </p>
      )}
      {result.successMeasure && (
        <p className="mt-2 text-small">
          <b>{r.measure}:</b> {result.successMeasure}
        </p>
      )}
      {result.indicators.length > 0 && (
        <ul className="mt-2 border-t border-line">
          {result.indicators.map((indicator) => (
            <li
              key={indicator.id}
              className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-2 text-small"
            >
              <span className="min-w-0 flex-1">
                {indicator.text}
                <span className="block text-tiny text-ink-3">
                  {indicator.aspect && r.aspects[indicator.aspect]}
                  {indicator.perspective && r.perspectives[indicator.perspective]}
                </span>
              </span>
              <span className="font-semibold">
                <span className="sr-only">{r.target}: </span>
                {indicator.targetInput} {indicator.measureUnit}
              </span>
            </li>
          ))}
        </ul>
      )}
      {manuals.length > 0 && (
        <Disclosure className="mt-2 text-small" summary={m.workPlans.writing.manual.title}>
          {manuals.map((manual) => (
            <div key={manual.id} className="mt-2">
              <p className="font-semibold">{manual.text}</p>
              <ManualFacts manual={manual} m={m} />
            </div>
          ))}
        </Disclosure>
      )}
      {advice.length > 0 && (
        <div className="mt-2 text-small text-warn">
          <p className="font-semibold">{m.workPlans.writing.reviewTitle}</p>
          <ul className="list-disc pl-5">
            {advice.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {result.earlierNotes.map((earlier) => (
        <Quote key={`${earlier.round}-${earlier.text}`}>{r.earlier(earlier.round, earlier.text)}</Quote>
      ))}
      {talk}
      {note && <div className="mt-3">{note}</div>}
    </Card>
  );
}
