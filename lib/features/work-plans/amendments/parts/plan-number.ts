import "server-only";
import type { Tx } from "@/lib/platform/db";

/** The next number of the agency's plans of a year, such as SKP/2026/00042. A plan gets it once; an amendment keeps it. */
export async function issuePlanNumber(db: Tx, agencyId: string, year: number): Promise<string> {
  const [row] = await db.$queryRaw<{ last: number }[]>`
    INSERT INTO plan_number (agency_id, year, last) VALUES (${agencyId}::uuid, ${year}, 1)
    ON CONFLICT (agency_id, year) DO UPDATE SET last = plan_number.last + 1 RETURNING last`;
  if (!row) throw new Error("the number was not given");
  return `SKP/${String(year)}/${String(row.last).padStart(5, "0")}`;
}
