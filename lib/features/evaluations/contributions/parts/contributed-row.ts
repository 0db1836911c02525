import "server-only";
import type { Facts } from "@/lib/access/relations";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

type ContributedRow = { workPlanId: string; facts: Facts };

/**
 * A row of a set plan with whoever leads what it supports: the holder of the supported result, or of the matrix in which the role was
 * given. One statement. @throws AppError NOT_FOUND
 */
export async function loadContributedRow(db: Tx, resultId: string, today: string): Promise<ContributedRow> {
  const [row] = await db.$queryRaw<{ workPlanId: string; employeeId: string; leaderId: string | null }[]>`
    SELECT w.id AS "workPlanId", w.employee_id AS "employeeId", l.employee_id AS "leaderId"
    FROM planned_result r
    JOIN work_plan w ON w.agency_id = r.agency_id AND w.id = r.work_plan_id AND w.state IN ('set', 'closed')
    LEFT JOIN role_cell c ON c.agency_id = r.agency_id AND c.id = r.role_cell_id AND c.state IN ('assigned', 'accepted')
    LEFT JOIN planned_result s ON s.agency_id = r.agency_id AND s.id = coalesce(c.result_id, r.supports_result_id)
    LEFT JOIN work_plan l ON l.agency_id = s.agency_id AND l.id = s.work_plan_id
    WHERE r.id = ${resultId}::uuid`;
  if (!row) throw notFound();
  const isOthers = row.leaderId !== null && row.leaderId !== row.employeeId;
  return {
    workPlanId: row.workPlanId,
    facts: {
      today,
      employeeId: row.employeeId,
      ...(isOthers ? { leaderId: row.leaderId ?? undefined } : {}),
    },
  };
}
