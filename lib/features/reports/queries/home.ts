import "server-only";
import { toHandOver } from "@/lib/features/evaluations/handover/parts/to-hand-over";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { teamDuties } from "../parts/team-duties";
import type { HomeFacts, Task } from "../rules/home-facts";
import { holderOf, tasksOf } from "../rules/home-tasks";

export type HomeView = {
  /** On my desk, most urgent first. */
  mine: Task[];
  /** On somebody else's desk: nothing to do for me. */
  others: Task[];
  period: { year: number; number: number; cadence: string; startsOn: string; endsOn: string } | null;
  lastResult: {
    evaluationId: string;
    number: number;
    year: number;
    cadence: string;
    overallRating: string;
  } | null;
};

/** Everything that the home page needs, in one statement whatever the person's roles. */
export async function getHome(ctx: Context): Promise<HomeView> {
  const { employeeId } = ctx.actor;
  const confirmsTrainings = ctx.actor.grants.some(
    ({ role, unitIds }) => unitIds === null && (role === "hr" || role === "training_officer"),
  );
  const rows = await read(
    ctx,
    (db) => db.$queryRaw<{ facts: HomeFacts }[]>`
    WITH today AS (SELECT ${ctx.today}::date AS day),
    own_unit AS (SELECT coalesce(
      (SELECT w.unit_id FROM work_plan w, today WHERE w.employee_id = ${employeeId}::uuid AND w.state <> 'withdrawn' AND w.starts_on <= today.day ORDER BY w.starts_on DESC LIMIT 1),
      (SELECT o.unit_id FROM assignment a JOIN position o ON o.agency_id = a.agency_id AND o.id = a.position_id WHERE a.employee_id = ${employeeId}::uuid ORDER BY a.starts_on DESC LIMIT 1)) AS id),
    period AS (
      SELECT p.* FROM (
        SELECT p.*, p.state = 'scoring' AND EXISTS (
          SELECT FROM work_plan w WHERE w.employee_id = ${employeeId}::uuid AND w.state = 'set' AND w.starts_on <= p.ends_on AND w.ends_on >= p.starts_on
            AND NOT EXISTS (SELECT FROM evaluation v WHERE v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.period_id = p.id AND v.state <> 'open')
        ) AS note_missing
        FROM period p, today WHERE p.kind = 'periodic' AND p.state IN ('open', 'scoring') AND p.starts_on <= today.day
          -- The person's own periods: those of the unit of the latest plan, else of the post.
          AND period_serves(p.only_unit_kinds, p.not_unit_kinds, (SELECT u.kind FROM unit u JOIN own_unit ON own_unit.id = u.id))
      ) p
      -- A period that has ended keeps its place until the own self-note is sent: the oldest first.
      ORDER BY note_missing DESC, CASE WHEN note_missing THEN p.starts_on END, p.starts_on DESC LIMIT 1
    ),
    plan AS (
      SELECT w.*, a.employee_id AS appraiser_id, e.call_name AS appraiser_name
      FROM work_plan w CROSS JOIN today
      LEFT JOIN work_plan_appraiser a ON a.agency_id = w.agency_id AND a.work_plan_id = coalesce(w.amends_id, w.id) AND a.starts_on <= today.day AND (a.ends_on IS NULL OR a.ends_on >= today.day)
      LEFT JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
      WHERE w.employee_id = ${employeeId}::uuid AND w.state IN ('draft', 'submitted', 'returned', 'set', 'closed')
    )
    SELECT json_build_object(
      'year', extract(year FROM today.day)::int,
      'onDuty', (SELECT e.status = 'active' FROM employee e WHERE e.id = ${employeeId}::uuid),
      'period', (SELECT json_build_object('id', p.id, 'year', p.year, 'number', p.number, 'cadence', p.cadence, 'startsOn', p.starts_on, 'endsOn', p.ends_on, 
          'selfNoteDue', coalesce(d.self_note_due, p.self_note_due), 'scoringDue', coalesce(d.scoring_due, p.scoring_due))
        FROM period p LEFT JOIN unit_period_due d ON d.agency_id = p.agency_id AND d.period_id = p.id AND d.unit_id = (SELECT id FROM own_unit)),
      'scoreBy', (SELECT min(coalesce(d.scoring_due, p.scoring_due)) FROM work_plan_appraiser a
        JOIN evaluation v ON v.agency_id = a.agency_id AND v.work_plan_id = a.work_plan_id AND v.state IN ('noted', 'scored')
        JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
        JOIN public.period p ON p.agency_id = v.agency_id AND p.id = v.period_id AND p.state <> 'closed' AND w.starts_on <= p.ends_on AND w.ends_on >= p.starts_on
        LEFT JOIN unit_period_due d ON d.agency_id = p.agency_id AND d.period_id = p.id AND d.unit_id = w.unit_id
        WHERE a.employee_id = ${employeeId}::uuid AND a.starts_on <= today.day AND (a.ends_on IS NULL OR a.ends_on >= today.day)),
      'plans', (SELECT json_agg(json_build_object('id', id, 'year', year, 'state', state, 'amends', amends_id IS NOT NULL, 'submittedAt', submitted_at, 'readAt', read_at, 'returnedAt', returned_at, 'appraiserName', appraiser_name,
          'hasResults', EXISTS (SELECT FROM planned_result r WHERE r.agency_id = plan.agency_id AND r.work_plan_id = plan.id),
          'notes', (SELECT count(*)::int FROM review_note n WHERE n.agency_id = plan.agency_id AND n.work_plan_id = plan.id
            AND n.round = (SELECT max(m.round) FROM review_note m WHERE m.agency_id = plan.agency_id AND m.work_plan_id = plan.id))) ORDER BY starts_on) FROM plan WHERE state <> 'closed'),
      'selfNotes', (SELECT json_agg(json_build_object('planId', plan.id, 'evaluationId', v.id, 'state', COALESCE(v.state::text, 'open'), 'notedAt', v.noted_at, 'appraiserName', plan.appraiser_name,
          'results', (SELECT count(*)::int FROM planned_result r WHERE r.agency_id = plan.agency_id AND r.work_plan_id = plan.id AND (r.added_on IS NULL OR r.added_on <= period.ends_on)),
          'written', (SELECT count(*)::int FROM result_note n WHERE n.agency_id = plan.agency_id AND n.work_plan_id = plan.id AND n.period_id = period.id AND n.text <> ''),
          'withEvidence', (SELECT count(DISTINCT l.result_id)::int FROM evidence_link l WHERE l.agency_id = plan.agency_id AND l.work_plan_id = plan.id AND l.period_id = period.id)))
        FROM plan CROSS JOIN period LEFT JOIN evaluation v ON v.agency_id = plan.agency_id AND v.work_plan_id = plan.id AND v.period_id = period.id
        WHERE plan.state IN ('set', 'closed') AND plan.starts_on <= period.ends_on AND plan.ends_on >= period.starts_on),
      'released', (SELECT json_agg(json_build_object('evaluationId', v.id, 'number', p.number, 'year', p.year, 'cadence', p.cadence, 'releasedAt', v.released_at) ORDER BY v.released_at)
        FROM evaluation v JOIN public.period p ON p.agency_id = v.agency_id AND p.id = v.period_id WHERE v.employee_id = ${employeeId}::uuid AND v.state = 'released'),
      'lastResult', (SELECT json_build_object('evaluationId', v.id, 'number', p.number, 'year', p.year, 'cadence', p.cadence, 'overallRating', v.overall_rating)
        FROM evaluation v JOIN public.period p ON p.agency_id = v.agency_id AND p.id = v.period_id
        WHERE v.employee_id = ${employeeId}::uuid AND v.state IN ('released', 'received', 'lapsed', 'decided', 'final') ORDER BY p.ends_on DESC LIMIT 1),
      'questions', (SELECT json_agg(json_build_object('evaluationId', v.id, 'name', e.call_name, 'askedAt', m.created_at))
        FROM evaluation v JOIN employee e ON e.agency_id = v.agency_id AND e.id = v.employee_id
        JOIN LATERAL (SELECT * FROM evaluation_message q WHERE q.agency_id = v.agency_id AND q.evaluation_id = v.id ORDER BY q.created_at DESC LIMIT 1) m ON m.author_id = v.employee_id
        WHERE v.appraiser_id = ${employeeId}::uuid),
      'trainings', (SELECT json_agg(json_build_object('trainingId', t.id, 'title', t.title, 'state', n.state, 'startsOn', t.starts_on, 'updatedAt', n.updated_at) ORDER BY t.starts_on)
        FROM training_enrolment n JOIN training t ON t.agency_id = n.agency_id AND t.id = n.training_id
        WHERE n.employee_id = ${employeeId}::uuid AND n.state IN ('recommended', 'willing') AND t.ends_on >= today.day),
      'amendments', (SELECT json_agg(json_build_object('planId', w.id, 'name', e.call_name) ORDER BY w.submitted_at)
        FROM work_plan_appraiser a JOIN work_plan w ON w.agency_id = a.agency_id AND w.amends_id = a.work_plan_id AND w.state = 'submitted'
        JOIN employee e ON e.agency_id = w.agency_id AND e.id = w.employee_id
        WHERE a.employee_id = ${employeeId}::uuid AND a.starts_on <= today.day AND (a.ends_on IS NULL OR a.ends_on >= today.day)),
      'handovers', (SELECT json_agg(json_build_object('workPlanId', t.work_plan_id, 'periodId', t.period_id, 'name', e.call_name, 'year', t.year, 'number', t.number, 'cadence', t.cadence, 'due', t.due) ORDER BY t.due, e.plain_name)
        FROM (${toHandOver(employeeId, ctx.today)}) t JOIN employee e ON e.agency_id = t.agency_id AND e.id = t.employee_id WHERE t.note_id IS NULL),
      'objections', (SELECT json_agg(json_build_object('id', o.id, 'number', o.number, 'state', o.state, 'due', o.decision_due,
          'role', CASE ${employeeId}::uuid WHEN o.employee_id THEN 'person' WHEN o.rater_id THEN 'rater' ELSE 'decider' END,
          'employeeName', p.call_name, 'raterName', r.call_name, 'deciderName', d.call_name) ORDER BY o.decision_due)
        FROM objection o JOIN employee p ON p.agency_id = o.agency_id AND p.id = o.employee_id JOIN employee r ON r.agency_id = o.agency_id AND r.id = o.rater_id
        JOIN employee d ON d.agency_id = o.agency_id AND d.id = o.decider_id
        WHERE o.state IN ('filed', 'rater_asked', 'examined') AND ${employeeId}::uuid IN (o.employee_id, o.rater_id, o.decider_id)),
      'team', ${teamDuties(ctx)},
      'toConfirm', CASE WHEN ${confirmsTrainings} THEN (SELECT count(*)::int FROM training_enrolment n WHERE n.state = 'willing') ELSE 0 END
    ) AS facts FROM today`,
  );
  const facts = rows[0]?.facts;
  if (!facts) throw new Error("the home page's statement answered nothing");
  const duties = {
    plansToReview: ctx.desk.plansToReview,
    evaluationsToScore: ctx.desk.evaluationsToScore,
    confirmsTrainings,
    // On leave, and after leaving, no plan is due (dossier §5).
    hasOwnPlan: ctx.actor.kind !== "state_official" && facts.onDuty !== false,
  };
  const tasks = tasksOf(facts, duties, ctx.today);
  return {
    mine: tasks.filter((task) => holderOf(task) === "me"),
    others: tasks.filter((task) => holderOf(task) === "other"),
    period: facts.period,
    lastResult: facts.lastResult,
  };
}
