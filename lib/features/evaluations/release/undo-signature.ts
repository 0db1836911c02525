import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import { loadEvaluation } from "../parts/load-evaluation";
import { lockForSigning } from "../parts/lock-for-signing";
import { recordEvent } from "../parts/record-event";
import { evaluationStatesBefore } from "../rules/evaluation-state";
import type { UndoSignatureInput } from "./release-input";

/**
 * The appraiser takes the signature back before the result has reached anybody (design: states of an evaluation). What was signed stays as it
 * is, marked as withdrawn; signing again makes the next revision, so that no revision ever has two texts.
 */
export async function undoSignature(
  ctx: Context,
  input: UndoSignatureInput,
): Promise<{ evaluationId: string }> {
  return transact(ctx, "evaluation.undo-signature", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const { evaluationId, version, reason } = input;
    authorize(ctx.actor, "evaluation.undo-signature", (await loadEvaluation(db, evaluationId, today)).facts);
    await lockForSigning(db, evaluationId);
    const evaluation = await loadEvaluation(db, evaluationId, today);
    if (evaluation.version !== version) throw conflict("evaluations.changed-meanwhile");
    const before = evaluationStatesBefore("undo_signature");
    if (!before.includes(evaluation.state)) assertRules([{ reason: "evaluations.wrong-state" }]);
    const { revision } = await db.evaluation.update({
      where: { agencyId_id: { agencyId, id: evaluationId }, version },
      data: {
        ...{ state: "scored", signedAt: null, appraiserId: null, appraiserCapacity: null },
        ...{ appraiserSuperiorId: null, ruleVersion: null },
        ...{ revision: { increment: 1 }, version: { increment: 1 } },
      },
      select: { revision: true },
    });
    await db.signatureWithdrawal.create({
      data: {
        ...{ agencyId, id: newId(), evaluationId, revision: revision - 1, reason },
        ...{ undoneById: employeeId, undoneByName: name, undoneAt: now },
      },
    });
    await recordEvent(db, ctx, { evaluationId, kind: "signature_undone", at: now, note: reason });
    await recordAudit(db, ctx, "evaluation.undo-signature", {
      subject: { type: "evaluation", id: evaluationId },
      concerns: evaluation.employeeId,
      before: { state: evaluation.state, revision: revision - 1 },
      after: { state: "scored", revision },
      reason,
      at: now,
    });
    return { evaluationId };
  });
}
