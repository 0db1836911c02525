import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Holds what a signature freezes until the transaction ends: the days of the plan (an event that shortens it waits, then finds the
 * evaluation signed), the evaluation (entries of progress and evidence hold it shared, so none can slip in behind) and the
 * achievement of the person's unit (whoever sets it waits, then finds the head signed).
 */
export async function lockForSigning(db: Tx, evaluationId: string): Promise<void> {
  await db.$queryRaw`
    SELECT w.id FROM work_plan w JOIN evaluation e ON e.agency_id = w.agency_id AND e.work_plan_id = w.id
    WHERE e.id = ${evaluationId}::uuid FOR SHARE OF w`;
  await db.$queryRaw`SELECT id FROM evaluation WHERE id = ${evaluationId}::uuid FOR UPDATE`;
  await db.$queryRaw`
    SELECT x.id FROM unit_achievement x
    JOIN work_plan w ON w.agency_id = x.agency_id AND w.unit_id = x.unit_id
    JOIN evaluation e ON e.agency_id = w.agency_id AND e.work_plan_id = w.id AND e.period_id = x.period_id
    WHERE e.id = ${evaluationId}::uuid FOR SHARE OF x`;
}
