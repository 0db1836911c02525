import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

export type TeamRow = {
  planId: string;
  employeeName: string;
  callName: string;
  positionTitle: string;
  planState: "draft" | "submitted" | "returned" | "set" | "closed" | "withdrawn";
  submittedAt: string | null;
  opened: boolean;
  provisional: boolean;
  evaluationId: string | null;
  evaluationState: string | null;
  notedAt: string | null;
};

export type TeamQueue = {
  period: { year: number; number: number; cadence: string; selfNoteDue: string; scoringDue: string } | null;
  rows: TeamRow[];
};

/**
 * Everybody whom the actor appraises today, with the plan and the evaluation of one period: the oldest that has ended and still misses
 * a signature of the actor's, else the one that runs. Two statements.
 */
export async function getTeamQueue(ctx: Context): Promise<TeamQueue> {
  return read(ctx, async (db) => {
    const periods = await db.$queryRaw<(NonNullable<TeamQueue["period"]> & { id: string })[]>`
      SELECT id, year, number, cadence::text AS cadence, self_note_due::text AS "selfNoteDue", scoring_due::text AS "scoringDue"
      FROM (
        SELECT p.*, p.state = 'scoring' AND EXISTS (
          SELECT FROM work_plan_appraiser a
          JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id AND w.state = 'set' AND w.starts_on <= p.ends_on AND w.ends_on >= p.starts_on
          WHERE a.employee_id = ${ctx.actor.employeeId}::uuid AND w.employee_id <> a.employee_id
            AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
            AND NOT EXISTS (SELECT FROM evaluation v WHERE v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.period_id = p.id AND v.signed_at IS NOT NULL)
        ) AS unfinished
        FROM period p WHERE p.state IN ('open', 'scoring') AND p.starts_on <= ${ctx.today}::date
      ) p
      ORDER BY unfinished DESC, CASE WHEN unfinished THEN starts_on END, starts_on DESC LIMIT 1`;
    const period = periods[0] ?? null;
    const rows = await db.$queryRaw<TeamRow[]>`
      SELECT w.id AS "planId", e.name AS "employeeName", e.call_name AS "callName", w.position_title AS "positionTitle", w.state::text AS "planState",
        to_json(w.submitted_at)#>>'{}' AS "submittedAt", w.read_at IS NOT NULL AS opened, a.capacity = 'provisional' AS provisional,
        v.id AS "evaluationId", v.state::text AS "evaluationState", to_json(v.noted_at)#>>'{}' AS "notedAt"
      FROM work_plan_appraiser a
      JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id AND w.state IN ('draft', 'submitted', 'returned', 'set')
      JOIN employee e ON e.agency_id = w.agency_id AND e.id = w.employee_id
      LEFT JOIN LATERAL (
        SELECT x.id, x.state, x.noted_at FROM evaluation x
        WHERE x.agency_id = w.agency_id AND x.work_plan_id = w.id AND x.period_id = ${period?.id ?? null}::uuid ORDER BY x.revision DESC LIMIT 1
      ) v ON true
      WHERE a.employee_id = ${ctx.actor.employeeId}::uuid AND w.employee_id <> a.employee_id
        AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
      ORDER BY COALESCE(v.noted_at, w.submitted_at), e.plain_name, w.starts_on
      LIMIT 500`;
    return { period, rows };
  });
}
