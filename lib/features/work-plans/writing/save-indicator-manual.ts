import "server-only";
import { authorize } from "@/lib/access/authorize";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { SaveIndicatorManualInput } from "@/lib/features/work-plans/writing/input";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";

/**
 * Writes the manual of one indicator: what exactly is counted, how, from which source, how often, and by whom. Complete or not.
 * Compare and set on the indicator's version. @throws AppError CONFLICT `work-plans.changed-meanwhile`
 */
export async function saveIndicatorManual(
  ctx: Context,
  input: SaveIndicatorManualInput,
): Promise<{ planId: string; indicatorId: string }> {
  return transact(ctx, "work-plan.save-manual", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { planId, indicatorId, version, ...manual } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.save-manual", facts);
    await holdPlanForWriting(db, agencyId, planId, now);
    const before = found(
      await db.plannedIndicator.findFirst({
        where: { agencyId, id: indicatorId, workPlanId: planId },
        select: { definition: true, formula: true, dataSource: true, frequency: true, measuredBy: true },
      }),
    );
    const { count } = await db.plannedIndicator.updateMany({
      where: { agencyId, id: indicatorId, workPlanId: planId, version },
      data: { ...manual, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");
    await recordAudit(db, ctx, "work-plan.save-manual", {
      subject: { type: "work-plan", id: planId },
      before: { indicatorId, ...before },
      after: { indicatorId, ...manual },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId, indicatorId };
  });
}
