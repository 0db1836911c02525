import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  add,
  compareFractions,
  divide,
  fraction,
  fromDecimal,
  multiply,
  roundHalfUp,
  subtract,
} from "../../organization/rules/decimal";
import { achievementPercent, type Direction, type LowerIsBetterFormula, type Target } from "./achievement";
import rows from "./achievement.real-rows.json";

const number = (value: string, comparator: "gte" | "lte" | "gt" | "lt" | "eq" = "gte"): Target => ({
  form: "number",
  comparator,
  value,
});
const of = (
  target: Target | null,
  value: string | null,
  direction: Direction | null = "higher",
  formula: LowerIsBetterFormula = "two_minus",
) => achievementPercent({ target, actual: value === null ? null : { value }, direction, formula });

describe("counted", () => {
  test.each<[string, string, string, Direction, LowerIsBetterFormula, string]>([
    ["more is better", "200", "150", "higher", "two_minus", "75.00"],
    ["above the target is not capped", "2", "4", "higher", "two_minus", "200.00"],
    ["nothing reached", "10", "0", "higher", "two_minus", "0.00"],
    ["a negative actual", "10", "-2.5", "higher", "two_minus", "-25.00"],
    ["less is better, exactly the target", "5", "5", "lower", "two_minus", "100.00"],
    ["less is better, nothing happened", "5", "0", "lower", "two_minus", "200.00"],
    ["less is better, twice the target", "5", "10", "lower", "two_minus", "0.00"],
    ["less is better, more than twice is negative", "5", "12", "lower", "two_minus", "-40.00"],
    ["the other formula", "5", "4", "lower", "target_over_actual", "125.00"],
    ["the other formula leaves more-is-better alone", "4", "5", "higher", "target_over_actual", "125.00"],
    ["a third is shown half-up", "3", "2", "higher", "two_minus", "66.67"],
    ["a half of the last place goes up", "800", "1", "higher", "two_minus", "0.13"],
    [
      "figures beyond floating point",
      "90071992547409.93",
      "90071992547409.93",
      "higher",
      "two_minus",
      "100.00",
    ],
  ])("%s", (_label, target, actual, direction, formula, percent) => {
    expect(of(number(target), actual, direction, formula)).toMatchObject({ counted: true, percent });
  });

  it("keeps the exact fraction beside what is shown", () => {
    expect(of(number("5.4"), "7.21")).toEqual({
      counted: true,
      exact: "3605/27",
      percent: "133.52",
      met: true,
    });
  });

  test.each([
    ["gte", "5", true],
    ["gte", "4.999999", false],
    ["lte", "5", true],
    ["lte", "5.000001", false],
    ["gt", "5", false],
    ["lt", "5", false],
    ["eq", "5.0", true],
    ["eq", "5.1", false],
  ] as const)("a target of %s 5 with %s is met: %s", (comparator, actual, met) => {
    expect(of(number("5", comparator), actual)).toMatchObject({ met });
  });
});

describe("not counted", () => {
  test.each<
    [string, Target | null, string | null, Direction | null, LowerIsBetterFormula, string, boolean | null]
  >([
    ["target 0", number("0"), "3", "higher", "two_minus", "target-zero", true],
    ["target 0, less is better, missed", number("0", "lte"), "3", "lower", "two_minus", "target-zero", false],
    ["text", { form: "text", text: "Terbit Juni" }, "3", "higher", "two_minus", "text", null],
    ["ordinal", { form: "ordinal", text: "BB" }, "3", "higher", "two_minus", "ordinal", null],
    ["range, inside", { form: "range", low: "5", high: "10" }, "10", "higher", "two_minus", "range", true],
    [
      "range, outside",
      { form: "range", low: "5", high: "10" },
      "10.1",
      "higher",
      "two_minus",
      "range",
      false,
    ],
    ["no target", null, "3", "higher", "two_minus", "no-target", null],
    ["no actual", number("5"), null, "higher", "two_minus", "no-actual", null],
    ["direction unknown", number("5"), "3", null, "two_minus", "direction", false],
    ["target ÷ 0", number("5", "lte"), "0", "lower", "target_over_actual", "actual-zero", true],
  ])("%s", (_label, target, actual, direction, formula, reason, met) => {
    expect(of(target, actual, direction, formula)).toEqual({
      counted: false,
      reason: `strategy.not-counted-${reason}`,
      met,
    });
  });

  it("words in place of a number", () => {
    expect(
      achievementPercent({
        target: number("5"),
        actual: { text: "selesai" },
        direction: "higher",
        formula: "two_minus",
      }),
    ).toMatchObject({ counted: false, reason: "strategy.not-counted-actual-text" });
  });
});

const decimal = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]) => {
    const value = fraction(BigInt(digits), 10n ** BigInt(scale));
    return { text: roundHalfUp(value, scale), value };
  });
const positive = decimal.filter(({ value }) => value.numerator > 0n);

function exactPercent(target: string, actual: string, direction: Direction) {
  const result = of(number(target), actual, direction);
  if (!result.counted) throw new Error(result.reason);
  const [numerator = "0", denominator = "1"] = result.exact.split("/");
  return fraction(BigInt(numerator), BigInt(denominator));
}

describe("properties", () => {
  it("both directions give 100 at the target", () => {
    fc.assert(
      fc.property(positive, fc.constantFrom<Direction>("higher", "lower"), ({ text }, direction) => {
        expect(of(number(text), text, direction)).toMatchObject({
          counted: true,
          exact: "100",
          percent: "100.00",
        });
      }),
    );
  });

  it("more is better rises, less is better falls with the actual", () => {
    fc.assert(
      fc.property(positive, decimal, decimal, (target, a, b) => {
        const order = compareFractions(a.value, b.value);
        const compared = (direction: Direction) =>
          compareFractions(
            exactPercent(target.text, a.text, direction),
            exactPercent(target.text, b.text, direction),
          );
        expect(compared("higher")).toBe(order);
        expect(compared("lower")).toBe(order === 0 ? 0 : -order);
      }),
    );
  });

  it("less is better mirrors more is better around 100", () => {
    fc.assert(
      fc.property(positive, decimal, (target, actual) => {
        const sum = add(
          exactPercent(target.text, actual.text, "higher"),
          exactPercent(target.text, actual.text, "lower"),
        );
        expect(compareFractions(sum, fraction(200n))).toBe(0);
      }),
    );
  });

  it("gives the actual back, so nothing is lost on the way", () => {
    fc.assert(
      fc.property(positive, decimal, (target, actual) => {
        const percent = exactPercent(target.text, actual.text, "higher");
        const back = divide(multiply(percent, target.value), fraction(100n));
        expect(compareFractions(subtract(back, actual.value), fraction(0n))).toBe(0);
      }),
    );
  });
});

/**
 * What public reports print beside target and actual, against our calculation. "exact": the same two decimals.
 * The rest do not reproduce, each for its reason.
 */
const PRINTED: Record<string, { verdict: string; ours: string | null }> = {
  "Indeks Persepsi Korupsi (IPK)": { verdict: "exact", ours: "133.52" },
  "Persentase koperasi aktif": { verdict: "exact", ours: "100.61" },
  "Persentase usaha mikro dan kecil aktif": { verdict: "exact", ours: "100.33" },
  "Rasio UMK yang menjadi usaha menengah": { verdict: "exact", ours: "67.15" },
  "Angka kematian bayi": { verdict: "exact", ours: "197.65" },
  "Angka melanjutkan SMP ke SMA": { verdict: "exact", ours: "68.29" },
  "Rata-rata lama sekolah": { verdict: "exact", ours: "108.07" },
  "Jumlah wisatawan per tahun": { verdict: "exact", ours: "95.96" },
  "Ketersediaan pangan utama": { verdict: "report rounds to one decimal", ours: "102.84" },
  "Persentase gizi buruk": { verdict: "report cuts off after two decimals", ours: "198.89" },
  "Angka kematian ibu": { verdict: "report's own slip: no formula gives 166.86", ours: "166.62" },
  "Skor Evaluasi SAKIP Kota Palembang": { verdict: "ordinal: report counts B of B as 100", ours: null },
  "Rata-rata lama kunjungan wisatawan": { verdict: "target and actual are not in the source", ours: null },
  "Realisasi Pendapatan Asli Daerah": { verdict: "target is not in the source", ours: null },
};

type Row = (typeof rows)[number];

function ours(row: Row) {
  const target: Target | null =
    row.target === null
      ? null
      : typeof row.target === "number"
        ? number(String(row.target))
        : { form: "ordinal", text: row.target };
  const actual = typeof row.realisation === "number" ? String(row.realisation) : null;
  return of(target, actual, row.direction === "lower" ? "lower" : "higher");
}

describe("the fourteen public rows that report a percentage", () => {
  it("are all listed, each with its source", () => {
    expect(rows.map((row) => row.name).sort()).toEqual(Object.keys(PRINTED).sort());
    expect(rows.every((row) => row.source.document.length > 0)).toBe(true);
  });

  test.each(rows.map((row) => [row.name, row.reportedAchievementPercent, row] as const))(
    "%s (printed %d)",
    (name, printed, row) => {
      const expected = PRINTED[name];
      const result = ours(row);
      expect(result.counted ? result.percent : null).toBe(expected?.ours ?? null);
      const reproduces = result.counted && fromDecimalEqual(result.percent, printed);
      expect(reproduces).toBe(expected?.verdict === "exact");
    },
  );

  it("explains the two that differ by rounding alone", () => {
    const exact = (name: string) => {
      const row = rows.find((candidate) => candidate.name === name);
      const result = row ? ours(row) : null;
      if (!result?.counted) throw new Error(`not counted: ${name}`);
      const [numerator = "0", denominator = "1"] = result.exact.split("/");
      return fraction(BigInt(numerator), BigInt(denominator));
    };
    expect(roundHalfUp(exact("Ketersediaan pangan utama"), 1)).toBe("102.8");
    expect(roundHalfUp(subtract(exact("Persentase gizi buruk"), fromDecimal("0.005")), 2)).toBe("198.88");
  });

  it("reproduces eight of fourteen", () => {
    expect(Object.values(PRINTED).filter((row) => row.verdict === "exact")).toHaveLength(8);
  });
});

function fromDecimalEqual(shown: string, printed: number): boolean {
  return compareFractions(fromDecimal(shown), fromDecimal(String(printed))) === 0;
}
