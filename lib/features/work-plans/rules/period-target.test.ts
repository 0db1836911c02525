import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { add, compareFractions, fraction, fromDecimal } from "../../organization/rules/decimal";
import type { Target } from "../../strategy/rules/achievement";
import type { MeasureKind } from "./measure";
import { periodTargets, splitEqually } from "./period-target";

const number = (value: string): Target => ({ form: "number", comparator: "gte", value });
const shown = (targets: (Target | null)[]) =>
  targets.map((target) => {
    if (target === null) return null;
    if (target.form === "number") return target.value;
    return target.form === "range" ? `${target.low}..${target.high}` : target.text;
  });

describe("cumulative: equal split, remainder last", () => {
  test.each<[string, number, string[]]>([
    ["12", 4, ["3", "3", "3", "3"]],
    ["10", 4, ["2", "2", "2", "4"]],
    ["1", 4, ["0", "0", "0", "1"]],
    ["10.5", 4, ["2.6", "2.6", "2.6", "2.7"]],
    ["100", 12, [...Array<string>(11).fill("8"), "12"]],
    ["7", 1, ["7"]],
    ["-10", 4, ["-2", "-2", "-2", "-4"]],
  ])("%s over %i periods", (value, periods, expected) => {
    expect(shown(periodTargets(number(value), "cumulative", periods))).toEqual(expected);
  });

  it("splits only over the periods in which it is measured", () => {
    expect(shown(periodTargets(number("9"), "cumulative", 4, [2, 4]))).toEqual([null, "4", null, "5"]);
  });

  it("splits both ends of a range", () => {
    const range: Target = { form: "range", low: "10", high: "14" };
    expect(shown(periodTargets(range, "cumulative", 4))).toEqual(["2..3", "2..3", "2..3", "4..5"]);
  });

  it("adds up to the year", () => {
    const decimal = fc
      .tuple(fc.integer({ min: -100_000, max: 10_000_000 }), fc.integer({ min: 0, max: 99 }))
      .map(([whole, part]) => (part === 0 ? String(whole) : `${whole}.${String(part).padStart(2, "0")}`));
    fc.assert(
      fc.property(decimal, fc.integer({ min: 1, max: 12 }), (value, parts) => {
        const shares = splitEqually(value, parts);
        const sum = shares.map(fromDecimal).reduce(add, fraction(0n));
        expect(compareFractions(sum, fromDecimal(value))).toBe(0);
        expect(new Set(shares.slice(0, -1)).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each<[string, MeasureKind, Target, number[] | undefined, (string | null)[]]>([
  ["a ratio keeps the annual value", "ratio", number("95"), undefined, ["95", "95", "95", "95"]],
  ["an index where it is released", "index", number("82.4"), [4], [null, null, null, "82.4"]],
  ["a place on a scale", "index", { form: "ordinal", text: "BB" }, [2, 4], [null, "BB", null, "BB"]],
  ["words", "text", { form: "text", text: "Terbit" }, undefined, ["Terbit", "Terbit", "Terbit", "Terbit"]],
  ["measured in no period of the plan", "ratio", number("95"), [], [null, null, null, null]],
  ["cumulative, measured in no period", "cumulative", number("95"), [9], [null, null, null, null]],
])("%s", (_label, kind, target, measuredIn, expected) => {
  expect(shown(periodTargets(target, kind, 4, measuredIn))).toEqual(expected);
});

it("refuses to split into nothing", () => {
  expect(() => splitEqually("10", 0)).toThrow(RangeError);
});
