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
  /** Last day of scoring in the plan's unit; null without a period. */
  scoringDue: string | null;
};

export type TeamPeriod = {
  id: string;
  year: number;
  number: number;
  cadence: string;
  /** Of those who wait, the first; the period's own when nobody does. */
  scoringDue: string;
};

export type TeamQueue = {
  /** The period that runs. */
  period: TeamPeriod | null;
  /** Everybody whom the actor appraises today, with the evaluation of the running period. */
  rows: TeamRow[];
  /** Periods that have ended and still miss a signature of the actor, the oldest first, with those who wait. */
  earlier: { period: TeamPeriod; rows: TeamRow[] }[];
};

/** How many periods may wait at once. */
const PERIODS = 6;

/** The people whom the actor appraises today, their plans, and what still is to be scored of any open period. Two statements. */
export async function getTeamQueue(ctx: Context): Promise<TeamQueue> {
  return read(ctx, async (db) => {
    const periods = await db.$queryRaw<TeamPeriod[]>`
      SELECT id, year, number, cadence::text AS cadence, scoring_due::text AS "scoringDue"
      FROM period WHERE kind = 'periodic' AND state IN ('open', 'scoring') AND starts_on <= ${ctx.today}::date ORDER BY starts_on DESC, cardinality(only_unit_kinds) LIMIT ${PERIODS}`;
    const running = periods[0] ?? null;
    const rows = await db.$queryRaw<(TeamRow & { periodId: string | null; isSigned: boolean })[]>`
      SELECT w.id AS "planId", e.name AS "employeeName", e.call_name AS "callName", w.position_title AS "positionTitle", w.state::text AS "planState",
        to_json(w.submitted_at)#>>'{}' AS "submittedAt", w.read_at IS NOT NULL AS opened, a.capacity = 'provisional' AS provisional,
        q.id AS "periodId", v.id AS "evaluationId", v.state::text AS "evaluationState", v.signed_at IS NOT NULL AS "isSigned", to_json(v.noted_at)#>>'{}' AS "notedAt",
        coalesce(d.scoring_due, q.scoring_due)::text AS "scoringDue"
      FROM work_plan_appraiser a
      JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id AND w.state IN ('draft', 'submitted', 'returned', 'set', 'closed')
      JOIN employee e ON e.agency_id = w.agency_id AND e.id = w.employee_id
      JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      LEFT JOIN period q ON q.agency_id = w.agency_id AND q.id = ANY(${periods.map(({ id }) => id)}::uuid[])
        AND w.state IN ('set', 'closed') AND w.starts_on <= q.ends_on AND w.ends_on >= q.starts_on
        AND period_serves(q.only_unit_kinds, q.not_unit_kinds, u.kind)
      LEFT JOIN unit_period_due d ON d.agency_id = q.agency_id AND d.period_id = q.id AND d.unit_id = w.unit_id
      LEFT JOIN evaluation v ON v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.period_id = q.id
      WHERE a.employee_id = ${ctx.actor.employeeId}::uuid AND w.employee_id <> a.employee_id
        AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
        AND CASE WHEN q.id IS NULL THEN w.state <> 'closed' ELSE q.id = ${running?.id ?? null}::uuid OR v.signed_at IS NULL END
      ORDER BY COALESCE(v.noted_at, w.submitted_at), e.plain_name, w.starts_on
      LIMIT 1000`;
    const ofPeriod = (id: string | null) => rows.filter((row) => row.periodId === id);
    const withDue = (period: TeamPeriod): TeamPeriod => {
      const waiting = ofPeriod(period.id).filter(({ isSigned }) => !isSigned);
      const dues = waiting.flatMap(({ scoringDue }) => scoringDue ?? []).sort();
      return { ...period, scoringDue: dues[0] ?? period.scoringDue };
    };
    const ended = periods.slice(1).reverse();
    return {
      period: running && withDue(running),
      rows: [...ofPeriod(null), ...(running ? ofPeriod(running.id) : [])],
      earlier: ended
        .map((period) => ({ period: withDue(period), rows: ofPeriod(period.id) }))
        .filter((one) => one.rows.length > 0),
    };
  });
}
