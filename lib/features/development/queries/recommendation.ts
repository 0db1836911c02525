import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import type { Facts, Span } from "@/lib/access/relations";
import type { EvaluationState } from "@/lib/features/evaluations/rules/evaluation-state";
import { recordAccess } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";
import { loadCatalogue, trainingColumns } from "../parts/catalogue-rows";
import { loadOutlook } from "../parts/hours-of-year";
import { enrolmentHolder } from "../rules/enrolment-state";
import { mayRecommendFrom } from "../rules/recommendation";
import type {
  EvaluationTrainings,
  RecommendationPage,
  RecommendedTraining,
  TrainingRow,
} from "../rules/views";

type Row = {
  state: EvaluationState;
  employeeId: string;
  unitId: string;
  signerId: string | null;
  employee: RecommendationPage["employee"];
  period: RecommendationPage["period"];
  spans: Span[] | null;
  superiorIds: string[] | null;
  trainings: Omit<RecommendedTraining, "holder">[] | null;
};

/** The evaluation, what decides who may read it or recommend out of it, and what was recommended. One statement. */
async function loadRow(db: Tx, evaluationId: string, today: string): Promise<Row | undefined> {
  const rows = await db.$queryRaw<Row[]>`
    WITH spans AS (SELECT a.* FROM work_plan_appraiser a JOIN evaluation v ON v.agency_id = a.agency_id AND v.work_plan_id = a.work_plan_id WHERE v.id = ${evaluationId}::uuid)
    SELECT v.state::text AS state, v.employee_id AS "employeeId", w.unit_id AS "unitId", v.appraiser_id AS "signerId",
      json_build_object('name', e.name, 'callName', e.call_name) AS employee,
      json_build_object('year', p.year, 'cadence', p.cadence, 'number', p.number) AS period,
      (SELECT json_agg(json_build_object('employeeId', s.employee_id, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'capacity', s.capacity) ORDER BY s.starts_on) FROM spans s) AS spans,
      (SELECT json_agg(l.superior_id) FROM spans s JOIN reporting_line l ON l.agency_id = s.agency_id AND l.employee_id = s.employee_id AND l.state = 'confirmed'
        WHERE s.starts_on <= ${today}::date AND (s.ends_on IS NULL OR s.ends_on >= ${today}::date) AND l.starts_on <= ${today}::date AND (l.ends_on IS NULL OR l.ends_on >= ${today}::date)) AS "superiorIds",
      (SELECT json_agg(json_build_object('enrolmentId', n.id, 'version', n.version, 'trainingId', t.id, 'title', t.title, 'hours', t.hours, 'startsOn', t.starts_on,
          'state', n.state, 'reason', n.reason, 'recommenderName', r.name, 'declineReason', n.decline_reason) ORDER BY n.created_at, n.id)
        FROM training_enrolment n JOIN training t ON t.agency_id = n.agency_id AND t.id = n.training_id JOIN employee r ON r.agency_id = n.agency_id AND r.id = n.recommender_id
        WHERE n.agency_id = v.agency_id AND n.evaluation_id = v.id) AS trainings
    FROM evaluation v
    JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
    JOIN employee e ON e.agency_id = v.agency_id AND e.id = v.employee_id
    JOIN period p ON p.agency_id = v.agency_id AND p.id = v.period_id
    WHERE v.id = ${evaluationId}::uuid`;
  return rows[0];
}

const factsOf = (row: Row, today: string): Facts => ({
  today,
  employeeId: row.employeeId,
  unitId: row.unitId,
  appraisers: row.spans ?? [],
  appraiserSuperiorIds: row.superiorIds ?? [],
  signerId: row.signerId,
});

const trainingsOf = (row: Row, today: string): RecommendedTraining[] =>
  (row.trainings ?? []).map((one) => ({ ...one, holder: enrolmentHolder(one.state, one.startsOn <= today) }));

/** What was recommended out of an evaluation, for whoever may read the evaluation; null for everybody else. One statement. */
export async function trainingsOfEvaluation(
  ctx: Context,
  evaluationId: string,
): Promise<EvaluationTrainings | null> {
  const row = await read(ctx, (db) => loadRow(db, evaluationId, ctx.today));
  if (!row) return null;
  const facts = factsOf(row, ctx.today);
  if (!can(ctx.actor, "evaluation.read", facts)) return null;
  const mayRecommend = can(ctx.actor, "training.recommend", facts) && mayRecommendFrom(row.state);
  return { mayRecommend, trainings: trainingsOf(row, ctx.today) };
}

type Choice = { q?: string; after?: string; trainingId?: string };

/**
 * What the appraiser needs to recommend: whom and out of what, what can be chosen, and what the chosen one makes of the
 * person's hours. At most three statements, and one for the access record. @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function getRecommendation(
  ctx: Context,
  evaluationId: string,
  choice: Choice,
): Promise<RecommendationPage> {
  const page = await read(ctx, async (db) => {
    const row = found(await loadRow(db, evaluationId, ctx.today));
    authorize(ctx.actor, "training.recommend", factsOf(row, ctx.today));
    if (!mayRecommendFrom(row.state)) throw notFound();
    const { employeeId, employee, period } = row;
    const base = { evaluationId, employeeId, employee, period, trainings: trainingsOf(row, ctx.today) };
    const reader = { employeeId, today: ctx.today };
    if (!choice.trainingId) {
      const { rows: choices, next } = await loadCatalogue(db, reader, choice);
      return { ...base, choices, next, chosen: null };
    }
    const [training] = await db.$queryRaw<TrainingRow[]>`
      SELECT ${trainingColumns(employeeId)} FROM training t WHERE t.id = ${choice.trainingId}::uuid AND t.starts_on >= ${ctx.today}::date`;
    const { id, hours, endsOn } = found(training);
    const year = Number(endsOn.slice(0, 4));
    const outlook = await loadOutlook(db, { ...reader, year, training: { id, hours } });
    return { ...base, choices: [], next: null, chosen: { ...found(training), outlook } };
  });
  const { employeeId, ...shown } = page;
  await recordAccess(ctx, { concerns: employeeId, type: "evaluation", id: evaluationId });
  return shown;
}
