/**
 * Exact decimal numbers: a canonical string outside ("1284.5"), a fraction of big integers inside. No floating point,
 * because a figure that a person is judged by must be the same on every machine.
 */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

const CANONICAL = /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/;
const PLAIN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** True for a canonical decimal string: no leading or trailing zeros, no plus sign, no "-0". */
export function isDecimal(text: string): boolean {
  return CANONICAL.test(text) && text !== "-0";
}

/** The canonical form of a plain decimal ("007.50" gives "7.5"), or null when the text is not one. */
export function canonicalDecimal(text: string): string | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const whole = (match[2] ?? "").replace(/^0+(?=\d)/, "");
  const decimals = (match[3] ?? "").replace(/0+$/, "");
  const size = decimals === "" ? whole : `${whole}.${decimals}`;
  return match[1] === "-" && size !== "0" ? `-${size}` : size;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** A reduced fraction with a positive denominator. Throws RangeError for a denominator of 0. */
export function fraction(numerator: bigint, denominator: bigint = 1n): Fraction {
  if (denominator === 0n) throw new RangeError("a fraction needs a denominator other than 0");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** The exact value of a plain decimal string. Throws RangeError when it is not one. */
export function fromDecimal(text: string): Fraction {
  const match = PLAIN.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const decimals = match[3] ?? "";
  const size = BigInt((match[2] ?? "") + decimals);
  return fraction(match[1] === "-" ? -size : size, 10n ** BigInt(decimals.length));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Throws RangeError when `b` is 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** -1, 0 or 1. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** "17/4", or "4" when whole: the exact text kept in snapshots. */
export function fractionText(value: Fraction): string {
  return value.denominator === 1n ? String(value.numerator) : `${value.numerator}/${value.denominator}`;
}

/**
 * The value with exactly `decimals` decimals, half-up: a half goes away from zero, so 28.125 is "28.13" and -28.125 is
 * "-28.13" (BKN's printed tables round so). Trailing zeros stay: "12.50".
 */
export function roundHalfUp(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const negative = value.numerator < 0n;
  const size = negative ? -value.numerator : value.numerator;
  const rounded = (2n * size * scale + value.denominator) / (2n * value.denominator);
  const digits = String(rounded).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`;
  return negative && rounded !== 0n ? `-${text}` : text;
}
