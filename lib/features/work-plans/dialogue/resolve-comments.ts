import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";
import { loadPlanFacts } from "../parts/plan-facts";
import type { ResolveCommentsInput } from "./input";

/**
 * What was said at a row (or at the whole plan) is settled. The words stay readable; a new word opens the thread again.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT when nothing is open there any more
 */
export async function resolveComments(
  ctx: Context,
  input: ResolveCommentsInput,
): Promise<{ planId: string; resolved: number }> {
  return transact(ctx, "work-plan.resolve-comments", input, async ({ db, now, today }) => {
    const { agencyId, name } = ctx.actor;
    const { planId, resultId } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.resolve-comments", facts);
    const { count } = await db.planComment.updateMany({
      where: { agencyId, workPlanId: planId, resultId, resolvedAt: null },
      data: { resolvedAt: now, resolvedByName: name, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");
    await recordAudit(db, ctx, "work-plan.resolve-comments", {
      subject: { type: "work-plan", id: planId },
      after: { resultId, resolved: count },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId, resolved: count };
  });
}
