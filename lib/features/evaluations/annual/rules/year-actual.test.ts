import { expect, it, test } from "vitest";
import type { Actual } from "../../../strategy/rules/achievement";
import type { MeasureKind } from "../../../work-plans/rules/measure";
import { actualOfYear } from "./year-actual";

const v = (value: string): Actual => ({ value });

test.each<[string, MeasureKind, (Actual | null)[], Actual | null]>([
  ["a cumulative measure adds up", "cumulative", [v("10"), v("12"), v("8"), v("11")], v("41")],
  ["decimals add exactly", "cumulative", [v("0.1"), v("0.2")], v("0.3")],
  ["a sum drops zeros that say nothing", "cumulative", [v("1.5"), v("2.5")], v("4")],
  ["tens keep theirs", "cumulative", [v("5"), v("5")], v("10")],
  ["negative parts count", "cumulative", [v("5"), v("-2")], v("3")],
  ["periods without a record are left out", "cumulative", [v("3"), null, v("4")], v("7")],
  ["words make a sum impossible", "cumulative", [v("3"), { text: "selesai" }], { text: "selesai" }],
  ["a ratio stands as last measured", "ratio", [v("80"), v("95"), null], v("95")],
  ["an index stands as last measured", "index", [v("3.2"), v("3.6")], v("3.6")],
  ["a text stands as last written", "text", [{ text: "draf" }, { text: "terbit" }], { text: "terbit" }],
])("%s", (_label, kind, actuals, expected) => {
  expect(actualOfYear(kind, actuals)).toEqual(expected);
});

it("is nothing while nothing is recorded", () => {
  expect(actualOfYear("cumulative", [null, null])).toBeNull();
  expect(actualOfYear("ratio", [])).toBeNull();
});
