import type { Dice } from "../dice";

const LETTERS = "23456789ABCDEFGHJKMNPQRSTWXYZ";
const LENGTH = 8;
const CODES = BigInt(LETTERS.length) ** BigInt(LENGTH);
/** Prime, so that counting up meets every code before any comes back. */
const STRIDE = 305_175_781_249n;

/** Receipt numbers of plans, such as SKP-2026-7F3K-29QD, none of them twice: a walk through all codes from a place of the dice. */
export function receipts(dice: Dice, year: string): () => string {
  const start = BigInt(dice.between(0, 499)) * (CODES / 500n) + BigInt(dice.between(0, 1_000_000));
  let count = 0n;
  return () => {
    let place = ((start + count) * STRIDE) % CODES;
    count += 1n;
    let code = "";
    for (let letter = 0; letter < LENGTH; letter += 1) {
      code = (LETTERS[Number(place % BigInt(LETTERS.length))] ?? "") + code;
      place /= BigInt(LETTERS.length);
    }
    return `SKP-${year}-${code.slice(0, 4)}-${code.slice(4)}`;
  };
}
