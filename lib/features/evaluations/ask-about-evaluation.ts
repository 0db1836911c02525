import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { AskAboutEvaluationInput } from "./input";
import { addMessage } from "./parts/add-message";
import { loadEvaluation } from "./parts/load-evaluation";
import { isResultVisibleToEmployee } from "./rules/evaluation-state";

/** A question back to the appraiser about a result that the person may read. It stops no clock and changes no state. */
export async function askAboutEvaluation(
  ctx: Context,
  input: AskAboutEvaluationInput,
): Promise<{ messageId: string }> {
  return transact(ctx, "evaluation.ask", input, async ({ db, now, today }) => {
    const evaluation = await loadEvaluation(db, input.evaluationId, today);
    authorize(ctx.actor, "evaluation.ask", evaluation.facts);
    if (!isResultVisibleToEmployee(evaluation.state)) assertRules([{ reason: "evaluations.wrong-state" }]);
    const messageId = await addMessage(db, ctx, {
      evaluationId: evaluation.id,
      text: input.text,
      createdAt: now,
    });
    await recordAudit(db, ctx, "evaluation.ask", {
      subject: { type: "evaluation", id: evaluation.id },
      concerns: evaluation.employeeId,
      after: { messageId, text: input.text },
      at: now,
    });
    return { messageId };
  });
}
