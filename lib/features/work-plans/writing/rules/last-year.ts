import {
  add,
  canonicalDecimal,
  compareFractions,
  fromDecimal,
  roundHalfUp,
} from "../../../organization/rules/decimal";
import type { MeasureKind } from "../../rules/measure";

/** One period's figure of an indicator, as stored; decimals as text. */
export type PeriodActual = {
  cadence: "monthly" | "quarterly" | "half_yearly" | "yearly";
  number: number;
  actual: string | null;
  actualText: string | null;
};

export type IndicatorOfLastYear = {
  result: string;
  indicator: string;
  measureKind: MeasureKind;
  measureUnit: string;
  targetInput: string;
  actuals: PeriodActual[];
};

/** What was reached of an indicator in the year before. `reached` is a decimal, `reachedText` words; both null while nothing is recorded. */
export type Reached = {
  year: number;
  result: string;
  indicator: string;
  measureUnit: string;
  targetInput: string;
  reached: string | null;
  reachedText: string | null;
  /** Periods that hold a figure; fewer than the year has means that the sum is not the whole year's. */
  periods: number;
};

/** True when two decimals are the same number, however they are written ("12" and "12.000000"). */
export function isDecimalEqual(a: string, b: string): boolean {
  return compareFractions(fromDecimal(a), fromDecimal(b)) === 0;
}

/** Decimals that a stored figure has: a sum of them needs no more. */
const STORED_DECIMALS = 6;

function totalOf(kind: MeasureKind, actuals: readonly PeriodActual[]): string | null {
  const figures = [...actuals]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ actual }) => (actual === null ? [] : [actual]));
  const last = figures.at(-1);
  if (last === undefined) return null;
  // A cumulative figure grows over the year; a ratio or an index is what was measured last and is never summed (dossier §3).
  const total =
    kind === "cumulative" ? roundHalfUp(figures.map(fromDecimal).reduce(add), STORED_DECIMALS) : last;
  return canonicalDecimal(total);
}

/** The year's figure of each indicator: the yearly period's own where there is one, else made of the shorter periods. */
export function lastYearOf(year: number, indicators: readonly IndicatorOfLastYear[]): Reached[] {
  return indicators.map(({ actuals, measureKind, ...rest }) => {
    const yearly = actuals.filter(({ cadence }) => cadence === "yearly");
    const said = ({ actual, actualText }: PeriodActual) => actual !== null || actualText !== null;
    const counted = yearly.some(said) ? yearly : actuals.filter(({ cadence }) => cadence !== "yearly");
    const words = [...counted]
      .sort((a, b) => a.number - b.number)
      .flatMap(({ actualText }) => actualText ?? []);
    return {
      ...rest,
      year,
      reached: totalOf(measureKind, counted),
      reachedText: words.at(-1) ?? null,
      periods: counted.filter(said).length,
    };
  });
}
