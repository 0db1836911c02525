import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { loadPlanFacts } from "../parts/plan-facts";
import type { PlanSeenInput } from "./input";
import { currentRound } from "./parts/rounds";

/**
 * One of the two sides has looked at the plan as it lies there: comments count as read, later changes as new. The first look of a
 * round is audited, the others only move the time.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function markPlanSeen(ctx: Context, input: PlanSeenInput): Promise<{ first: boolean }> {
  return transact(ctx, "work-plan.mark-seen", input, async ({ db, now, today }) => {
    const { agencyId, employeeId } = ctx.actor;
    const { planId } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.mark-seen", facts);
    const round = await currentRound(db, planId);
    const { submittedHash } = await db.workPlan.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: planId } },
      select: { submittedHash: true },
    });
    const of = { agencyId, workPlanId: planId, employeeId, round };
    const seen = { contentHash: submittedHash ?? "", seenAt: now };
    const earlier = await db.planReading.count({ where: of });
    await db.planReading.upsert({
      where: { agencyId_workPlanId_employeeId_round: of },
      create: { ...of, ...seen, id: newId(), firstAt: now },
      update: seen,
    });
    if (earlier > 0) return { first: false };
    await recordAudit(db, ctx, "work-plan.mark-seen", {
      subject: { type: "work-plan", id: planId },
      after: { round, contentHash: seen.contentHash },
      concerns: facts.employeeId,
      at: now,
    });
    return { first: true };
  });
}
