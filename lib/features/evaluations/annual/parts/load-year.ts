import "server-only";
import type { Level, OverallRating } from "@/lib/features/organization/rules/levels";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Tx } from "@/lib/platform/db";
import type { ScoringHead } from "../../parts/scoring-head";
import type { EvaluationState } from "../../rules/evaluation-state";
import type { AnnualBlock } from "../rules/annual-block";
import { spansOfPlans, type PlanOfYear } from "../rules/plan-spans";

/**
 * One result of the year, periodic or closing, of any of the person's plans. Ratings only once it is released and while no objection
 * is open against it.
 */
export type ResultOfYear = {
  evaluationId: string;
  workPlanId: string;
  positionTitle: string;
  cadence: Cadence;
  number: number;
  state: EvaluationState | "none";
  revision: number;
  sha256: string | null;
  /** The canonical text of the version in force. */
  content: string | null;
  overall: OverallRating | null;
  resultRating: Level | null;
  behaviourRating: Level | null;
};

export type AnnualNoteRow = {
  version: number;
  contractAdvice: "extend" | "end" | null;
  followUps: ("retain" | "rotate" | "career" | "guidance")[];
  followUpText: string;
  studyResults: string;
  studyReport: string;
};

type AbsenceOfYear = { kind: "study_leave" | "unpaid_leave"; startsOn: string; endsOn: string };

export type YearFacts = {
  spans: AnnualBlock["spans"];
  absences: AbsenceOfYear[];
  /** In the order of the year; those without a released result, or with a contested one, carry no rating. */
  results: ResultOfYear[];
  note: AnnualNoteRow | null;
};

type Row = Omit<YearFacts, "spans"> & { plans: PlanOfYear[] };

/** Everything of a person's year that an annual evaluation has in view. One statement. */
export async function loadYear(
  db: Tx,
  head: Pick<ScoringHead, "id" | "period" | "plan" | "employee">,
): Promise<YearFacts> {
  const { employeeId } = head.employee;
  const { startsOn: from, endsOn: until, id: periodId } = head.period;
  const [row] = await db.$queryRaw<Row[]>`
    WITH plans AS (
      SELECT w.*, u.name AS unit_name, u.kind AS unit_kind FROM work_plan w JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      WHERE w.employee_id = ${employeeId}::uuid AND w.state IN ('set', 'closed') AND w.amends_id IS NULL
        AND w.starts_on <= ${until}::date AND w.ends_on >= ${from}::date
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('workPlanId', w.id, 'positionTitle', w.position_title, 'unitName', w.unit_name,
          'startsOn', w.starts_on, 'endsOn', w.ends_on,
          'appraisers', (SELECT coalesce(json_agg(json_build_object('name', p.name, 'startsOn', a.starts_on) ORDER BY a.starts_on), '[]'::json)
            FROM work_plan_appraiser a JOIN employee p ON p.agency_id = a.agency_id AND p.id = a.employee_id
            WHERE a.agency_id = w.agency_id AND a.work_plan_id = w.id)) ORDER BY w.starts_on), '[]'::json) FROM plans w) AS plans,
      (SELECT coalesce(json_agg(json_build_object('kind', b.kind, 'startsOn', greatest(b.starts_on, ${from}::date), 'endsOn', least(coalesce(b.ends_on, ${until}::date), ${until}::date))
          ORDER BY b.starts_on), '[]'::json)
        FROM absence b WHERE b.employee_id = ${employeeId}::uuid AND b.starts_on <= ${until}::date AND coalesce(b.ends_on, ${until}::date) >= ${from}::date) AS absences,
      (SELECT coalesce(json_agg(json_build_object('evaluationId', v.id, 'workPlanId', w.id, 'positionTitle', w.position_title, 'cadence', r.cadence, 'number', r.number,
          'state', coalesce(v.state::text, 'none'), 'revision', coalesce(v.revision, 1), 'sha256', s.sha256, 'content', s.content,
          'overall', CASE WHEN s.id IS NOT NULL THEN v.overall_rating END, 'resultRating', CASE WHEN s.id IS NOT NULL THEN v.result_rating END,
          'behaviourRating', CASE WHEN s.id IS NOT NULL THEN v.behaviour_rating END) ORDER BY r.starts_on, w.starts_on), '[]'::json)
        FROM plans w
        JOIN period r ON r.agency_id = w.agency_id AND NOT (r.id = ${periodId}::uuid AND w.id = ${head.plan.id}::uuid) AND r.kind = 'periodic' AND r.starts_on >= ${from}::date AND r.ends_on <= ${until}::date
          AND r.starts_on <= w.ends_on AND r.ends_on >= w.starts_on AND period_serves(r.only_unit_kinds, r.not_unit_kinds, w.unit_kind)
        LEFT JOIN evaluation v ON v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.period_id = r.id
        LEFT JOIN evaluation_snapshot s ON s.agency_id = v.agency_id AND s.evaluation_id = v.id AND s.revision = v.revision AND v.released_at IS NOT NULL AND v.state <> 'objected') AS results,
      (SELECT json_build_object('version', n.version, 'contractAdvice', n.contract_advice, 'followUps', n.follow_ups, 'followUpText', n.follow_up_text,
          'studyResults', n.study_results, 'studyReport', n.study_report)
        FROM annual_note n WHERE n.evaluation_id = ${head.id}::uuid) AS note`;
  if (!row) throw new Error("the year's statement answered nothing");
  const { plans, ...year } = row;
  return { ...year, spans: spansOfPlans(plans) };
}
