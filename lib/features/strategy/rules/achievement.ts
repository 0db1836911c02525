import {
  compareFractions,
  divide,
  fraction,
  fractionText,
  fromDecimal,
  multiply,
  roundHalfUp,
  subtract,
  type Fraction,
} from "../../organization/rules/decimal";
import type { NotCountedReason } from "./reasons";

export type Direction = "higher" | "lower";
export type Comparator = "gte" | "lte" | "gt" | "lt" | "eq";
export type LowerIsBetterFormula = "two_minus" | "target_over_actual";

/** A target as agreed. Numbers are canonical decimal strings. */
export type Target =
  | { form: "number"; comparator: Comparator; value: string }
  | { form: "range"; low: string; high: string }
  | { form: "ordinal"; text: string }
  | { form: "text"; text: string };

/** What was reached: a canonical decimal string, or words. */
export type Actual = { value: string } | { text: string };

export type Achievement =
  | {
      counted: true;
      /** Exact percent as a fraction, "3605/27". */
      exact: string;
      /** Two decimals, half-up, "133.52". Not capped; negative is possible. */
      percent: string;
      /** Whether the comparator of the target is satisfied. */
      met: boolean;
    }
  | {
      counted: false;
      reason: NotCountedReason;
      /** Known for a range or a target of 0, where a percentage has no meaning; null otherwise. */
      met: boolean | null;
    };

const HUNDRED = fraction(100n);
const TWO = fraction(2n);
const SHOWN_DECIMALS = 2;

function notCounted(reason: NotCountedReason, met: boolean | null = null): Achievement {
  return { counted: false, reason, met };
}

function satisfies(actual: Fraction, comparator: Comparator, target: Fraction): boolean {
  const order = compareFractions(actual, target);
  if (comparator === "gte") return order >= 0;
  if (comparator === "lte") return order <= 0;
  if (comparator === "gt") return order > 0;
  if (comparator === "lt") return order < 0;
  return order === 0;
}

function percentOf(
  actual: Fraction,
  target: Fraction,
  direction: Direction,
  formula: LowerIsBetterFormula,
): Fraction {
  if (direction === "higher") return multiply(divide(actual, target), HUNDRED);
  if (formula === "target_over_actual") return multiply(divide(target, actual), HUNDRED);
  return multiply(divide(subtract(multiply(TWO, target), actual), target), HUNDRED);
}

/**
 * Achievement of an indicator in percent, exact. More is better: actual ÷ target × 100. Less is better, by the agency's
 * policy: (2 × target − actual) ÷ target × 100 (the formula of most LAKIP reports) or target ÷ actual × 100. The
 * percentage informs; PermenPANRB 6/2022 derives no rating from it.
 */
export function achievementPercent(measure: {
  target: Target | null;
  actual: Actual | null;
  direction: Direction | null;
  formula: LowerIsBetterFormula;
}): Achievement {
  const { target, actual, direction, formula } = measure;
  if (target === null) return notCounted("strategy.not-counted-no-target");
  if (target.form === "text") return notCounted("strategy.not-counted-text");
  if (target.form === "ordinal") return notCounted("strategy.not-counted-ordinal");
  if (actual === null) return notCounted("strategy.not-counted-no-actual");
  if (!("value" in actual)) return notCounted("strategy.not-counted-actual-text");
  const reached = fromDecimal(actual.value);
  if (target.form === "range") {
    const inside =
      satisfies(reached, "gte", fromDecimal(target.low)) &&
      satisfies(reached, "lte", fromDecimal(target.high));
    return notCounted("strategy.not-counted-range", inside);
  }
  const wanted = fromDecimal(target.value);
  const met = satisfies(reached, target.comparator, wanted);
  if (wanted.numerator === 0n) return notCounted("strategy.not-counted-target-zero", met);
  if (direction === null) return notCounted("strategy.not-counted-direction", met);
  if (direction === "lower" && formula === "target_over_actual" && reached.numerator === 0n) {
    return notCounted("strategy.not-counted-actual-zero", met);
  }
  const percent = percentOf(reached, wanted, direction, formula);
  return { counted: true, exact: fractionText(percent), percent: roundHalfUp(percent, SHOWN_DECIMALS), met };
}
