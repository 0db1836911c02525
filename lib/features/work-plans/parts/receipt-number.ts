import "server-only";
import { randomInt } from "node:crypto";
import type { Tx } from "@/lib/platform/db";

/** Without 0 O 1 I L U V: a number read aloud or copied from paper has one reading. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ";
const ATTEMPTS = 5;

const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

/** A number such as SKP-2026-7F3K-29QD, unique in the installation and kept with the record it is the receipt of. */
export async function issueReceiptNumber(
  db: Tx,
  record: { agencyId: string; id: string; year: number; at: Date },
): Promise<string> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = `SKP-${record.year}-${group()}-${group()}`;
    const taken = await db.$executeRaw`
      INSERT INTO public_code (code, agency_id, kind, record_id, created_at)
      VALUES (${code}, ${record.agencyId}::uuid, 'work-plan-receipt', ${record.id}::uuid, ${record.at})
      ON CONFLICT (code) DO NOTHING`;
    if (taken === 1) return code;
  }
  throw new Error("no receipt number was free");
}
