import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { PlanInput } from "@/lib/features/work-plans/input";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { isPlanEditable } from "@/lib/features/work-plans/rules/plan-state";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/** Puts a plan aside that is still being written, so that another can be started for the same days. Its rows stay as a record. */
export async function discardWorkPlan(ctx: Context, input: PlanInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.discard", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const { planId, version } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.discard", facts);
    const where = { agencyId_id: { agencyId, id: planId } };
    const {
      state,
      amendsId,
      version: current,
    } = await db.workPlan.findUniqueOrThrow({
      where,
      select: { state: true, version: true, amendsId: true },
    });
    if (current !== version) throw conflict("work-plans.changed-meanwhile");
    if (!isPlanEditable(state) || amendsId !== null) assertRules([{ reason: "work-plans.wrong-state" }]);
    const { count } = await db.workPlan.updateMany({
      where: { agencyId, id: planId, version, state },
      data: { state: "withdrawn", version: { increment: 1 } },
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
        at: now,
      },
    });
    await recordAudit(db, ctx, "work-plan.discard", {
      subject: { type: "work-plan", id: planId },
      before: { state },
      after: { state: "withdrawn" },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId };
  });
}
