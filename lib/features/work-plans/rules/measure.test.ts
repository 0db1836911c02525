import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { canonicalDecimal } from "../../organization/rules/decimal";
import type { Comparator, Direction, Target } from "../../strategy/rules/achievement";
import {
  formatDecimal,
  formatTarget,
  parseActual,
  parseNumber,
  parseTarget,
  targetFromColumns,
  targetToColumns,
  type MeasureKind,
} from "./measure";

const number = (value: string, comparator: Comparator = "gte"): Target => ({
  form: "number",
  comparator,
  value,
});

test.each([
  ["95", "95"],
  ["1.284,5", "1284.5"],
  ["1.284", "1284"],
  ["1284,50", "1284.5"],
  ["0,05", "0.05"],
  ["-2,5", "-2.5"],
  ["−2,5", "-2.5"],
  ["95 %", "95"],
  ["73,7%", "73.7"],
  ["80 persen", "80"],
  ["Rp 1.500.000", "1500000"],
  ["  007 ", "7"],
  ["99.999.999.999.999", "99999999999999"],
  ["0,123456", "0.123456"],
  ["0,1234560", "0.123456"],
])("reads %j as %s", (typed, value) => {
  expect(parseNumber(typed)).toEqual({ ok: true, value });
});

test.each([
  ["", "target-empty", undefined],
  [" % ", "target-empty", undefined],
  ["sembilan", "target-not-number", undefined],
  ["3 dokumen", "target-not-number", undefined],
  ["1,2,3", "target-not-number", undefined],
  ["12.34.56", "target-not-number", undefined],
  ["1e3", "target-not-number", undefined],
  ["73.7", "number-dot", { suggestion: "73,7" }],
  ["1,284.5", "number-dot", { suggestion: "1284,5" }],
  ["12.5678", "number-dot", { suggestion: "12,5678" }],
  ["100000000000000", "number-too-long", undefined],
  ["0,1234567", "number-too-long", undefined],
])("refuses %j: %s", (typed, reason, params) => {
  expect(parseNumber(typed)).toEqual({
    ok: false,
    reason: params ? { reason: `work-plans.${reason}`, params } : { reason: `work-plans.${reason}` },
  });
});

describe("a target as typed", () => {
  test.each<[string, MeasureKind, Direction, Target]>([
    ["95", "ratio", "higher", number("95")],
    ["95", "ratio", "lower", number("95", "lte")],
    ["≤ 5", "ratio", "lower", number("5", "lte")],
    ["<=5", "cumulative", "higher", number("5", "lte")],
    ["maks. 5", "ratio", "lower", number("5", "lte")],
    ["Paling banyak 5", "ratio", "lower", number("5", "lte")],
    ["≥ 95,5 %", "ratio", "higher", number("95.5")],
    ["minimal 95", "ratio", "lower", number("95", "gte")],
    ["> 3", "ratio", "higher", number("3", "gt")],
    ["< 3", "ratio", "lower", number("3", "lt")],
    ["= 3", "cumulative", "higher", number("3", "eq")],
    ["-2,5", "ratio", "higher", number("-2.5")],
    ["5–10", "ratio", "higher", { form: "range", low: "5", high: "10" }],
    ["5 - 10", "ratio", "higher", { form: "range", low: "5", high: "10" }],
    ["1,5 s.d. 2,5", "ratio", "higher", { form: "range", low: "1.5", high: "2.5" }],
    ["80 sampai dengan 90 %", "ratio", "higher", { form: "range", low: "80", high: "90" }],
    ["-5–-2", "ratio", "higher", { form: "range", low: "-5", high: "-2" }],
    ["BB", "index", "higher", { form: "ordinal", text: "BB" }],
    ["A-", "index", "higher", { form: "ordinal", text: "A-" }],
    ["Sangat  Baik", "index", "higher", { form: "ordinal", text: "Sangat Baik" }],
    ["82,4", "index", "higher", number("82.4")],
    ["Terbit sebelum 30 Juni", "text", "higher", { form: "text", text: "Terbit sebelum 30 Juni" }],
    ["95", "text", "higher", { form: "text", text: "95" }],
  ])("%j (%s, %s)", (typed, kind, direction, target) => {
    expect(parseTarget(typed, { kind, direction })).toEqual({ ok: true, target });
  });

  test.each<[string, MeasureKind, string]>([
    ["", "text", "target-empty"],
    ["   ", "ratio", "target-empty"],
    ["≤", "ratio", "target-empty"],
    ["BB", "ratio", "target-not-number"],
    ["≥ BB", "index", "target-not-number"],
    ["10–5", "ratio", "range-order"],
    ["5–5", "ratio", "range-order"],
    ["5–73.7", "ratio", "number-dot"],
  ])("refuses %j (%s): %s", (typed, kind, reason) => {
    expect(parseTarget(typed, { kind, direction: "higher" })).toMatchObject({
      ok: false,
      reason: { reason: `work-plans.${reason}` },
    });
  });
});

describe("an actual as typed", () => {
  test.each<[string, Target | null, object]>([
    ["", number("5"), { ok: true, actual: null }],
    ["0", number("5"), { ok: true, actual: { value: "0" } }],
    ["1.284,5", number("5"), { ok: true, actual: { value: "1284.5" } }],
    ["B", { form: "ordinal", text: "BB" }, { ok: true, actual: { text: "B" } }],
    ["Terbit 12 Juni", { form: "text", text: "Terbit" }, { ok: true, actual: { text: "Terbit 12 Juni" } }],
    ["banyak", number("5"), { ok: false, reason: { reason: "work-plans.target-not-number" } }],
  ])("%j", (typed, target, expected) => {
    expect(parseActual(typed, target)).toEqual(expected);
  });
});

test.each([
  ["1284.5", "1.284,5"],
  ["-1284567.05", "-1.284.567,05"],
  ["999", "999"],
  ["1000", "1.000"],
  ["0.5", "0,5"],
])("writes %s as %s", (value, expected) => {
  expect(formatDecimal(value)).toBe(expected);
});

const decimal = fc
  .tuple(
    fc.bigInt({ min: -99_999_999_999_999n, max: 99_999_999_999_999n }),
    fc.integer({ min: 0, max: 999_999 }),
  )
  .map(([whole, decimals]) => canonicalDecimal(`${whole}.${String(decimals).padStart(6, "0")}`) ?? "0");
const anyTarget: fc.Arbitrary<Target> = fc.oneof(
  fc.record({
    form: fc.constant("number" as const),
    comparator: fc.constantFrom<Comparator>("gte", "lte", "gt", "lt", "eq"),
    value: decimal,
  }),
  fc
    .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }))
    .map(([low, width]) => ({ form: "range" as const, low: String(low), high: String(low + width) })),
  fc.constantFrom<Target>({ form: "ordinal", text: "BB" }, { form: "ordinal", text: "A-" }),
);

describe("properties", () => {
  it("a number typed as it is shown is the same number", () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(parseNumber(formatDecimal(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it("a target typed as it is shown is the same target", () => {
    fc.assert(
      fc.property(anyTarget, fc.constantFrom<Direction>("higher", "lower"), (target, direction) => {
        const kind = target.form === "ordinal" ? "index" : "ratio";
        expect(parseTarget(formatTarget(target, direction), { kind, direction })).toEqual({
          ok: true,
          target,
        });
      }),
    );
  });

  it("a target survives its columns, trailing zeros and all", () => {
    fc.assert(
      fc.property(anyTarget, (target) => {
        const columns = targetToColumns(target);
        const padded = (value: string | null) =>
          value === null ? null : value.includes(".") ? `${value}000` : `${value}.000000`;
        const stored = { ...columns, target: padded(columns.target), targetHigh: padded(columns.targetHigh) };
        const measureKind = target.form === "ordinal" ? "index" : "ratio";
        expect(targetFromColumns({ ...stored, measureKind })).toEqual(target);
      }),
    );
  });

  it("never throws, whatever is typed", () => {
    const kinds = fc.constantFrom<MeasureKind>("cumulative", "ratio", "index", "text");
    fc.assert(
      fc.property(fc.string(), kinds, (typed, kind) => {
        expect(typeof parseTarget(typed, { kind, direction: "higher" }).ok).toBe("boolean");
      }),
    );
  });
});

it("reads nothing from columns that hold nothing", () => {
  expect(targetFromColumns({ ...targetToColumns(null), measureKind: "ratio" })).toBeNull();
});
