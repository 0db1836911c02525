import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { loadFeedback, type FeedbackRow } from "@/lib/features/feedback/parts/feedback-rows";
import {
  sharedContributions,
  type SharedContribution,
} from "@/lib/features/evaluations/contributions/parts/shared-contributions";
import { findingsOf } from "@/lib/features/evaluations/parts/note-findings";
import { leftPlan } from "@/lib/features/evaluations/due/rules/left-plan";
import { overlaps } from "@/lib/features/organization/rules/dates";
import { stateForEmployee, type EvaluationState } from "@/lib/features/evaluations/rules/evaluation-state";
import type { Cadence } from "@/lib/features/organization/rules/period";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { loadNoteRows, type EvidenceChip, type NoteRow } from "@/lib/features/progress/parts/note-rows";
import { measureIndicator, type Measured } from "@/lib/features/progress/rules/period-measure";
import type { NoteFinding } from "@/lib/features/progress/rules/self-note-check";
import type { PeriodState } from "@/lib/features/progress/rules/progress-window";
import { targetFromColumns } from "@/lib/features/work-plans/rules/measure";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { Target } from "@/lib/features/strategy/rules/achievement";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

type Indicator = Omit<NoteRow["indicators"][number], "target" | "progress"> &
  Measured & { annual: Target | null; actualInput: string };

export type SelfNoteResult = Omit<NoteRow, "indicators"> & { indicators: Indicator[] };

/** The self-note of one evaluation as its page shows it. Days are YYYY-MM-DD, moments ISO text, numbers decimal strings. */
export type SelfNoteView = {
  id: string;
  version: number;
  state: EvaluationState;
  selfNote: string;
  notedAt: string | null;
  workPlanId: string;
  positionTitle: string;
  unitName: string;
  employee: { id: string; name: string; callName: string };
  /** Whoever appraises today; null while nobody does. */
  appraiser: string | null;
  period: {
    id: string;
    year: number;
    cadence: Cadence;
    number: number;
    startsOn: string;
    endsOn: string;
    selfNoteDue: string;
    state: PeriodState;
  };
  results: SelfNoteResult[];
  /** The person's other proofs, newest first, at most 50; empty for anybody else. */
  library: EvidenceChip[];
  /** Comments, and the input that leaders of other units shared before the result: with the level in their view. */
  feedback: (FeedbackRow | SharedContribution)[];
  findings: NoteFinding[];
  /** The days of the plan where the period has none of them any more: what was written stays, nothing is added. */
  leftPlan: { startsOn: string; endsOn: string } | null;
  /** The reader is the person, and the note is still being written. */
  mayWrite: boolean;
  mayTakeBack: boolean;
  /** The reader is the person, and evidence may still be added. */
  mayProve: boolean;
  /** The reader appraises the plan today, and the period runs. */
  mayComment: boolean;
};

type Head = Omit<
  SelfNoteView,
  "results" | "feedback" | "findings" | "leftPlan" | "mayWrite" | "mayTakeBack" | "mayProve" | "mayComment"
> & {
  planStartsOn: string;
  planEndsOn: string;
  settings: unknown;
  shared: SharedContribution[];
  isSigned: boolean;
  signerId: string | null;
};

async function loadHead(db: Tx, ctx: Context, evaluationId: string): Promise<Head> {
  const rows = await db.$queryRaw<Head[]>`
    SELECT v.id, v.version, v.state::text AS state, v.self_note AS "selfNote", to_json(v.noted_at) #>> '{}' AS "notedAt", v.signed_at IS NOT NULL AS "isSigned", v.appraiser_id AS "signerId",
      w.id AS "workPlanId", w.position_title AS "positionTitle", u.name AS "unitName", w.starts_on::text AS "planStartsOn", w.ends_on::text AS "planEndsOn",
      json_build_object('id', e.id, 'name', e.name, 'callName', e.call_name) AS employee,
      (SELECT p.call_name FROM work_plan_appraiser a JOIN employee p ON p.agency_id = a.agency_id AND p.id = a.employee_id
        WHERE a.agency_id = w.agency_id AND a.work_plan_id = w.id AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
        ORDER BY a.starts_on DESC LIMIT 1) AS appraiser,
      json_build_object('id', t.id, 'year', t.year, 'cadence', t.cadence, 'number', t.number, 'startsOn', t.starts_on, 'endsOn', t.ends_on,
        'selfNoteDue', coalesce(d.self_note_due, t.self_note_due), 'state', t.state) AS period,
      y.settings, ${sharedContributions} AS shared,
      (SELECT coalesce(json_agg(json_build_object('evidenceId', b.id, 'kind', b.kind, 'title', b.title, 'mime', b.mime) ORDER BY b.created_at DESC, b.id DESC), '[]'::json)
        FROM (SELECT * FROM evidence o WHERE o.agency_id = v.agency_id AND o.employee_id = v.employee_id AND o.employee_id = ${ctx.actor.employeeId}::uuid
          AND o.removed_at IS NULL ORDER BY o.created_at DESC, o.id DESC LIMIT 50) b) AS library
    FROM evaluation v
    JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
    JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
    JOIN employee e ON e.agency_id = v.agency_id AND e.id = v.employee_id
    JOIN period t ON t.agency_id = v.agency_id AND t.id = v.period_id AND t.kind = 'periodic'
    LEFT JOIN unit_period_due d ON d.agency_id = t.agency_id AND d.period_id = t.id AND d.unit_id = w.unit_id
    JOIN agency_policy y ON y.agency_id = t.agency_id AND y.id = t.policy_id
    WHERE v.id = ${evaluationId}::uuid`;
  const row = rows[0];
  if (!row) throw notFound();
  return row;
}

/** Four statements, however many results, proofs and comments. @throws AppError NOT_FOUND */
export async function getSelfNote(ctx: Context, evaluationId: string): Promise<SelfNoteView> {
  return read(ctx, async (db) => {
    const { settings, planStartsOn, planEndsOn, isSigned, signerId, shared, ...head } = await loadHead(
      db,
      ctx,
      evaluationId,
    );
    const facts = { ...(await loadPlanFacts(db, head.workPlanId, ctx.today)), signerId };
    authorize(ctx.actor, "evaluation.read", facts);
    const at = { workPlanId: head.workPlanId, periodId: head.period.id };
    const rows = await loadNoteRows(db, at);
    const feedback = [...(await loadFeedback(db, at)), ...shared];

    const { lowerIsBetterFormula } = agencyPolicy.parse(settings);
    const period = { planStartsOn, planEndsOn, ...head.period };
    const plan = { startsOn: planStartsOn, endsOn: planEndsOn };
    const left = leftPlan({ state: head.state, plan, period: head.period });
    // A signed one stands, but nothing is added for days outside the plan.
    const isRunning =
      (head.period.state === "open" || head.period.state === "scoring") && overlaps(plan, head.period);
    const results = rows.map(({ indicators, ...row }) => ({
      ...row,
      indicators: indicators.map(({ progress, ...indicator }) => ({
        ...indicator,
        ...measureIndicator({ ...indicator, progress }, period, lowerIsBetterFormula),
        annual: targetFromColumns(indicator),
        actualInput: progress?.actualInput ?? "",
      })),
    }));
    const isOwn = facts.employeeId === ctx.actor.employeeId;
    return {
      ...head,
      leftPlan: left,
      state: isOwn ? stateForEmployee(head.state) : head.state,
      results,
      feedback,
      findings: findingsOf(rows, period, lowerIsBetterFormula),
      mayWrite: head.state === "open" && isRunning && can(ctx.actor, "evaluation.note", facts),
      // How far the scoring is stays with the appraiser: the button is there until release, and the use case answers.
      mayTakeBack:
        stateForEmployee(head.state) === "noted" &&
        isRunning &&
        can(ctx.actor, "evaluation.take-back-note", facts),
      mayProve: !isSigned && isRunning && can(ctx.actor, "evidence.add", facts),
      mayComment: isRunning && can(ctx.actor, "feedback.give", facts),
    };
  });
}
