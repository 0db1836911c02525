import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadEvaluation } from "@/lib/features/evaluations/parts/load-evaluation";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, notFound } from "@/lib/platform/errors";
import type { RevealPersonInput } from "./calibration-input";
import { isOver, loadRoom, roomFacts } from "./parts/load-room";
import { isInRoom } from "./parts/room-people";

/** The appraiser opens the name of one of the own people to the room. Until then the room knows a post and a letter. */
export async function revealPerson(
  ctx: Context,
  input: RevealPersonInput,
): Promise<{ evaluationId: string }> {
  return transact(ctx, "calibration.reveal", input, async ({ db, now, today }) => {
    const { sessionId, evaluationId } = input;
    const { agencyId, employeeId } = ctx.actor;
    const room = await loadRoom(db, sessionId);
    const evaluation = await loadEvaluation(db, evaluationId, today);
    authorize(ctx.actor, "calibration.reveal", { ...roomFacts(ctx.actor, today, room), ...evaluation.facts });
    if (isOver(room)) assertRules([{ reason: "evaluations.calibration-closed" }]);
    if (!(await isInRoom(db, { unitId: room.unitId, periodId: room.period.id }, evaluationId)))
      throw notFound();
    await db.calibrationOpening.create({
      data: { agencyId, id: newId(), sessionId, evaluationId, openedById: employeeId, openedAt: now },
    });
    await recordAudit(db, ctx, "calibration.reveal", {
      subject: { type: "calibration-session", id: sessionId },
      concerns: evaluation.employeeId,
      after: { evaluationId },
      at: now,
    });
    return { evaluationId };
  });
}
