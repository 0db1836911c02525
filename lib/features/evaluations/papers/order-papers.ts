import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { loadEvaluation } from "../parts/load-evaluation";
import { loadSignedSnapshot } from "../parts/revise-evaluation";
import type { OrderPapersInput } from "./paper-input";
import { queuePapers } from "./parts/queue-papers";
import { papersDue } from "./rules/papers-due";

/**
 * Asks for the official papers of a released result in the version in force. What is there already is kept; the document with both dates comes
 * when the receipt is known.
 * @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION documents.not-released-yet
 */
export async function orderPapers(ctx: Context, input: OrderPapersInput): Promise<{ evaluationId: string }> {
  return transact(ctx, "evaluation.order-papers", input, async ({ db, now, today }) => {
    const { evaluationId } = input;
    const { agencyId } = ctx.actor;
    const { facts, state, employeeId } = await loadEvaluation(db, evaluationId, today);
    authorize(ctx.actor, "evaluation.order-papers", facts);
    const kinds = papersDue(state);
    if (kinds.length === 0) throw new AppError("RULE_VIOLATION", [{ reason: "documents.not-released-yet" }]);
    const { revision } = await loadSignedSnapshot(db, evaluationId);
    const documents = await queuePapers(db, { agencyId, evaluationId, revision, employeeId, at: now }, kinds);
    await recordAudit(db, ctx, "evaluation.order-papers", {
      subject: { type: "evaluation", id: evaluationId },
      concerns: employeeId,
      after: { revision, documents },
      at: now,
    });
    return { evaluationId };
  });
}
