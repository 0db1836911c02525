import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadScoringHead } from "@/lib/features/evaluations/parts/scoring-head";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, notFound } from "@/lib/platform/errors";
import type { ProposeRatingsInput } from "./calibration-input";
import { isOver, loadRoom, roomFacts } from "./parts/load-room";
import { isInRoom } from "./parts/room-people";
import { checkProposal } from "./rules/room";

/** A member proposes other ratings for somebody of the room, with a reason. A predikat is never proposed: it follows the matrix. */
export async function proposeRatings(
  ctx: Context,
  input: ProposeRatingsInput,
): Promise<{ proposalId: string }> {
  return transact(ctx, "calibration.propose", input, async ({ db, now, today }) => {
    const { sessionId, evaluationId, resultRating, behaviourRating, reason } = input;
    const { agencyId, employeeId, name } = ctx.actor;
    const room = await loadRoom(db, sessionId);
    authorize(ctx.actor, "calibration.propose", roomFacts(ctx.actor, today, room));
    if (isOver(room)) assertRules([{ reason: "evaluations.calibration-closed" }]);
    const head = await loadScoringHead(db, evaluationId, today);
    const { result, behaviour } = { result: head.resultRating, behaviour: head.behaviourRating };
    // Nobody learns of the own result before release, not even as a member.
    if (head.employee.employeeId === employeeId || result === null || behaviour === null) throw notFound();
    if (!(await isInRoom(db, { unitId: room.unitId, periodId: room.period.id }, evaluationId)))
      throw notFound();
    const undecided = await db.calibrationProposal.count({
      where: { sessionId, evaluationId, decision: null },
    });
    assertRules(
      checkProposal({
        state: head.state,
        now: { result, behaviour },
        proposed: { result: resultRating, behaviour: behaviourRating },
        headIsFixed: head.headsOwnUnit,
        hasUndecided: undecided > 0,
      }),
    );

    const id = newId();
    await db.calibrationProposal.create({
      data: {
        agencyId,
        id,
        sessionId,
        evaluationId,
        proposerId: employeeId,
        proposerName: name,
        fromResult: result,
        fromBehaviour: behaviour,
        resultRating,
        behaviourRating,
        reason,
        proposedAt: now,
      },
    });
    await notify(db, {
      ...{ agencyId, href: `/hr/calibration/${sessionId}/proposals/${id}`, at: now },
      // Whoever appraises the person decides, appointed or not.
      employeeIds: [head.appraiser?.employeeId ?? employeeId].filter((one) => one !== employeeId),
      kind: "evaluations.calibration-proposed",
      params: { by: name, unit: room.unitName },
    });
    await recordAudit(db, ctx, "calibration.propose", {
      subject: { type: "calibration-proposal", id },
      concerns: head.employee.employeeId,
      before: { result, behaviour },
      after: { sessionId, evaluationId, result: resultRating, behaviour: behaviourRating },
      reason,
      at: now,
    });
    return { proposalId: id };
  });
}
