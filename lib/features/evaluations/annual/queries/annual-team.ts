import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import type { EvaluationState } from "../../rules/evaluation-state";

export type AnnualTeamRow = {
  workPlanId: string;
  periodId: string;
  year: number;
  scoringDue: string;
  name: string;
  callName: string;
  positionTitle: string;
  kind: "pns" | "cpns" | "pppk" | "state_official";
  /** Plans of the year, of all posts. */
  plans: number;
  /** Results of the year's periods that are released, of those that there are to be. */
  released: number;
  expected: number;
  evaluationId: string | null;
  state: EvaluationState | null;
};

/**
 * Whose year the reader decides: people whose last plan of an ended year he or she appraises today, and those who have left the
 * service. At most 300, those without a signature first. One statement.
 */
export async function listAnnualTeam(ctx: Context): Promise<AnnualTeamRow[]> {
  return read(
    ctx,
    (db) => db.$queryRaw<AnnualTeamRow[]>`
      SELECT w.id AS "workPlanId", r.id AS "periodId", r.year, coalesce(d.scoring_due, r.scoring_due)::text AS "scoringDue", p.name, p.call_name AS "callName", p.kind::text AS kind,
        w.position_title AS "positionTitle", count(DISTINCT o.id)::int AS plans,
        count(q.id)::int AS expected, count(q.id) FILTER (WHERE x.released_at IS NOT NULL)::int AS released,
        v.id AS "evaluationId", v.state::text AS state
      FROM work_plan_appraiser a
      JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id AND w.state IN ('set', 'closed') AND w.amends_id IS NULL
      JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      JOIN employee p ON p.agency_id = w.agency_id AND p.id = w.employee_id
      JOIN period r ON r.agency_id = w.agency_id AND r.kind = 'annual' AND r.state <> 'planned' AND r.starts_on <= w.ends_on AND r.ends_on >= w.starts_on
        AND period_serves(r.only_unit_kinds, r.not_unit_kinds, u.kind)
        AND (r.ends_on < ${ctx.today}::date OR p.status IN ('retired', 'left') AND w.ends_on < ${ctx.today}::date)
      LEFT JOIN unit_period_due d ON d.agency_id = w.agency_id AND d.period_id = r.id AND d.unit_id = w.unit_id
      LEFT JOIN evaluation v ON v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.period_id = r.id
      JOIN work_plan o ON o.agency_id = w.agency_id AND o.employee_id = w.employee_id AND o.state IN ('set', 'closed') AND o.amends_id IS NULL
        AND o.starts_on <= r.ends_on AND o.ends_on >= r.starts_on
      JOIN unit k ON k.agency_id = o.agency_id AND k.id = o.unit_id
      LEFT JOIN period q ON q.agency_id = o.agency_id AND q.kind = 'periodic' AND q.year = r.year AND q.starts_on <= o.ends_on AND q.ends_on >= o.starts_on
        AND period_serves(q.only_unit_kinds, q.not_unit_kinds, k.kind)
      LEFT JOIN evaluation x ON x.agency_id = o.agency_id AND x.work_plan_id = o.id AND x.period_id = q.id
      WHERE a.employee_id = ${ctx.actor.employeeId}::uuid AND w.employee_id <> a.employee_id
        AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
        AND (r.state <> 'closed' OR v.id IS NOT NULL)
        AND NOT EXISTS (SELECT FROM work_plan l WHERE l.agency_id = w.agency_id AND l.employee_id = w.employee_id AND l.state IN ('set', 'closed')
          AND l.amends_id IS NULL AND l.starts_on > w.starts_on AND l.starts_on <= r.ends_on)
      GROUP BY w.id, w.position_title, r.id, r.year, r.scoring_due, d.scoring_due, p.name, p.call_name, p.kind, p.plain_name, v.id, v.state, v.signed_at
      ORDER BY v.signed_at IS NOT NULL, r.year DESC, p.plain_name LIMIT 300`,
  );
}

/** How many years wait for the reader's decision: begun or not, unsigned. One statement. */
export async function countAnnualWaiting(ctx: Context): Promise<{ year: number; people: number } | null> {
  const waiting = (await listAnnualTeam(ctx)).filter(
    ({ state }) => state === null || state === "open" || state === "noted" || state === "scored",
  );
  const year = waiting[0]?.year;
  return year === undefined ? null : { year, people: waiting.length };
}
