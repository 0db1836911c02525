/**
 * The code under the QR of an official document: `TRK-XXXX-XXXX-XXXX` (forms §0). Eleven random characters (55 bits) and one that is
 * computed from them. The alphabet is Crockford's: no I, L, O and U.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const PREFIX = "TRK";
const RANDOM_CHARACTERS = 11;
const LENGTH = RANDOM_CHARACTERS + 1;
/** What is read or typed for a character that is not in the alphabet. */
const CONFUSED: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1", U: "V" };

/** Multiplies by x in the field of 32 elements, with x⁵ = x² + 1. */
const timesX = (value: number): number => {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
};

/**
 * The sum of aᵢ xⁱ over the field of 32, the last character counting once. Powers of x differ for 31 places, so one wrong character and
 * two exchanged ones, wherever they stand, always show.
 */
const checkOf = (body: readonly number[]): number =>
  body.reduce((sum, character) => timesX(sum ^ character), 0);

const grouped = (text: string): string => `${PREFIX}-${text.match(/.{4}/g)?.join("-") ?? ""}`;

/** @param random eleven numbers from 0 to 31 @throws RangeError for anything else */
export function documentCode(random: readonly number[]): string {
  if (random.length !== RANDOM_CHARACTERS || random.some((n) => !Number.isInteger(n) || n < 0 || n > 31))
    throw new RangeError("a code is made of eleven numbers from 0 to 31");
  return grouped([...random, checkOf(random)].map((n) => ALPHABET[n]).join(""));
}

/**
 * A typed code in its one spelling, or null where no document can have it. Spaces, dashes, small letters and a missing `TRK` do not
 * matter, confusable characters are mended (O is 0, I and L are 1, U is V), and the last character must fit.
 */
export function readDocumentCode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[\s\-–—_.]/g, "");
  const body = bare.length === PREFIX.length + LENGTH && bare.startsWith(PREFIX) ? bare.slice(3) : bare;
  if (body.length !== LENGTH) return null;
  const mended = [...body].map((character) => CONFUSED[character] ?? character);
  const numbers = mended.map((character) => ALPHABET.indexOf(character));
  if (numbers.includes(-1) || checkOf(numbers.slice(0, -1)) !== numbers.at(-1)) return null;
  return grouped(mended.join(""));
}
