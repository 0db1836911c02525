import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { CloseCalibrationInput } from "./calibration-input";
import { loadRoom, roomFacts } from "./parts/load-room";

/** Closes a room with its minutes. Whatever is undecided then stays as the appraiser had it (`calibrationUndecided`). */
export async function closeCalibration(
  ctx: Context,
  input: CloseCalibrationInput,
): Promise<{ sessionId: string }> {
  return transact(ctx, "calibration.close", input, async ({ db, now, today }) => {
    const { sessionId, version, minutes } = input;
    const { agencyId, name } = ctx.actor;
    const room = await loadRoom(db, sessionId);
    authorize(ctx.actor, "calibration.close", roomFacts(ctx.actor, today, room));
    if (room.version !== version) throw conflict("evaluations.changed-meanwhile");
    if (room.closedAt) assertRules([{ reason: "evaluations.calibration-closed" }]);
    const { count } = await db.calibrationSession.updateMany({
      where: { agencyId, id: sessionId, version, closedAt: null },
      data: { closedAt: now, closedByName: name, minutes, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordAudit(db, ctx, "calibration.close", {
      subject: { type: "calibration-session", id: sessionId },
      before: { closedAt: null },
      after: { closedAt: now, minutes },
      at: now,
    });
    return { sessionId };
  });
}
