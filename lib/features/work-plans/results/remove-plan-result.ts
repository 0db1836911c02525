import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { PlanResultInput } from "@/lib/features/work-plans/input";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { assertDroppable } from "@/lib/features/work-plans/amendments/parts/droppable";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { auditSupporters, letGoOfSupporters } from "@/lib/features/work-plans/results/parts/let-go";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";

/** Takes a row and its indicators out of a plan that is being written; the audit keeps what stood there. */
export async function removePlanResult(ctx: Context, input: PlanResultInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.remove-result", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { planId, resultId, version } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.remove-result", facts);
    await holdPlanForWriting(db, agencyId, planId, now);
    const before = found(
      await db.plannedResult.findFirst({
        where: { agencyId, id: resultId, workPlanId: planId },
        include: { indicators: { orderBy: { sortOrder: "asc" } } },
      }),
    );
    if (before.originId !== null) await assertDroppable(db, before.originId);
    const supporters = await letGoOfSupporters(db, resultId);
    await auditSupporters(db, ctx, { resultId, text: before.text, at: now }, supporters);
    await db.plannedIndicator.deleteMany({ where: { agencyId, resultId } });
    const { count } = await db.plannedResult.deleteMany({ where: { agencyId, id: resultId, version } });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");
    await recordAudit(db, ctx, "work-plan.remove-result", {
      subject: { type: "work-plan", id: planId },
      before,
      concerns: facts.employeeId,
      at: now,
    });
    return { planId };
  });
}
