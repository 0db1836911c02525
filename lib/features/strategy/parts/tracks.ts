import "server-only";
import { achievementPercent, type Achievement, type Direction } from "../rules/achievement";
import { trackOf, type MeasureKind, type Track } from "../rules/track";

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Achievement as the product computes it: more is better, or (2 × target − actual) ÷ target as most LAKIP reports print it. */
export function achievementOf(
  target: string | null,
  actual: string | null,
  direction: Direction | null,
): Achievement {
  const comparator = direction === "lower" ? ("lte" as const) : ("gte" as const);
  return achievementPercent({
    target:
      target === null
        ? null
        : NUMBER.test(target)
          ? { form: "number", comparator, value: target }
          : { form: "text", text: target },
    actual: actual === null ? null : NUMBER.test(actual) ? { value: actual } : { text: actual },
    direction,
    formula: "two_minus",
  });
}

export type Measure = {
  target: string | null;
  actual: string | null;
  direction: Direction | null;
  measureKind: MeasureKind;
};

export const trackOfMeasure = (row: Measure, elapsed: number): Track =>
  trackOf(achievementOf(row.target, row.actual, row.direction), row.measureKind, elapsed);
