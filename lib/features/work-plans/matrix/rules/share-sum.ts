import {
  add,
  canonicalDecimal,
  compareFractions,
  fraction,
  fromDecimal,
  roundHalfUp,
  subtract,
  type Fraction,
} from "../../../organization/rules/decimal";
import type { MeasureKind } from "../../rules/measure";

/** What of a leader's indicator decides whether its target can be shared out. `target` is a canonical decimal. */
export type SharedIndicator = {
  measureKind: MeasureKind;
  comparator: string | null;
  target: string | null;
  measureUnit: string | null;
};

/** A person's part of a target: a plain decimal, 0 or more, with the unit it was given in. */
export type Share = { share: string | null; measureUnit: string | null };

/** Why a target is not summed: each has its own words on screen. */
export type NotSummed = "ratio" | "index" | "words" | "range" | "no-number";

export type ShareSum =
  | { verdict: "not-summed"; why: NotSummed }
  | {
      verdict: "even" | "short" | "over";
      target: string;
      total: string;
      /** How far the total is from the target; never negative. */
      difference: string;
      /** Parts that count; 0 means that nothing was shared out yet. */
      parts: number;
      /** Parts in another unit, which cannot be added to these. */
      otherUnits: number;
    };

/** What a stored number can hold after the comma. */
const DECIMALS = 6;
const PERCENT = /^(?:%|persen|percent|rasio|ratio)$/i;

const text = (value: Fraction): string => canonicalDecimal(roundHalfUp(value, DECIMALS)) ?? "0";
const sameUnit = (a: string | null, b: string | null): boolean =>
  (a ?? "").trim().toLowerCase() === (b ?? "").trim().toLowerCase();

/**
 * Why an indicator's target cannot be shared out, or null when it can. A percentage, a ratio and an index are measured, not added
 * (dossier §3): half of 95 % plus half of 95 % is no 95 %.
 */
export function whyNotSummed(indicator: SharedIndicator): NotSummed | null {
  if (indicator.measureKind === "text") return "words";
  if (indicator.measureKind === "index") return "index";
  if (indicator.measureKind === "ratio" || PERCENT.test((indicator.measureUnit ?? "").trim())) return "ratio";
  if (indicator.comparator === "range") return "range";
  return indicator.target === null ? "no-number" : null;
}

/**
 * Habis, kurang, or lebih: the sum of the parts against the leader's target, exactly. Only ever a hint; nothing is refused by it.
 * @throws RangeError for a part that is negative or no number
 */
export function sumShares(indicator: SharedIndicator, shares: readonly Share[]): ShareSum {
  const given = shares.flatMap(({ share, measureUnit }) => (share === null ? [] : [{ share, measureUnit }]));
  for (const { share } of given)
    if (compareFractions(fromDecimal(share), fraction(0n)) < 0)
      throw new RangeError(`a part of a target is 0 or more: ${share}`);
  const why = whyNotSummed(indicator);
  if (why !== null || indicator.target === null) return { verdict: "not-summed", why: why ?? "no-number" };
  const counting = given.filter(({ measureUnit }) => sameUnit(measureUnit, indicator.measureUnit));
  const target = fromDecimal(indicator.target);
  const total = counting.reduce((sum, { share }) => add(sum, fromDecimal(share)), fraction(0n));
  const order = compareFractions(total, target);
  const difference = order < 0 ? subtract(target, total) : subtract(total, target);
  return {
    verdict: order === 0 ? "even" : order < 0 ? "short" : "over",
    target: text(target),
    total: text(total),
    difference: text(difference),
    parts: counting.length,
    otherUnits: given.length - counting.length,
  };
}

/** The indicator whose target a part is of when nobody says so: the first that can be shared out. */
export function sharedIndicator<I extends SharedIndicator>(indicators: readonly I[]): I | null {
  return indicators.find((indicator) => whyNotSummed(indicator) === null) ?? null;
}
