import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { AnswerQuestionInput } from "./input";
import { addMessage } from "./parts/add-message";
import { loadEvaluation } from "./parts/load-evaluation";

/** The appraiser answers a question about a result. Whoever signed it may answer after leaving the post too. */
export async function answerQuestion(
  ctx: Context,
  input: AnswerQuestionInput,
): Promise<{ messageId: string }> {
  return transact(ctx, "evaluation.answer", input, async ({ db, now, today }) => {
    const evaluation = await loadEvaluation(db, input.evaluationId, today);
    authorize(ctx.actor, "evaluation.answer", evaluation.facts);
    const questions = await db.evaluationMessage.count({
      where: { evaluationId: evaluation.id, authorId: evaluation.employeeId },
    });
    if (questions === 0) assertRules([{ reason: "evaluations.no-question" }]);
    const messageId = await addMessage(db, ctx, {
      evaluationId: evaluation.id,
      text: input.text,
      createdAt: now,
    });
    await recordAudit(db, ctx, "evaluation.answer", {
      subject: { type: "evaluation", id: evaluation.id },
      concerns: evaluation.employeeId,
      after: { messageId, text: input.text },
      at: now,
    });
    return { messageId };
  });
}
