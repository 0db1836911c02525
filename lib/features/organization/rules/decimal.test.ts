import fc from "fast-check";
import { expect, it, test } from "vitest";
import {
  add,
  canonicalDecimal,
  compareFractions,
  divide,
  fraction,
  fractionText,
  fromDecimal,
  isDecimal,
  multiply,
  roundHalfUp,
  subtract,
} from "./decimal";

test.each([
  ["007.50", "7.5"],
  ["0", "0"],
  ["-0", "0"],
  ["-0.0", "0"],
  ["+3", "3"],
  ["100", "100"],
  ["0.10", "0.1"],
  ["1,5", null],
  [".5", null],
  ["5.", null],
  ["1e3", null],
  ["", null],
])("the canonical form of %j is %j", (text, expected) => {
  expect(canonicalDecimal(text)).toBe(expected);
  if (expected !== null) expect(isDecimal(expected)).toBe(true);
});

test.each(["-0", "01", "1.0", "+1", "1.", "NaN"])("%j is not canonical", (text) => {
  expect(isDecimal(text)).toBe(false);
});

test.each([
  // The BKN tables round half away from zero: dossier G17 to G19, G24.
  ["28.125", 2, "28.13"],
  ["-28.125", 2, "-28.13"],
  ["2.8125", 2, "2.81"],
  ["3.125", 2, "3.13"],
  ["10.9375", 3, "10.938"],
  ["0.004", 2, "0.00"],
  ["-0.004", 2, "0.00"],
  ["-0.005", 2, "-0.01"],
  ["12.5", 0, "13"],
  ["12.5", 2, "12.50"],
  ["0.005", 2, "0.01"],
])("%s at %i decimals shows %s", (text, decimals, expected) => {
  expect(roundHalfUp(fromDecimal(text), decimals)).toBe(expected);
});

it("rounds what floating point cannot hold", () => {
  // 1.005 * 100 is 100.49999999999999 in floating point.
  expect(roundHalfUp(fromDecimal("1.005"), 2)).toBe("1.01");
  expect(roundHalfUp(fraction(25n, 12n), 2)).toBe("2.08");
});

it("refuses a denominator of 0 and text that is no number", () => {
  expect(() => divide(fraction(1n), fraction(0n))).toThrow(RangeError);
  expect(() => fromDecimal("1,5")).toThrow(RangeError);
});

const anyFraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

it("calculates exactly: what is added is subtracted again, what is multiplied divided", () => {
  fc.assert(
    fc.property(anyFraction, anyFraction, (a, b) => {
      expect(fractionText(subtract(add(a, b), b))).toBe(fractionText(a));
      if (b.numerator !== 0n) expect(fractionText(divide(multiply(a, b), b))).toBe(fractionText(a));
    }),
  );
});

it("never rounds further than half a unit of the last place", () => {
  fc.assert(
    fc.property(anyFraction, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      const difference = subtract(fromDecimal(roundHalfUp(value, decimals)), value);
      const size = difference.numerator < 0n ? multiply(difference, fraction(-1n)) : difference;
      expect(compareFractions(size, fraction(1n, 2n * 10n ** BigInt(decimals)))).toBeLessThanOrEqual(0);
    }),
  );
});
