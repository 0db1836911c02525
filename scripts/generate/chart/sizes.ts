import type { Dice } from "../dice";

/** Whole parts of a number by weight that add up to it exactly; the largest remainders get what rounding leaves. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const left = total - parts.reduce((a, b) => a + b, 0);
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * Sizes of the units that `total` people fall into: many small ones and a few big ones, each about `low` to `high`.
 * Adds up to `total` exactly.
 */
export function skewedSizes(dice: Dice, total: number, low: number, high: number): number[] {
  if (total <= high) return total > 0 ? [total] : [];
  const weights: number[] = [];
  for (let sum = 0; sum < total;) {
    // The fourth power of an even throw: half of the units lie in the lowest sixteenth of the range.
    const size = low + Math.floor((high - low + 1) * dice.next() ** 4);
    weights.push(size);
    sum += size;
  }
  return shareOut(total, weights);
}
