import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { PlanInput } from "@/lib/features/work-plans/input";
import { settleLinks } from "@/lib/features/work-plans/links/parts/settle-links";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { nextPlanState, planStatesBefore } from "@/lib/features/work-plans/rules/plan-state";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/** Takes a sent plan back to one's own desk, as long as the appraiser has not read it. */
export async function withdrawWorkPlan(ctx: Context, input: PlanInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.withdraw", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const { planId, version } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.withdraw", facts);
    const plan = await db.workPlan.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: planId } },
      select: { state: true, version: true, readAt: true, receiptNumber: true },
    });
    const isReadMeanwhile = plan.state === "submitted" && plan.readAt !== null;
    if (isReadMeanwhile) assertRules([{ reason: "work-plans.already-read" }]);
    if (plan.version !== version) throw conflict("work-plans.changed-meanwhile");
    if (nextPlanState(plan.state, "take_back") === null) assertRules([{ reason: "work-plans.wrong-state" }]);
    const { count } = await db.workPlan.updateMany({
      where: { agencyId, id: planId, version, state: { in: planStatesBefore("take_back") }, readAt: null },
      data: { state: "draft", version: { increment: 1 } },
    });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");
    await db.workPlanEvent.create({
      data: {
        agencyId,
        id: newId(),
        workPlanId: planId,
        kind: "withdrawn",
        actorId: employeeId,
        actorName: name,
        receiptNumber: plan.receiptNumber,
        at: now,
      },
    });
    await settleLinks(db, { agencyId, planId, today, at: now });
    await recordAudit(db, ctx, "work-plan.withdraw", {
      subject: { type: "work-plan", id: planId },
      before: { state: plan.state, receiptNumber: plan.receiptNumber },
      after: { state: "draft" },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId };
  });
}
