import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { agencyPolicy, defaultPolicy, policyInForce } from "@/lib/features/organization/rules/policy";
import type { WorkPlanEventKind } from "@/lib/generated/prisma/enums";
import {
  dialogueOf,
  silent,
  type StoredDialogue,
} from "@/lib/features/work-plans/dialogue/parts/dialogue-sql";
import { loadAmended } from "@/lib/features/work-plans/dialogue/parts/keyed-plan";
import { dialogueView } from "@/lib/features/work-plans/dialogue/parts/dialogue-view";
import type { DialogueView } from "@/lib/features/work-plans/dialogue/rules/views";
import { offeredColumn, type CellOffer } from "@/lib/features/work-plans/matrix/parts/offered-cells";
import { loadPlanFacts, type PlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import {
  latestDocument,
  planDocumentView,
  type PlanDocumentRow,
  type PlanDocumentView,
} from "@/lib/features/work-plans/documents/parts/plan-document-view";
import {
  contentOf,
  draftOf,
  loadPlanRecord,
  type PlanRecord,
} from "@/lib/features/work-plans/parts/plan-record";
import { loadSupportChoices } from "@/lib/features/work-plans/parts/support-choices";
import { checkPlan } from "@/lib/features/work-plans/rules/check-plan";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import type { PlanSpan } from "@/lib/features/work-plans/rules/overlap";
import type { PlanFinding, SupportChoice } from "@/lib/features/work-plans/rules/plan-draft";
import { isPlanEditable, planDueOn } from "@/lib/features/work-plans/rules/plan-state";
import { writingColumns, type WritingColumns } from "@/lib/features/work-plans/writing/parts/last-year-sql";
import { checkWriting } from "@/lib/features/work-plans/writing/rules/check-writing";
import { familyOf, withExamples, type FamilyOfPost } from "@/lib/features/work-plans/writing/rules/families";
import { lastYearOf, type Reached } from "@/lib/features/work-plans/writing/rules/last-year";
import { recordAccess } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

/** An address that somebody shortened or guessed names no record; the database would call it a fault. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const MOMENTS = ["submittedAt", "readAt", "returnedAt", "setAt", "closedAt", "savedAt"] as const;
type Moment = (typeof MOMENTS)[number];

/** A plan for a screen: moments as ISO text. */
export type PlanView = Omit<PlanRecord, Moment> & {
  [M in Moment]: M extends "savedAt" ? string : string | null;
};

export type PlanNote = { resultId: string | null; text: string };
export type PlanEventView = {
  id: string;
  kind: WorkPlanEventKind;
  actorName: string;
  receiptNumber: string | null;
  at: string;
};

export type PlanPage = {
  plan: PlanView;
  /** The reader is the plan's person. */
  isOwn: boolean;
  /** The reader is the plan's person and the plan is on that person's desk. */
  mayWrite: boolean;
  mayReview: boolean;
  findings: PlanFinding[];
  /** Hash of the content as it is shown: what a signature would bind. */
  contentHash: string;
  dueOn: string;
  /** Rows whose words stand in a plan of the year before. */
  sameAsLastYear: string[];
  /** The appraiser's notes of the last return; shown while the plan is being mended, to its person and its appraiser. */
  notes: PlanNote[];
  events: PlanEventView[];
  /** What a row may support; only for whoever may write. */
  choices: SupportChoice[];
  /** Roles of a leader's matrix that the plan may take over; only for whoever may write. */
  offers: CellOffer[];
  /** Whose examples help here: the post's own family, or the nearest one. */
  family: FamilyOfPost;
  /** Targets and figures of the year before; only for whoever writes the plan. */
  lastYear: Reached[];
  /** What was said at the rows and what changed; empty for whoever is neither of the two sides. */
  dialogue: DialogueView;
  /** The reader is one of the two sides, and the plan is being agreed. */
  mayComment: boolean;
  /** The reader is one of the two sides of a plan in force. */
  mayAmend: boolean;
  /** The official SKP of the latest agreement; null for a plan that was never set. */
  document: PlanDocumentView | null;
};

type Surroundings = WritingColumns & {
  otherPlans: PlanSpan[] | null;
  policies: { validFrom: string; validUntil: string | null; settings: unknown }[] | null;
  sameAsLastYear: string[] | null;
  notes: PlanNote[] | null;
  events: PlanEventView[] | null;
  offered: CellOffer[] | null;
  dialogue: StoredDialogue;
  document: PlanDocumentRow | null;
};

async function loadSurroundings(db: Tx, planId: string, readerId: string): Promise<Surroundings> {
  const [row] = await db.$queryRaw<Surroundings[]>`
    SELECT
      (SELECT json_agg(json_build_object('id', o.id, 'startsOn', o.starts_on, 'endsOn', o.ends_on, 'state', o.state, 'title', o.position_title))
        FROM work_plan o WHERE o.agency_id = p.agency_id AND o.employee_id = p.employee_id AND o.amends_id IS NULL) AS "otherPlans",
      (SELECT json_agg(json_build_object('validFrom', y.valid_from, 'validUntil', y.valid_until, 'settings', y.settings))
        FROM agency_policy y WHERE y.agency_id = p.agency_id) AS policies,
      (SELECT json_agg(r.id) FROM planned_result r
        WHERE r.agency_id = p.agency_id AND r.work_plan_id = p.id AND r.text <> '' AND EXISTS (
          SELECT FROM work_plan q JOIN planned_result o ON o.agency_id = q.agency_id AND o.work_plan_id = q.id
          WHERE q.agency_id = p.agency_id AND q.employee_id = p.employee_id AND q.year = p.year - 1 AND q.state <> 'withdrawn' AND q.amends_id IS NULL
            AND lower(btrim(o.text)) = lower(btrim(r.text)))) AS "sameAsLastYear",
      (SELECT json_agg(json_build_object('resultId', n.result_id, 'text', n.text) ORDER BY n.created_at, n.id)
        FROM review_note n WHERE n.agency_id = p.agency_id AND n.work_plan_id = p.id AND n.round = (
          SELECT max(x.round) FROM review_note x WHERE x.agency_id = p.agency_id AND x.work_plan_id = p.id)) AS notes,
      (SELECT json_agg(json_build_object('id', v.id, 'kind', v.kind, 'actorName', v.actor_name, 'receiptNumber', v.receipt_number, 'at', v.at) ORDER BY v.at, v.id)
        FROM work_plan_event v WHERE v.agency_id = p.agency_id AND v.work_plan_id = p.id) AS events,
      ${dialogueOf(readerId)} AS dialogue,
      ${latestDocument} AS document,
      ${offeredColumn},
      ${writingColumns}
    FROM work_plan p WHERE p.id = ${planId}::uuid`;
  if (!row) throw new Error("the plan was read in this very transaction");
  return row;
}

function viewOf(plan: PlanRecord): PlanView {
  const moments = MOMENTS.map((moment) => [moment, plan[moment]?.toISOString() ?? null]);
  return { ...plan, ...(Object.fromEntries(moments) as Pick<PlanView, Moment>) };
}

function mayWrite(ctx: Context, facts: PlanFacts, plan: PlanRecord): boolean {
  return isPlanEditable(plan.state) && can(ctx.actor, "work-plan.save-result", facts);
}

function pageOf(
  ctx: Context,
  facts: PlanFacts,
  plan: PlanRecord,
  around: Surroundings,
  choices: SupportChoice[],
  amended: PlanRecord | null,
): PlanPage {
  const inForce = policyInForce(around.policies ?? [], ctx.today);
  const policy = inForce ? agencyPolicy.parse(inForce.settings) : defaultPolicy;
  const isOwn = facts.employeeId === ctx.actor.employeeId;
  const mayReview = can(ctx.actor, "work-plan.return", facts);
  const family = familyOf({
    title: plan.positionTitle,
    family: around.post?.family ?? null,
    positionClass: around.post?.positionClass ?? null,
  });
  const lastYear = lastYearOf(plan.year - 1, around.lastYear ?? []);
  const draft = draftOf(plan);
  const said = checkPlan(draft, { otherPlans: around.otherPlans ?? [], aspects: policy.aspects });
  const isSide = can(ctx.actor, "work-plan.comment", facts);
  const seesNotes = plan.state === "returned" && (isOwn || mayReview);
  return {
    plan: viewOf(plan),
    isOwn,
    mayWrite: mayWrite(ctx, facts, plan),
    mayReview: mayReview && plan.state === "submitted",
    findings: withExamples([...said, ...checkWriting(draft, lastYear)], family),
    contentHash: planContentHash(contentOf(plan)).sha256,
    dueOn: planDueOn(plan, policy),
    sameAsLastYear: around.sameAsLastYear ?? [],
    notes: seesNotes ? (around.notes ?? []) : [],
    events: around.events ?? [],
    choices,
    offers: mayWrite(ctx, facts, plan) ? (around.offered ?? []) : [],
    dialogue: dialogueView(
      plan,
      isSide ? around.dialogue : silent(around.dialogue),
      ctx.actor.employeeId,
      amended,
    ),
    mayComment: isSide && ["draft", "submitted", "returned"].includes(plan.state),
    mayAmend: isSide && plan.state === "set" && can(ctx.actor, "work-plan.start-amendment", facts),
    document: planDocumentView(ctx, facts, plan.setAt !== null, around.document),
    family,
    lastYear: isOwn ? lastYear : [],
  };
}

/**
 * A plan with everything its pages show: the editor, the check page, the receipt, and the reading page of others. Four
 * statements for its writer, three for readers, one more for an open amendment; a look at another person's plan is recorded besides.
 * @throws AppError NOT_FOUND
 */
export async function getPlanPage(ctx: Context, planId: string): Promise<PlanPage> {
  if (!UUID.test(planId)) throw notFound();
  const page = await read(ctx, async (db) => {
    const facts = await loadPlanFacts(db, planId, ctx.today);
    authorize(ctx.actor, "work-plan.read", facts);
    const plan = await loadPlanRecord(db, planId, ctx.today);
    const around = await loadSurroundings(db, planId, ctx.actor.employeeId);
    const choices = mayWrite(ctx, facts, plan) ? await loadSupportChoices(db, planId, ctx.today) : [];
    const amended = await loadAmended(db, plan, ctx.today);
    return pageOf(ctx, facts, plan, around, choices, amended);
  });
  await recordAccess(ctx, { concerns: page.plan.employeeId, type: "work-plan", id: planId });
  return page;
}
