import "server-only";
import type { Tx } from "@/lib/platform/db";

/** Whether a head of this unit during the period has a result of that period that is signed already. One statement. */
export async function headIsSigned(db: Tx, unitId: string, periodId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ signed: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM position p
      JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id
      JOIN period r ON r.agency_id = p.agency_id AND r.id = ${periodId}::uuid
        AND a.starts_on <= r.ends_on AND (a.ends_on IS NULL OR a.ends_on >= r.starts_on)
      JOIN evaluation e ON e.agency_id = a.agency_id AND e.employee_id = a.employee_id AND e.period_id = r.id
      JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id AND w.unit_id = p.unit_id
      WHERE p.unit_id = ${unitId}::uuid AND p.is_unit_head AND e.signed_at IS NOT NULL) AS signed`;
  return rows[0]?.signed ?? false;
}
