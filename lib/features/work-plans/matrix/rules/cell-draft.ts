import type { Reason } from "../../../organization/rules/reasons";
import { formatDecimal, parseNumber } from "../../rules/measure";
import type { TargetReason } from "../../rules/reasons";
import type { SplitKind } from "./cell-state";
import type { MatrixReason } from "./matrix-reasons";
import { sharedIndicator, whyNotSummed, type SharedIndicator } from "./share-sum";

type Refusal = Reason<MatrixReason | TargetReason>;
type Indicator = SharedIndicator & { id: string };

/** What was typed into a cell. `share` in Indonesian writing; empty where the role has no number. */
export type TypedCell = { share: string; splitKind: SplitKind; indicatorId: string | null };

export type CellShare = {
  share: string | null;
  indicatorId: string | null;
  measureUnit: string | null;
  splitKind: SplitKind;
};

/**
 * The share of a cell as it is stored. A number belongs to one indicator of the leader's result that can be shared out, the
 * first such when none was chosen; a role with a number that is said not to be a part counts as a part of the number.
 */
export function readShare(
  typed: TypedCell,
  indicators: readonly Indicator[],
): { ok: true; share: CellShare } | { ok: false; reason: Refusal } {
  const refuse = (reason: Refusal) => ({ ok: false as const, reason: { ...reason, field: "share" } });
  if (typed.share.trim() === "")
    return {
      ok: true,
      share: { share: null, indicatorId: null, measureUnit: null, splitKind: typed.splitKind },
    };
  const number = parseNumber(typed.share);
  if (!number.ok) return refuse(number.reason);
  if (number.value.startsWith("-")) return refuse({ reason: "work-plans.role-share-negative" });
  const chosen = indicators.find(({ id }) => id === typed.indicatorId) ?? sharedIndicator(indicators);
  if (!chosen || whyNotSummed(chosen) !== null) return refuse({ reason: "work-plans.role-share-not-summed" });
  return {
    ok: true,
    share: {
      share: number.value,
      indicatorId: chosen.id,
      measureUnit: chosen.measureUnit,
      splitKind: typed.splitKind === "none" ? "share" : typed.splitKind,
    },
  };
}

/** The leader's indicator that a cell's part is of, as far as it is still there. */
export type CascadedIndicator = {
  text: string;
  aspect: "quantity" | "quality" | "time" | "cost" | null;
  direction: "higher" | "lower";
};

/**
 * The indicator of a plan's row that is made from a cell: the leader's own with the person's part as its target (direct
 * cascading), or an empty one where the role has no number.
 */
export function indicatorFromCell(
  cell: { share: string | null; measureUnit: string | null },
  cascaded: CascadedIndicator | null,
) {
  return {
    text: cell.share === null ? "" : (cascaded?.text ?? ""),
    aspect: cell.share === null ? null : (cascaded?.aspect ?? "quantity"),
    perspective: null,
    measureKind: "cumulative" as const,
    direction: cascaded?.direction ?? ("higher" as const),
    target: cell.share === null ? "" : formatDecimal(cell.share),
    measureUnit: cell.share === null ? "" : (cell.measureUnit ?? ""),
  };
}
