import { canonicalDecimal, fromDecimal, roundHalfUp, subtract } from "../../../organization/rules/decimal";
import type { Target } from "../../../strategy/rules/achievement";
import type { MeasureKind } from "../../rules/measure";
import { periodTargets, splitEqually } from "../../rules/period-target";

/** An indicator's annual agreement before or after an amendment. */
export type Agreement = { target: Target | null; measureKind: MeasureKind };

const decimalsOf = (value: string) => value.split(".")[1]?.length ?? 0;

/** What is left of the new total when the periods that have begun keep their shares; never below nothing. */
function remainder(total: string, kept: readonly string[]): string {
  const decimals = Math.max(decimalsOf(total), ...kept.map(decimalsOf));
  const rest = kept.reduce((left, share) => subtract(left, fromDecimal(share)), fromDecimal(total));
  return rest.numerator < 0n ? "0" : (canonicalDecimal(roundHalfUp(rest, decimals)) ?? "0");
}

const valueOf = (target: Target | null) => (target?.form === "number" ? target.value : null);

function sharesAhead(after: Target, shares: readonly (Target | null)[], ahead: number): Target[] | null {
  const kept = shares.flatMap((share) => valueOf(share) ?? []);
  const total = valueOf(after);
  if (total === null || after.form !== "number" || kept.length !== shares.length) return null;
  return splitEqually(remainder(total, kept), ahead).map((value) => ({ ...after, value }));
}

/**
 * The targets to fix per period when an amendment changes an indicator: an old period keeps its old target, and of a total the
 * periods ahead share what is left. Null where nothing needs fixing, because it follows from the new agreement.
 * @param begun per period of the plan, first to last, whether it has begun
 */
export function amendedTargets(
  before: Agreement,
  after: Agreement,
  begun: readonly boolean[],
): (Target | null)[] {
  const none = begun.map(() => null);
  const isSame =
    before.measureKind === after.measureKind &&
    JSON.stringify(before.target) === JSON.stringify(after.target);
  if (isSame || !before.target) return none;
  const old = periodTargets(before.target, before.measureKind, begun.length);
  const fixed = begun.map((isBegun, index) => (isBegun ? (old[index] ?? null) : null));
  const places = begun.flatMap((isBegun, index) => (isBegun ? [] : [index]));
  if (after.measureKind !== "cumulative" || !after.target || places.length === 0) return fixed;
  const past = begun.flatMap((isBegun, index) => (isBegun ? [old[index] ?? null] : []));
  if (past.length === 0) return fixed;
  const shares = sharesAhead(after.target, past, places.length);
  return fixed.map((target, index) => target ?? shares?.[places.indexOf(index)] ?? null);
}
