import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

/** A plan that waits for the reader's agreement. */
export type AgreeablePlan = {
  planId: string;
  version: number;
  employeeName: string;
  positionTitle: string;
  year: number;
  results: number;
  hash: string;
  submittedAt: string;
  isAmendment: boolean;
  /** This appraiser has opened it since it was sent. */
  isOpened: boolean;
  /** Rows marked *Cocok* by this appraiser; they may have changed since. */
  marked: number;
};

/** What waits for the reader's agreement, oldest first, with whether the reader opened what was sent. One statement. */
export async function loadOpenedPlans(ctx: Context): Promise<AgreeablePlan[]> {
  const { employeeId } = ctx.actor;
  return read(
    ctx,
    (db) => db.$queryRaw<AgreeablePlan[]>`
      WITH spans AS (
        SELECT a.agency_id, a.work_plan_id FROM work_plan_appraiser a
        WHERE a.employee_id = ${employeeId}::uuid AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
      ), waiting AS (
        SELECT p.* FROM spans s JOIN work_plan p ON p.agency_id = s.agency_id AND p.id = s.work_plan_id AND p.state = 'submitted'
        UNION ALL
        SELECT p.* FROM spans s JOIN work_plan p ON p.agency_id = s.agency_id AND p.amends_id = s.work_plan_id AND p.state = 'submitted'
      )
      SELECT p.id AS "planId", p.version, e.name AS "employeeName", p.position_title AS "positionTitle", p.year,
        (SELECT count(*)::int FROM planned_result r WHERE r.agency_id = p.agency_id AND r.work_plan_id = p.id) AS results,
        COALESCE(p.submitted_hash, '') AS hash, to_json(p.submitted_at)#>>'{}' AS "submittedAt", p.amends_id IS NOT NULL AS "isAmendment",
        EXISTS (SELECT FROM plan_reading s WHERE s.agency_id = p.agency_id AND s.work_plan_id = p.id AND s.employee_id = ${employeeId}::uuid
          AND s.content_hash = p.submitted_hash AND s.seen_at >= p.submitted_at) AS "isOpened",
        (SELECT count(*)::int FROM plan_row_mark k WHERE k.agency_id = p.agency_id AND k.work_plan_id = p.id AND k.appraiser_id = ${employeeId}::uuid) AS marked
      FROM waiting p JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
      WHERE p.employee_id <> ${employeeId}::uuid
      ORDER BY p.submitted_at, e.plain_name LIMIT 200`,
  );
}
