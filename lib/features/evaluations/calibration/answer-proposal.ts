import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { loadEvaluation } from "@/lib/features/evaluations/parts/load-evaluation";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, notFound } from "@/lib/platform/errors";
import type { AnswerProposalInput } from "./calibration-input";
import { isOver, loadRoom, roomFacts } from "./parts/load-room";
import { loadProposal } from "./parts/load-proposals";

/** A member agrees or not, in one sentence. The proposer has spoken already, and the appraiser answers by deciding. */
export async function answerProposal(
  ctx: Context,
  input: AnswerProposalInput,
): Promise<{ proposalId: string; sessionId: string }> {
  return transact(ctx, "calibration.answer", input, async ({ db, now, today }) => {
    const { proposalId, text } = input;
    const { agencyId, employeeId, name } = ctx.actor;
    const proposal = await loadProposal(db, proposalId);
    const room = await loadRoom(db, proposal.sessionId);
    authorize(ctx.actor, "calibration.answer", roomFacts(ctx.actor, today, room));
    const evaluation = await loadEvaluation(db, proposal.evaluationId, today);
    if (evaluation.employeeId === employeeId) throw notFound();
    if (isOver(room)) assertRules([{ reason: "evaluations.calibration-closed" }]);
    if (proposal.decision) assertRules([{ reason: "evaluations.calibration-decided" }]);
    const isParty =
      proposal.proposerId === employeeId || can(ctx.actor, "calibration.decide", evaluation.facts);
    if (isParty) assertRules([{ reason: "evaluations.calibration-own" }]);

    if (proposal.opinions.some(({ authorId }) => authorId === employeeId))
      throw conflict("input.already-there");
    const agrees = input.agrees === "yes";
    await db.calibrationOpinion.create({
      data: {
        agencyId,
        id: newId(),
        proposalId,
        authorId: employeeId,
        authorName: name,
        agrees,
        text,
        at: now,
      },
    });
    await recordAudit(db, ctx, "calibration.answer", {
      subject: { type: "calibration-proposal", id: proposalId },
      concerns: evaluation.employeeId,
      after: { agrees },
      reason: text,
      at: now,
    });
    return { proposalId, sessionId: room.id };
  });
}
