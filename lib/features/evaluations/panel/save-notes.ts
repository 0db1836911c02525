import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { PanelNotesInput } from "./panel-input";
import { assertAct, changeSeat, loadRoom, seatOf } from "./parts/room";
import { writeNotes } from "./parts/write-notes";

/** Keeps a member's notes while they are being written. Nobody else reads them. The audit says that, never what, was written. */
export async function saveNotes(
  ctx: Context,
  input: PanelNotesInput,
): Promise<{ version: number; savedAt: string }> {
  return transact(ctx, "panel.save-notes", input, async ({ db, now, today }) => {
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.save-notes", room.facts);
    assertAct("write", room);
    const seat = seatOf(room);
    await changeSeat(db, ctx, { id: seat.id, version: input.version }, {});
    await writeNotes(db, ctx, seat, input, now);
    await recordAudit(db, ctx, "panel.save-notes", {
      subject: { type: "panel-session", id: room.id },
      concerns: room.employeeId ?? undefined,
      after: { memberId: seat.id },
      at: now,
    });
    return { version: input.version + 1, savedAt: now.toISOString() };
  });
}
