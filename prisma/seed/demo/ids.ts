import { createHash } from "node:crypto";

/** Rows of the demonstration carry older times in their ids than anything that the application adds later. */
const EARLIER = 2 * 365 * 86_400_000;

/** The UUIDv7 of a row: its time from `moment`, the rest from what it is. The same row always has the same id. */
export function demoId(kind: string, key: string, moment: string | Date = "2026-01-01T00:00:00Z"): string {
  const digest = createHash("sha256").update(`${kind}\n${key}`).digest();
  const time = (new Date(moment).getTime() - EARLIER).toString(16).padStart(12, "0");
  digest[0] = 0x70 | ((digest[0] ?? 0) & 0x0f);
  digest[2] = 0x80 | ((digest[2] ?? 0) & 0x3f);
  const rest = digest.toString("hex");
  return [time.slice(0, 8), time.slice(8), rest.slice(0, 4), rest.slice(4, 8), rest.slice(8, 20)].join("-");
}

const RECEIPT_LETTERS = "23456789ABCDEFGHJKMNPQRSTWXYZ";

/** A receipt number in the form of the product, SKP-2026-7F3K-29QD. */
export function demoReceipt(year: number, key: string): string {
  const digest = createHash("sha256").update(`receipt\n${key}`).digest();
  const letters = [...digest.subarray(0, 8)].map((byte) => RECEIPT_LETTERS[byte % RECEIPT_LETTERS.length]);
  return `SKP-${year}-${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}
