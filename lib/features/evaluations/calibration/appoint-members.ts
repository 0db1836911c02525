import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { AppointMembersInput } from "./calibration-input";
import { appoint } from "./parts/appoint";
import { loadCandidates } from "./parts/load-candidates";
import { isOver, loadRoom, roomFacts } from "./parts/load-room";

/** More members for an open room. Nobody is taken out again: what somebody has read cannot be unread. */
export async function appointMembers(
  ctx: Context,
  input: AppointMembersInput,
): Promise<{ sessionId: string }> {
  return transact(ctx, "calibration.appoint", input, async ({ db, now, today }) => {
    const room = await loadRoom(db, input.sessionId);
    authorize(ctx.actor, "calibration.appoint", roomFacts(ctx.actor, today, room));
    if (isOver(room)) assertRules([{ reason: "evaluations.calibration-closed" }]);
    const { id: sessionId, unitId, period } = room;
    const candidates = await loadCandidates(db, { unitId, periodId: period.id, today });
    const members = await appoint(db, ctx, {
      ...{ sessionId, unitName: room.unitName, employeeIds: input.members, candidates, at: now },
    });
    await recordAudit(db, ctx, "calibration.appoint", {
      subject: { type: "calibration-session", id: sessionId },
      before: { members: room.members.map(({ employeeId }) => employeeId) },
      after: { appointed: members },
      at: now,
    });
    return { sessionId };
  });
}
