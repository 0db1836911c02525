import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Holds the days of a person's plans until the transaction ends, before anything is read of them: a signature that is on its way
 * comes first and is then seen, or comes after and finds the days that the event left. One statement.
 */
export async function holdPlans(db: Tx, agencyId: string, employeeId: string): Promise<void> {
  await db.$queryRaw`
    SELECT id FROM work_plan WHERE agency_id = ${agencyId}::uuid AND employee_id = ${employeeId}::uuid ORDER BY id FOR NO KEY UPDATE`;
}
