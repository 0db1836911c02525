import "server-only";
import { authorize } from "@/lib/access/authorize";
import { amendmentFindings } from "@/lib/features/work-plans/amendments/parts/amendment-findings";
import { keyedPlan } from "@/lib/features/work-plans/dialogue/parts/keyed-plan";
import { keepSending } from "@/lib/features/work-plans/dialogue/parts/rounds";
import type { SubmitWorkPlanInput } from "@/lib/features/work-plans/input";
import { settleLinks } from "@/lib/features/work-plans/links/parts/settle-links";
import { nameAppraisers } from "@/lib/features/work-plans/parts/appraiser-lines";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanSpans } from "@/lib/features/work-plans/parts/other-plans";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { loadPolicy } from "@/lib/features/work-plans/parts/plan-policy";
import { contentOf, draftOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { issueReceiptNumber } from "@/lib/features/work-plans/parts/receipt-number";
import { blockingFindings, checkPlan } from "@/lib/features/work-plans/rules/check-plan";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { planStatesBefore } from "@/lib/features/work-plans/rules/plan-state";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/** The words of what each row supports, as they stand at this moment: a leader's later change does not reach what was signed. */
async function freezeSupports(db: Tx, planId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE planned_result r SET supports_text = COALESCE(l.text, si.name)
    FROM planned_result own
    LEFT JOIN planned_result l ON l.agency_id = own.agency_id AND l.id = own.supports_result_id
    LEFT JOIN strategy_indicator si ON si.agency_id = own.agency_id AND si.id = own.supports_indicator_id
    WHERE own.work_plan_id = ${planId}::uuid AND r.agency_id = own.agency_id AND r.id = own.id AND COALESCE(l.text, si.name) IS NOT NULL`;
}

/**
 * Sends a plan to its appraiser. Sending is the employee's signature over the hash of the content that the check page
 * showed; if anything changed since, nothing is signed. Errors of the plan stop it, warnings do not.
 * @throws AppError RULE_VIOLATION with every blocking finding · CONFLICT `work-plans.content-changed`
 */
export async function submitWorkPlan(
  ctx: Context,
  input: SubmitWorkPlanInput,
): Promise<{ planId: string; receiptNumber: string }> {
  return transact(ctx, "work-plan.submit", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const { planId, version } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.submit", facts);
    await holdPlanForWriting(db, agencyId, planId, now, version);
    let plan = await loadPlanRecord(db, planId, today);
    if (plan.appraiser === null) {
      await nameAppraisers(db, { agencyId, ...plan, id: plan.amendsId ?? planId }, today);
      plan = await loadPlanRecord(db, planId, today);
    }
    const [otherPlans, policy] = [await loadPlanSpans(db, agencyId, employeeId), await loadPolicy(db, today)];
    const findings = checkPlan(draftOf(plan), { otherPlans, aspects: policy.aspects });
    assertRules([...blockingFindings(findings), ...(await amendmentFindings(db, plan, today))]);
    const contentHash = planContentHash(contentOf(plan)).sha256;
    if (contentHash !== input.contentHash) throw conflict("work-plans.content-changed");
    await freezeSupports(db, planId);
    const content = keyedPlan(plan);
    await keepSending(db, { agencyId, planId, content, contentHash, authorId: employeeId, at: now });
    const receiptNumber = await issueReceiptNumber(db, { agencyId, id: planId, year: plan.year, at: now });
    const { count } = await db.workPlan.updateMany({
      where: { agencyId, id: planId, version, state: { in: planStatesBefore("send") } },
      data: {
        state: "submitted",
        submittedAt: now,
        submittedHash: contentHash,
        readAt: null,
        receiptNumber,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");
    const of = { agencyId, workPlanId: planId };
    await db.planSignature.create({
      data: {
        ...of,
        id: newId(),
        revision: plan.revision,
        role: "employee",
        signerId: employeeId,
        contentHash,
        signedAt: now,
      },
    });
    await db.workPlanEvent.create({
      data: {
        ...of,
        id: newId(),
        kind: "submitted",
        actorId: employeeId,
        actorName: name,
        receiptNumber,
        at: now,
      },
    });
    await settleLinks(db, { agencyId, planId, today, at: now });
    await recordAudit(db, ctx, "work-plan.submit", {
      subject: { type: "work-plan", id: planId },
      before: { state: plan.state, version },
      after: {
        state: "submitted",
        contentHash,
        receiptNumber,
        appraiserId: plan.appraiser?.employeeId ?? null,
      },
      concerns: employeeId,
      at: now,
    });
    return { planId, receiptNumber };
  });
}
