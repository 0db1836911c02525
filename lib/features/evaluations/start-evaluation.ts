import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { StartEvaluationInput } from "@/lib/features/evaluations/input";
import { recordEvent } from "@/lib/features/evaluations/parts/record-event";
import { loadDesk } from "@/lib/features/progress/parts/desk";
import { checkRunning } from "@/lib/features/progress/rules/progress-window";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

/**
 * Opens the evaluation of an agreed plan in a running period, by the person or the appraiser. Where it is open already its id is the
 * answer: both may press the button, and one evaluation comes of it.
 */
export async function startEvaluation(
  ctx: Context,
  input: StartEvaluationInput,
): Promise<{ evaluationId: string }> {
  return transact(ctx, "evaluation.start", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { workPlanId, periodId } = input;
    const facts = await loadPlanFacts(db, workPlanId, today);
    authorize(ctx.actor, "evaluation.start", facts);
    const desk = await loadDesk(db, workPlanId, periodId);
    if (desk.evaluationId) return { evaluationId: desk.evaluationId };
    assertRules(checkRunning(desk));

    const id = newId();
    const { count } = await db.evaluation.createMany({
      data: {
        agencyId,
        id,
        workPlanId,
        employeeId: facts.employeeId,
        periodId,
        state: "open",
        createdAt: now,
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      const other = await db.evaluation.findFirstOrThrow({
        where: { workPlanId, periodId },
        orderBy: { revision: "desc" },
        select: { id: true },
      });
      return { evaluationId: other.id };
    }
    await recordEvent(db, ctx, { evaluationId: id, kind: "opened", at: now });
    await recordAudit(db, ctx, "evaluation.start", {
      subject: { type: "evaluation", id },
      concerns: facts.employeeId,
      after: { workPlanId, periodId, state: "open" },
      at: now,
    });
    return { evaluationId: id };
  });
}
