import { fromDecimal } from "@/lib/features/organization/rules/decimal";

/**
 * The trigrams of a text as PostgreSQL's pg_trgm cuts them: letters and digits in small letters, each word with two spaces before
 * and one behind it.
 */
export function trigramsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const trigrams = new Set<string>();
  for (const word of words) {
    const letters = Array.from(`  ${word} `);
    for (let at = 0; at + 3 <= letters.length; at += 1) trigrams.add(letters.slice(at, at + 3).join(""));
  }
  return trigrams;
}

/** Shared trigrams of all trigrams of two texts, as a fraction of whole numbers; 0 of 0 for two empty ones. */
export function similarity(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): { shared: number; all: number } {
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared += 1;
  return { shared, all: one.size + other.size - shared };
}

/**
 * How many of the texts are like at least one other: similarity at or above the threshold, compared exactly. Empty texts are like
 * nothing. `threshold`: a plain decimal from 0 to 1.
 */
export function countCopied(texts: readonly string[], threshold: string): number {
  const { numerator, denominator } = fromDecimal(threshold);
  const sets = texts.map(trigramsOf);
  const isLike = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
    // What two sets can share at most is the smaller one: most pairs end here.
    const most = Math.min(a.size, b.size);
    if (BigInt(most) * denominator < BigInt(Math.max(a.size, b.size)) * numerator) return false;
    const { shared, all } = similarity(a, b);
    return all > 0 && BigInt(shared) * denominator >= BigInt(all) * numerator;
  };
  return sets.filter((set, index) => sets.some((other, place) => place !== index && isLike(set, other)))
    .length;
}
