import { describe, expect, it } from "vitest";
import {
  measureIndicator,
  periodTargetFromColumns,
  periodTargetToColumns,
  readActual,
  targetOfPeriod,
  type IndicatorColumns,
} from "./period-measure";

const indicator = (change: Partial<IndicatorColumns> = {}): IndicatorColumns => ({
  measureKind: "cumulative",
  direction: "higher",
  comparator: "gte",
  target: "10.000000",
  targetHigh: null,
  targetText: null,
  ...change,
});
const quarter = (number: number, change: { planStartsOn?: string; planEndsOn?: string } = {}) => ({
  planStartsOn: "2026-01-01",
  planEndsOn: "2026-12-31",
  year: 2026,
  cadence: "quarterly" as const,
  number,
  ...change,
});

describe("the target of a period", () => {
  it.each([
    [
      "a cumulative target is shared equally",
      indicator(),
      1,
      { form: "number", comparator: "gte", value: "2" },
    ],
    ["with the remainder last", indicator(), 4, { form: "number", comparator: "gte", value: "4" }],
    [
      "a ratio keeps the annual value",
      indicator({ measureKind: "ratio", target: "95" }),
      2,
      { form: "number", comparator: "gte", value: "95" },
    ],
    [
      "words keep their words",
      indicator({ measureKind: "text", comparator: null, target: null, targetText: "Selesai" }),
      3,
      { form: "text", text: "Selesai" },
    ],
    [
      "a place on a scale too",
      indicator({ measureKind: "index", comparator: null, target: null, targetText: "BB" }),
      3,
      { form: "ordinal", text: "BB" },
    ],
    [
      "a range is shared at both ends",
      indicator({ comparator: "range", target: "8", targetHigh: "12" }),
      1,
      { form: "range", low: "2", high: "3" },
    ],
    ["a target that was never read asks for nothing", indicator({ comparator: null, target: null }), 1, null],
  ])("%s", (_name, columns, number, expected) => {
    expect(targetOfPeriod(columns, quarter(number))).toEqual(expected);
  });

  it("a plan that began in May shares over its own three quarters", () => {
    const at = (number: number) =>
      targetOfPeriod(indicator(), quarter(number, { planStartsOn: "2026-05-04" }));
    expect([at(1), at(2), at(4)]).toMatchObject([null, { value: "3" }, { value: "4" }]);
  });

  it.each([
    indicator(),
    indicator({ measureKind: "text", comparator: null, target: null, targetText: "Selesai" }),
    indicator({ measureKind: "index", comparator: null, target: null, targetText: "BB" }),
    indicator({ comparator: "range", target: "1000", targetHigh: "2500.5" }),
    indicator({ direction: "lower", comparator: "lte", measureKind: "ratio", target: "2.5" }),
  ])("survives being stored: $comparator $target $targetText", (columns) => {
    const target = targetOfPeriod(columns, quarter(2));
    expect(target).not.toBeNull();
    expect(periodTargetFromColumns(columns, periodTargetToColumns(target, columns.direction))).toEqual(
      target,
    );
  });
});

describe("a realisation as typed", () => {
  const number = { form: "number", comparator: "gte", value: "95" } as const;
  it.each([
    ["96", number, { actual: "96", actualText: null, problem: null }],
    ["1.284,5", number, { actual: "1284.5", actualText: null, problem: null }],
    [" 96 % ", number, { actual: "96", actualText: null, problem: null }],
    ["", number, { actual: null, actualText: null, problem: null }],
    [
      "96.4",
      number,
      {
        actual: null,
        actualText: null,
        problem: { reason: "progress.actual-dot", params: { suggestion: "96,4" } },
      },
    ],
    ["banyak", number, { actual: null, actualText: null, problem: { reason: "progress.actual-not-number" } }],
    [
      "123456789012345",
      number,
      { actual: null, actualText: null, problem: { reason: "progress.actual-too-long" } },
    ],
    [
      "Selesai di 6 kelurahan",
      { form: "text", text: "Selesai" } as const,
      { actual: null, actualText: "Selesai di 6 kelurahan", problem: null },
    ],
  ])("%j", (typed, target, expected) => {
    expect(readActual(typed, target)).toEqual(expected);
  });
});

describe("an indicator in a period", () => {
  it("uses the target that was fixed, whatever the plan says later, and the policy's formula", () => {
    const columns = indicator({ measureKind: "ratio", direction: "lower", comparator: "lte", target: "9" });
    const progress = {
      target: "4.000000",
      targetText: null,
      actualInput: "5",
      actual: "5",
      actualText: null,
    };
    expect(measureIndicator({ ...columns, progress }, quarter(4), "two_minus").achievement).toMatchObject({
      percent: "75.00",
      met: false,
    });
    expect(
      measureIndicator({ ...columns, progress }, quarter(4), "target_over_actual").achievement,
    ).toMatchObject({ percent: "80.00" });
  });
});
