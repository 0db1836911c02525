import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { dialogueOf, silent, type StoredDialogue } from "../dialogue/parts/dialogue-sql";
import { loadAmended } from "../dialogue/parts/keyed-plan";
import { dialogueView } from "../dialogue/parts/dialogue-view";
import type { DialogueView } from "../dialogue/rules/views";
import { loadPlanFacts } from "../parts/plan-facts";
import { draftOf, loadPlanRecord, type BehaviourRecord } from "../parts/plan-record";
import type { PlanState } from "../rules/plan-state";
import type { LeaderResult, PlanFinding, ReviewedResult } from "../rules/plan-draft";
import { manualColumn, writingColumns, type WritingColumns } from "../writing/parts/last-year-sql";
import { familyOf, withExamples } from "../writing/rules/families";
import { lastYearOf } from "../writing/rules/last-year";
import type { IndicatorManual } from "../writing/rules/manual";
import { wordingFindings } from "../writing/rules/plan-weakness";

export type PlanReview = {
  id: string;
  version: number;
  state: PlanState;
  employeeId: string;
  employeeName: string;
  callName: string;
  positionTitle: string;
  unitName: string;
  year: number;
  startsOn: string;
  endsOn: string;
  approach: "quantitative" | "qualitative";
  form: "jpt" | "ja_jf";
  submittedAt: string | null;
  receiptNumber: string | null;
  firstReading: boolean;
  mayDecide: boolean;
  results: ReviewedResult[];
  behaviours: BehaviourRecord[];
  attachments: { kind: "resource" | "accountability" | "consequence"; text: string }[];
  /** The appraiser's own results of the same year: what this plan should carry. Empty while the appraiser has no plan. */
  leaderResults: LeaderResult[];
  /** What the wording rules say, as the writer was told too. Advice: it decides nothing. */
  writing: PlanFinding[];
  /** How indicators are measured, where their person wrote it. */
  manuals: (IndicatorManual & { resultId: string })[];
  amendsId: string | null;
  dialogue: DialogueView;
  mayComment: boolean;
  /** Who waits after this person, oldest first. */
  next: { planId: string; callName: string } | null;
};

type Extra = WritingColumns & {
  manuals: PlanReview["manuals"] | null;
  leaderResults: LeaderResult[] | null;
  notes: { resultId: string | null; round: number; text: string }[] | null;
  next: PlanReview["next"];
  dialogue: StoredDialogue;
};

/**
 * A sent plan beside the appraiser's own results. Three statements whatever the number of rows, four for an amendment.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function getPlanForReview(ctx: Context, planId: string): Promise<PlanReview> {
  return read(ctx, async (db) => {
    const facts = await loadPlanFacts(db, planId, ctx.today);
    authorize(ctx.actor, "work-plan.read", facts);
    const plan = await loadPlanRecord(db, planId, ctx.today);
    const extra = await db.$queryRaw<Extra[]>`
      WITH mine AS (
        SELECT w.id FROM work_plan w
        WHERE w.employee_id = ${ctx.actor.employeeId}::uuid AND w.year = ${plan.year} AND w.state IN ('draft', 'submitted', 'returned', 'set') AND w.amends_id IS NULL
        ORDER BY w.state = 'set' DESC, w.starts_on DESC LIMIT 1
      )
      SELECT
        (SELECT json_agg(json_build_object('id', r.id, 'text', r.text, 'kind', r.kind,
            'supportedHere', (SELECT count(*) FROM planned_result s WHERE s.agency_id = r.agency_id AND s.supports_result_id = r.id AND s.work_plan_id = ${planId}::uuid),
            'supportedByOthers', (SELECT count(*) FROM planned_result s JOIN work_plan o ON o.agency_id = s.agency_id AND o.id = s.work_plan_id AND o.state IN ('submitted', 'set') AND o.amends_id IS NULL
              WHERE s.agency_id = r.agency_id AND s.supports_result_id = r.id AND s.work_plan_id NOT IN (${planId}::uuid, ${plan.amendsId ?? planId}::uuid))) ORDER BY r.kind, r.sort_order)
          FROM planned_result r JOIN mine ON r.work_plan_id = mine.id) AS "leaderResults",
        (SELECT json_agg(json_build_object('resultId', n.result_id, 'round', n.round, 'text', n.text) ORDER BY n.round DESC, n.created_at)
          FROM review_note n WHERE n.work_plan_id = ${planId}::uuid AND NOT EXISTS (SELECT FROM plan_round x
            WHERE x.agency_id = n.agency_id AND x.work_plan_id = n.work_plan_id AND x.at = n.created_at AND x.undone_at IS NOT NULL)) AS notes,
        (SELECT json_build_object('planId', w.id, 'callName', e.call_name)
          FROM work_plan_appraiser a
          JOIN work_plan w ON w.agency_id = a.agency_id AND (w.id = a.work_plan_id OR w.amends_id = a.work_plan_id) AND w.state = 'submitted' AND w.id <> ${planId}::uuid
          JOIN employee e ON e.agency_id = w.agency_id AND e.id = w.employee_id
          WHERE a.employee_id = ${ctx.actor.employeeId}::uuid AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
          ORDER BY w.submitted_at LIMIT 1) AS next,
        ${dialogueOf(ctx.actor.employeeId)} AS dialogue,
        ${writingColumns},
        ${manualColumn}
      FROM work_plan p WHERE p.id = ${planId}::uuid`;
    const [around] = extra;
    if (!around) throw new Error("the plan was read in this very transaction");
    const amended = await loadAmended(db, plan, ctx.today);
    const isSide = can(ctx.actor, "work-plan.comment", facts);
    const stored = isSide ? around.dialogue : silent(around.dialogue);
    const notes = around.notes ?? [];
    const { family = null, positionClass = null } = around.post ?? {};
    const writing = wordingFindings(draftOf(plan), lastYearOf(plan.year - 1, around.lastYear ?? []));
    const mayDecide = plan.state === "submitted" && can(ctx.actor, "work-plan.agree", facts);
    return {
      id: plan.id,
      version: plan.version,
      state: plan.state,
      employeeId: plan.employeeId,
      employeeName: plan.employeeName,
      callName: plan.employeeCallName,
      positionTitle: plan.positionTitle,
      unitName: plan.unitName,
      year: plan.year,
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      approach: plan.approach,
      form: plan.form,
      submittedAt: plan.submittedAt?.toISOString() ?? null,
      receiptNumber: plan.receiptNumber,
      firstReading: mayDecide && plan.readAt === null,
      mayDecide,
      results: plan.results.map((result) => ({
        ...result,
        earlierNotes: notes
          .filter((note) => note.resultId === result.id)
          .map(({ round, text }) => ({ round, text })),
      })),
      behaviours: plan.behaviours,
      attachments: plan.attachments,
      leaderResults: around.leaderResults ?? [],
      manuals: around.manuals ?? [],
      amendsId: plan.amendsId,
      dialogue: dialogueView(plan, stored, ctx.actor.employeeId, amended),
      mayComment: isSide && ["draft", "submitted", "returned"].includes(plan.state),
      writing: withExamples(writing, familyOf({ title: plan.positionTitle, family, positionClass })),
      next: around.next,
    };
  });
}
