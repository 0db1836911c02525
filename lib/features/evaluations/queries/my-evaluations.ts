import "server-only";
import { stillDue } from "@/lib/features/evaluations/due/parts/still-due";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { OverallRating } from "@/lib/features/organization/rules/levels";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import type { EvaluationState } from "../rules/evaluation-state";

/** One period of one of the person's plans, with its evaluation when there is one. Days as YYYY-MM-DD, moments as ISO text. */
export type MyEvaluation = {
  periodId: string;
  workPlanId: string;
  positionTitle: string;
  year: number;
  cadence: Cadence;
  number: number;
  startsOn: string;
  endsOn: string;
  selfNoteDue: string;
  scoringDue: string;
  /** False where a later transfer, leave or retirement took the period out of the plan and nothing is signed: nobody need do anything. */
  isDue: boolean;
  periodState: "planned" | "open" | "scoring" | "releasing" | "closed";
  appraiserName: string | null;
  evaluationId: string | null;
  /** How far the scoring is stays with the appraiser: until release the person reads "noted". */
  state: EvaluationState | null;
  /** When the present state began. */
  since: string | null;
  /** Only after release; before it nothing of the score leaves the database. */
  overallRating: OverallRating | null;
};

/** The person's own evaluations, latest period first; periods of agreed plans without one included. One statement. */
export async function listMyEvaluations(ctx: Context): Promise<MyEvaluation[]> {
  return read(
    ctx,
    (db) => db.$queryRaw<MyEvaluation[]>`
      SELECT r.id AS "periodId", w.id AS "workPlanId", w.position_title AS "positionTitle", r.year, r.cadence::text AS cadence, r.number,
        r.starts_on::text AS "startsOn", r.ends_on::text AS "endsOn", coalesce(d.self_note_due, r.self_note_due)::text AS "selfNoteDue", coalesce(d.scoring_due, r.scoring_due)::text AS "scoringDue",
        r.state::text AS "periodState", ${stillDue({ evaluation: Prisma.sql`e`, period: Prisma.sql`r` })} AS "isDue",
        (SELECT p.call_name FROM work_plan_appraiser a JOIN employee p ON p.agency_id = a.agency_id AND p.id = a.employee_id
          WHERE a.agency_id = w.agency_id AND a.work_plan_id = w.id AND a.starts_on <= ${ctx.today}::date
          ORDER BY a.starts_on DESC LIMIT 1) AS "appraiserName",
        e.id AS "evaluationId", CASE WHEN e.state IN ('scored', 'signed') THEN 'noted' ELSE e.state::text END AS state,
        to_json(coalesce(e.final_at, e.received_at, e.released_at, e.noted_at, e.created_at)) #>> '{}' AS since,
        CASE WHEN e.released_at IS NOT NULL THEN e.overall_rating::text END AS "overallRating"
      FROM work_plan w
      JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      JOIN period r ON r.agency_id = w.agency_id AND r.state <> 'planned'
      LEFT JOIN unit_period_due d ON d.agency_id = w.agency_id AND d.period_id = r.id AND d.unit_id = w.unit_id
      LEFT JOIN LATERAL (
        SELECT v.* FROM evaluation v WHERE v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.period_id = r.id
        ORDER BY v.revision DESC LIMIT 1) e ON true
      WHERE w.employee_id = ${ctx.actor.employeeId}::uuid AND w.state IN ('set', 'closed')
        -- What was begun stays in sight, though a later transfer shortened the plan; the annual evaluation shows once the appraiser has begun it.
        AND (e.id IS NOT NULL OR (r.kind = 'periodic' AND r.starts_on <= w.ends_on AND r.ends_on >= w.starts_on
          AND period_serves(r.only_unit_kinds, r.not_unit_kinds, u.kind)))
      ORDER BY r.ends_on DESC, r.starts_on DESC, w.starts_on DESC`,
  );
}
