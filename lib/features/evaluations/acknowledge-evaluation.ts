import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { AcknowledgeEvaluationInput } from "./input";
import { loadEvaluation } from "./parts/load-evaluation";
import { recordEvent } from "./parts/record-event";
import { evaluationStatesBefore } from "./rules/evaluation-state";

/** The person marks the result as received. It is not an agreement; it only sets the day on which the objection clock starts. */
export async function acknowledgeEvaluation(
  ctx: Context,
  input: AcknowledgeEvaluationInput,
): Promise<{ evaluationId: string }> {
  return transact(ctx, "evaluation.acknowledge", input, async ({ db, now, today }) => {
    const evaluation = await loadEvaluation(db, input.evaluationId, today);
    authorize(ctx.actor, "evaluation.acknowledge", evaluation.facts);
    if (evaluation.version !== input.version) throw conflict("evaluations.changed-meanwhile");
    const before = evaluationStatesBefore("acknowledge");
    if (!before.includes(evaluation.state)) assertRules([{ reason: "evaluations.wrong-state" }]);
    const { count } = await db.evaluation.updateMany({
      where: {
        agencyId: ctx.actor.agencyId,
        id: evaluation.id,
        version: input.version,
        state: { in: before },
      },
      data: { state: "received", receivedAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordEvent(db, ctx, { evaluationId: evaluation.id, kind: "received", at: now });
    await recordAudit(db, ctx, "evaluation.acknowledge", {
      subject: { type: "evaluation", id: evaluation.id },
      concerns: evaluation.employeeId,
      before: { state: evaluation.state },
      after: { state: "received" },
      at: now,
    });
    return { evaluationId: evaluation.id };
  });
}
