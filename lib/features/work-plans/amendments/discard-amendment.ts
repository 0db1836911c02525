import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { PlanInput } from "../input";
import { settleLinks } from "../links/parts/settle-links";
import { loadPlanFacts } from "../parts/plan-facts";
import { isPlanEditable } from "../rules/plan-state";
import { putAmendmentsAside } from "./parts/put-aside";

/**
 * Puts an amendment aside that is still being written. The plan in force stays; a new amendment can be started.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT, RULE_VIOLATION work-plans.wrong-state
 */
export async function discardAmendment(ctx: Context, input: PlanInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.discard-amendment", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const facts = await loadPlanFacts(db, input.planId, today);
    authorize(ctx.actor, "work-plan.discard-amendment", facts);
    await db.$queryRaw`SELECT 1 FROM work_plan WHERE agency_id = ${agencyId}::uuid AND id = ${input.planId}::uuid FOR UPDATE`;
    const { state, version, amendsId } = await db.workPlan.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: input.planId } },
      select: { state: true, version: true, amendsId: true },
    });
    if (version !== input.version) throw conflict("work-plans.changed-meanwhile");
    if (amendsId === null || !isPlanEditable(state)) assertRules([{ reason: "work-plans.wrong-state" }]);
    const planId = amendsId ?? input.planId;
    await putAmendmentsAside(db, [planId], { agencyId, employeeId, name, at: now });
    await settleLinks(db, { agencyId, planId, today, at: now });
    await recordAudit(db, ctx, "work-plan.discard-amendment", {
      subject: { type: "work-plan", id: input.planId },
      before: { state, amends: planId },
      after: { state: "withdrawn" },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId };
  });
}
