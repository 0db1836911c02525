import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { TakeBackNoteInput } from "@/lib/features/evaluations/input";
import { loadEvaluation } from "@/lib/features/evaluations/parts/load-evaluation";
import { recordEvent } from "@/lib/features/evaluations/parts/record-event";
import { evaluationStatesBefore } from "@/lib/features/evaluations/rules/evaluation-state";
import { loadDesk } from "@/lib/features/progress/parts/desk";
import { checkRunning } from "@/lib/features/progress/rules/progress-window";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

/**
 * Takes a sent self-note back to the person's own desk, while the appraiser has not begun to score. The form needs no version: what
 * the person sees does not tell how far the scoring is. @throws AppError RULE_VIOLATION `evaluations.scoring-begun`
 */
export async function takeBackSelfNote(
  ctx: Context,
  input: TakeBackNoteInput,
): Promise<{ evaluationId: string }> {
  return transact(ctx, "evaluation.take-back-note", input, async ({ db, now, today }) => {
    const { evaluationId } = input;
    const evaluation = await loadEvaluation(db, evaluationId, today);
    authorize(ctx.actor, "evaluation.take-back-note", evaluation.facts);
    assertRules(checkRunning(await loadDesk(db, evaluation.workPlanId, evaluation.periodId, "change")));
    const { count } = await db.evaluation.updateMany({
      where: {
        agencyId: ctx.actor.agencyId,
        id: evaluationId,
        state: { in: evaluationStatesBefore("take_back_note") },
      },
      data: { state: "open", notedAt: null, version: { increment: 1 } },
    });
    if (count === 0) assertRules([{ reason: "evaluations.scoring-begun" }]);
    await recordEvent(db, ctx, { evaluationId, kind: "opened", at: now });
    await recordAudit(db, ctx, "evaluation.take-back-note", {
      subject: { type: "evaluation", id: evaluationId },
      concerns: evaluation.employeeId,
      before: { state: "noted" },
      after: { state: "open" },
      at: now,
    });
    return { evaluationId };
  });
}
