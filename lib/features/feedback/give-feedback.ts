import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { GiveFeedbackInput } from "@/lib/features/feedback/input";
import { loadDesk } from "@/lib/features/progress/parts/desk";
import { checkRunning } from "@/lib/features/progress/rules/progress-window";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, notFound } from "@/lib/platform/errors";

/**
 * Adds the appraiser's comment on a result or a behaviour value (umpan balik berkelanjutan, PermenPANRB 6/2022). Its giver's name
 * stands on it, both sides read it, and it is never changed; it informs the rating and is no part of any sum.
 */
export async function giveFeedback(ctx: Context, input: GiveFeedbackInput): Promise<{ feedbackId: string }> {
  return transact(ctx, "feedback.give", input, async ({ db, now, today }) => {
    const { agencyId, employeeId } = ctx.actor;
    const { workPlanId, periodId, text } = input;
    const { resultId, behaviour } = input.about;
    const facts = await loadPlanFacts(db, workPlanId, today);
    authorize(ctx.actor, "feedback.give", facts);
    assertRules(checkRunning(await loadDesk(db, workPlanId, periodId)));
    if (resultId && (await db.plannedResult.count({ where: { id: resultId, workPlanId } })) === 0)
      throw notFound();

    const id = newId();
    await db.feedback.create({
      data: {
        agencyId,
        id,
        employeeId: facts.employeeId,
        giverId: employeeId,
        workPlanId,
        periodId,
        resultId,
        behaviour,
        text,
        createdAt: now,
      },
    });
    await recordAudit(db, ctx, "feedback.give", {
      subject: { type: "feedback", id },
      concerns: facts.employeeId,
      after: { workPlanId, periodId, resultId, behaviour, text },
      at: now,
    });
    return { feedbackId: id };
  });
}
