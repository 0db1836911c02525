import "server-only";
import { authorize } from "@/lib/access/authorize";
import { newId } from "@/lib/platform/clock";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { loadPlanFacts } from "./parts/plan-facts";

/**
 * The appraiser has opened a sent plan: its person sees the tick "Dibaca". Happens once; afterwards the person can no longer take the plan back.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function markPlanRead(ctx: Context, input: { planId: string }): Promise<{ first: boolean }> {
  return transact(ctx, "work-plan.mark-read", input, async ({ db, now, today }) => {
    const facts = await loadPlanFacts(db, input.planId, today);
    authorize(ctx.actor, "work-plan.mark-read", facts);
    const { agencyId, employeeId, name } = ctx.actor;
    const { count } = await db.workPlan.updateMany({
      where: { agencyId, id: input.planId, state: "submitted", readAt: null },
      data: { readAt: now },
    });
    if (count === 0) return { first: false };
    await db.workPlanEvent.create({
      data: {
        agencyId,
        id: newId(),
        workPlanId: input.planId,
        kind: "read",
        actorId: employeeId,
        actorName: name,
        at: now,
      },
    });
    await recordAudit(db, ctx, "work-plan.mark-read", {
      subject: { type: "work-plan", id: input.planId },
      concerns: facts.employeeId,
      at: now,
    });
    return { first: true };
  });
}
