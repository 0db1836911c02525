import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { LeaveSessionInput } from "./panel-input";
import { leaveRoom } from "./parts/leave-room";
import { assertAct, loadRoom } from "./parts/room";

/** "Saya punya konflik kepentingan": at any time before the minutes are signed, without particulars, out of this session alone. */
export async function leaveSession(ctx: Context, input: LeaveSessionInput): Promise<{ sessionId: string }> {
  return transact(ctx, "panel.leave", input, async ({ db, now, today }) => {
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.leave", room.facts);
    assertAct("leave", room);
    await leaveRoom(db, ctx, room, { by: "member", at: now });
    return { sessionId: room.id };
  });
}
