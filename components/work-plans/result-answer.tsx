import {
  hasSupport,
  isInWords,
  targetOf,
  type PlanShape,
  type RowView,
} from "@/components/work-plans/plan-types";
import type { Messages } from "@/lib/messages/messages-for";

function sortOf(indicator: RowView["indicators"][number], e: Messages["workPlans"]["editor"]): string {
  return [
    indicator.aspect && e.aspects[indicator.aspect],
    indicator.perspective && e.perspectives[indicator.perspective],
    e.measured(e.directions[indicator.direction], e.measureShort[indicator.measureKind]),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** One result as an answer on the check page: its words, what it supports, and each target. */
export function ResultAnswer({
  row,
  shape,
  e,
}: {
  row: RowView;
  shape: PlanShape;
  e: Messages["workPlans"]["editor"];
}) {
  return (
    <span className="[overflow-wrap:anywhere]">
      <span className="whitespace-pre-line">{row.text || "–"}</span>
      {hasSupport(shape) && (
        <small>{[row.supportAbout, row.supportText].filter(Boolean).join(": ") || e.supports.unlinked}</small>
      )}
      {isInWords(shape) && <small className="whitespace-pre-line">{row.successMeasure || "–"}</small>}
      {!isInWords(shape) &&
        row.indicators.map((indicator) => (
          <small key={indicator.id} className="pt-1">
            {indicator.text || "–"}: <b className="text-ink">{targetOf(indicator) || "–"}</b>
            <span className="block text-tiny">{sortOf(indicator, e)}</span>
          </small>
        ))}
    </span>
  );
}
