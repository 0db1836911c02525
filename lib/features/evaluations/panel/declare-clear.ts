import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { DeclareClearInput } from "./panel-input";
import { leaveRoom } from "./parts/leave-room";
import { assertAct, changeSeat, loadRoom, seatOf } from "./parts/room";
import { loadTeam } from "./parts/team";

/**
 * A member says that there is no conflict of interest; only then do guide, material and note open. The records are looked at once more: where they
 * show a tie by now, the member is out before having seen anything, and `isOut` says so.
 */
export async function declareClear(
  ctx: Context,
  input: DeclareClearInput,
): Promise<{ sessionId: string; isOut: boolean }> {
  return transact(ctx, "panel.declare-clear", input, async ({ db, now, today }) => {
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.declare-clear", room.facts);
    assertAct("clear", room);
    const seat = seatOf(room);
    const ref = { ...room, kind: room.subjectKind };
    const [self] = await loadTeam(db, ref, today, [ctx.actor.employeeId]);
    if (!self || self.conflicts.length > 0) {
      await leaveRoom(db, ctx, room, { by: "records", at: now });
      return { sessionId: room.id, isOut: true };
    }
    await changeSeat(db, ctx, { id: seat.id, version: input.version }, { state: "clear", clearedAt: now });
    await recordAudit(db, ctx, "panel.declare-clear", {
      subject: { type: "panel-session", id: room.id },
      concerns: room.employeeId ?? undefined,
      after: { memberId: seat.id, state: "clear" },
      at: now,
    });
    return { sessionId: room.id, isOut: false };
  });
}
