import { add, fromDecimal, roundHalfUp } from "../../../organization/rules/decimal";
import type { Actual } from "../../../strategy/rules/achievement";
import type { MeasureKind } from "../../../work-plans/rules/measure";

const decimalsOf = (text: string) => text.split(".")[1]?.length ?? 0;

/**
 * The realisation of the year out of those of its periods, earliest first: a cumulative measure adds up, everything else stands as
 * last measured (design §8, kind of measure). Null while nothing is recorded. A period in words makes a sum impossible: then the
 * last period counts. Exact: a sum has as many decimals as its longest part.
 */
export function actualOfYear(kind: MeasureKind, actuals: readonly (Actual | null)[]): Actual | null {
  const known = actuals.filter((actual) => actual !== null);
  const last = known.at(-1) ?? null;
  if (kind !== "cumulative") return last;
  const values = known.flatMap((actual) => ("value" in actual ? [actual.value] : []));
  if (values.length === 0 || values.length < known.length) return last;
  const sum = values.map(fromDecimal).reduce(add);
  const text = roundHalfUp(sum, Math.max(...values.map(decimalsOf)));
  return { value: text.includes(".") ? text.replace(/\.?0+$/, "") : text };
}
