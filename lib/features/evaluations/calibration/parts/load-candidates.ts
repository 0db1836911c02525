import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Candidate } from "../rules/views";

/** One statement. */
export async function loadCandidates(
  db: Tx,
  key: { unitId: string; periodId: string; today: string },
): Promise<Candidate[]> {
  return db.$queryRaw<Candidate[]>`
    WITH RECURSIVE tree AS (
      SELECT u.agency_id, u.id, 0 AS depth FROM unit u WHERE u.id = ${key.unitId}::uuid
      UNION ALL SELECT c.agency_id, c.id, tree.depth + 1 FROM unit c JOIN tree ON c.agency_id = tree.agency_id AND c.parent_id = tree.id AND tree.depth < 32
    ), appraising AS (
      SELECT a.employee_id, count(*)::int AS n FROM work_plan_appraiser a
      JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id AND w.state IN ('set', 'closed') AND w.employee_id <> a.employee_id
      JOIN period q ON q.agency_id = w.agency_id AND q.id = ${key.periodId}::uuid AND w.starts_on <= q.ends_on AND w.ends_on >= q.starts_on
      WHERE a.starts_on <= ${key.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${key.today}::date) AND w.unit_id IN (SELECT id FROM tree)
      GROUP BY a.employee_id
    ), hr AS (
      SELECT DISTINCT g.employee_id FROM role_grant g WHERE g.role = 'hr' AND g.unit_id IS NULL AND g.revoked_at IS NULL
        AND g.starts_on <= ${key.today}::date AND (g.ends_on IS NULL OR g.ends_on >= ${key.today}::date)
    )
    SELECT e.id AS "employeeId", e.name, coalesce(a.n, 0) AS appraises, h.employee_id IS NOT NULL AS "isHr"
    FROM employee e LEFT JOIN appraising a ON a.employee_id = e.id LEFT JOIN hr h ON h.employee_id = e.id
    WHERE a.employee_id IS NOT NULL OR h.employee_id IS NOT NULL
    ORDER BY coalesce(a.n, 0) DESC, e.plain_name LIMIT 300`;
}
