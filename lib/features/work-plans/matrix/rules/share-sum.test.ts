import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedIndicator, sumShares, whyNotSummed, type SharedIndicator } from "./share-sum";

const of = (target: string | null, rest: Partial<SharedIndicator> = {}): SharedIndicator => ({
  measureKind: "cumulative",
  comparator: "gte",
  target,
  measureUnit: "riwayat",
  ...rest,
});
const parts = (...shares: (string | null)[]) =>
  shares.map((share) => ({ share, measureUnit: share === null ? null : "riwayat" }));

describe("the sum check of the dossier's example: 1.200 of 2.400 repaired records", () => {
  it.each([
    [["1200"], { verdict: "short", total: "1200", difference: "1200", parts: 1 }],
    [["1200", "1200"], { verdict: "even", total: "2400", difference: "0", parts: 2 }],
    [["1200", "1200.5"], { verdict: "over", total: "2400.5", difference: "0.5", parts: 2 }],
    [[null, "1200"], { verdict: "short", total: "1200", difference: "1200", parts: 1 }],
    [[], { verdict: "short", total: "0", difference: "2400", parts: 0 }],
  ] as const)("%j", (shares, outcome) => {
    expect(sumShares(of("2400"), parts(...shares))).toEqual({ target: "2400", otherUnits: 0, ...outcome });
  });
});

describe("golden cases", () => {
  it("adds 0.1 and 0.2 to exactly 0.3", () => {
    expect(sumShares(of("0.3"), parts("0.1", "0.2"))).toMatchObject({ verdict: "even", total: "0.3" });
  });

  it("is even for a target of 0 that nobody has a part of, and over as soon as somebody has", () => {
    expect(sumShares(of("0"), [])).toMatchObject({ verdict: "even", parts: 0 });
    expect(sumShares(of("0"), parts("0"))).toMatchObject({ verdict: "even", parts: 1 });
    expect(sumShares(of("0"), parts("0.000001"))).toMatchObject({ verdict: "over", difference: "0.000001" });
  });

  it("refuses a negative part", () => {
    expect(() => sumShares(of("10"), parts("-1", "11"))).toThrow(RangeError);
  });

  it("leaves parts in another unit out and counts them", () => {
    const other = { share: "5", measureUnit: "dokumen" };
    expect(sumShares(of("10"), [...parts("10"), other])).toMatchObject({ verdict: "even", otherUnits: 1 });
    expect(sumShares(of("10"), [{ share: "10", measureUnit: " Riwayat " }])).toMatchObject({
      verdict: "even",
    });
  });

  it.each([
    ["ratio", { measureKind: "ratio" }],
    ["ratio", { measureUnit: "%" }],
    ["ratio", { measureUnit: "Persen" }],
    ["index", { measureKind: "index" }],
    ["words", { measureKind: "text" }],
    ["range", { comparator: "range" }],
    ["no-number", { target: null }],
  ] as const)("never sums: %s %j", (why, rest) => {
    expect(whyNotSummed(of("95", rest))).toBe(why);
    expect(sumShares(of("95", rest), parts("50", "45"))).toEqual({ verdict: "not-summed", why });
  });

  it("takes the first indicator that can be shared out", () => {
    const ratio = of("95", { measureKind: "ratio" });
    expect(sharedIndicator([ratio, of("640"), of("2")])).toEqual(of("640"));
    expect(sharedIndicator([ratio])).toBeNull();
  });
});

/** Millionths as a canonical decimal, computed without the rule's own arithmetic. */
function decimal(millionths: bigint): string {
  const digits = millionths.toString().padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/\.?0+$/, "");
}
const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 16n }), { maxLength: 40 });

describe("generated splits", () => {
  it("says even, short or over as whole numbers of millionths do", () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 0n, max: 10n ** 17n }), (shares, target) => {
        const total = shares.reduce((sum, one) => sum + one, 0n);
        const sum = sumShares(of(decimal(target)), parts(...shares.map(decimal)));
        expect(sum).toEqual({
          verdict: total === target ? "even" : total < target ? "short" : "over",
          target: decimal(target),
          total: decimal(total),
          difference: decimal(total < target ? target - total : total - target),
          parts: shares.length,
          otherUnits: 0,
        });
      }),
      { numRuns: 500 },
    );
  });

  it("is even for every way of cutting a target into parts, in any order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 40 }),
        (cut) => {
          const target = decimal(cut.reduce((sum, one) => sum + one, 0n));
          for (const order of [cut, [...cut].reverse()])
            expect(sumShares(of(target), parts(...order.map(decimal)))).toMatchObject({
              verdict: "even",
              difference: "0",
            });
        },
      ),
      { numRuns: 500 },
    );
  });

  it("sums no ratio, whatever the parts", () => {
    fc.assert(
      fc.property(amounts, (shares) => {
        expect(sumShares(of("95", { measureKind: "ratio" }), parts(...shares.map(decimal)))).toEqual({
          verdict: "not-summed",
          why: "ratio",
        });
      }),
    );
  });
});
