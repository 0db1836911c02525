import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadScoring } from "@/lib/features/evaluations/parts/scoring";
import { checkStillDue } from "@/lib/features/evaluations/due/rules/left-plan";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import type { DecideProposalInput } from "./calibration-input";
import { isOver, loadRoom, roomFacts } from "./parts/load-room";
import { loadProposal } from "./parts/load-proposals";
import { recalibrate } from "./parts/recalibrate";
import { checkDecision } from "./rules/room";

/**
 * The appraiser, and nobody else, keeps or changes the ratings, with a reason. A change goes through the rules of scoring; what is
 * signed is changed only after the signature was taken back. The rated person reads decision and reason after release.
 */
export async function decideProposal(
  ctx: Context,
  input: DecideProposalInput,
): Promise<{ proposalId: string; sessionId: string }> {
  return transact(ctx, "calibration.decide", input, async ({ db, now, today }) => {
    const { proposalId, version, decision, reason } = input;
    const { agencyId, employeeId, name } = ctx.actor;
    const proposal = await loadProposal(db, proposalId);
    const room = await loadRoom(db, proposal.sessionId);
    const material = await loadScoring(db, proposal.evaluationId, today);
    const { head } = material;
    authorize(ctx.actor, "calibration.decide", { ...roomFacts(ctx.actor, today, room), ...head.facts });
    if (proposal.decision) assertRules([{ reason: "evaluations.calibration-decided" }]);
    if (proposal.version !== version) throw conflict("evaluations.changed-meanwhile");
    if (isOver(room)) assertRules([{ reason: "evaluations.calibration-closed" }]);
    assertRules(checkStillDue(head));
    const present = { result: found(head.resultRating), behaviour: found(head.behaviourRating) };
    assertRules(checkDecision({ decision, state: head.state, from: proposal.from, now: present }));

    const { count } = await db.calibrationProposal.updateMany({
      where: { agencyId, id: proposalId, version, decision: null },
      data: {
        decision,
        decidedById: employeeId,
        decidedByName: name,
        decisionReason: reason,
        decidedAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    const changed =
      decision === "changed"
        ? await recalibrate(db, ctx, material, { to: proposal.to, reason, at: now })
        : null;
    await notify(db, {
      ...{ agencyId, href: `/hr/calibration/${room.id}/proposals/${proposalId}`, at: now },
      employeeIds: [proposal.proposerId].filter((one) => one !== employeeId),
      kind: "evaluations.calibration-decided",
      params: { by: name, unit: room.unitName },
    });
    await recordAudit(db, ctx, "calibration.decide", {
      subject: { type: "evaluation", id: head.id },
      concerns: head.employee.employeeId,
      before: { ...present, overallRating: head.overallRating },
      after: { decision, ...(changed ? { ...proposal.to, ...changed } : {}) },
      reason,
      at: now,
    });
    return { proposalId, sessionId: room.id };
  });
}
