import type { Reason } from "../../../organization/rules/reasons";
import type { Direction } from "../../../strategy/rules/achievement";
import type { MeasureKind } from "../../rules/measure";
import type { AmendmentCheckReason } from "./reasons";

/** Why a plan may change without a change of post (dossier §5, Penyesuaian SKP). */
export const AMENDMENT_REASONS = [
  "strategy",
  "performance_agreement",
  "budget",
  "assignment",
  "structure",
  "long_leave",
] as const;

/** An indicator of the plan in force, with whether anything was recorded of it. */
export type IndicatorInForce = {
  id: string;
  text: string;
  measureKind: MeasureKind;
  direction: Direction;
  hasProgress: boolean;
};

/** A row of the plan in force, with whether anything hangs on it: progress, notes, evidence, levels or feedback. */
export type RowInForce = { id: string; text: string; isUsed: boolean; indicators: IndicatorInForce[] };

/** What the amendment keeps: each row and indicator that stands for one in force. */
export type KeptRow = {
  originId: string | null;
  indicators: { originId: string | null; measureKind: MeasureKind; direction: Direction }[];
};

/**
 * What an amendment may not do: drop a row or an indicator of which something is recorded, or measure such an indicator in another
 * way. The words and the target of both may change; a new way of measuring is a new indicator.
 */
export function checkAmendment(
  inForce: readonly RowInForce[],
  kept: readonly KeptRow[],
): Reason<AmendmentCheckReason>[] {
  const rows = new Map(kept.map((row) => [row.originId, row]));
  return inForce.flatMap((row, index): Reason<AmendmentCheckReason>[] => {
    const now = rows.get(row.id);
    const params = { n: index + 1, text: row.text };
    if (!now)
      return row.isUsed ? [{ field: "results", reason: "work-plans.amendment-row-used", params }] : [];
    const indicators = new Map(now.indicators.map((indicator) => [indicator.originId, indicator]));
    return row.indicators
      .filter(({ hasProgress }) => hasProgress)
      .flatMap((indicator): Reason<AmendmentCheckReason>[] => {
        const is = indicators.get(indicator.id);
        const where = { field: "results", params: { n: index + 1, text: indicator.text } };
        if (!is) return [{ ...where, reason: "work-plans.amendment-indicator-used" }];
        const isSame = is.measureKind === indicator.measureKind && is.direction === indicator.direction;
        return isSame ? [] : [{ ...where, reason: "work-plans.amendment-measure-fixed" }];
      });
  });
}
