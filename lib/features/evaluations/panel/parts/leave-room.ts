import "server-only";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { openMinutes } from "./open-minutes";
import { changeSeat, panelHref, seatOf, type LoadedRoom } from "./room";

/**
 * Takes the reader's seat out of the session: what the member wrote is read by nobody any more. Until the notes are open the seat waits for a
 * substitute or for whoever set the session up; afterwards the others go on. Why is never written, only whether the records or the member said so.
 */
export async function leaveRoom(
  db: Tx,
  ctx: Context,
  room: LoadedRoom,
  { by, at }: { by: "member" | "records"; at: Date },
): Promise<void> {
  const { agencyId } = ctx.actor;
  const seat = seatOf(room);
  await changeSeat(db, ctx, seat, { state: "left", leftAt: at, signedAt: null, dissent: "" });
  const remaining = room.seats - 1;
  // Nobody can take the seat once the notes are open: a note written after reading the others would not be independent.
  if (room.state !== "writing" && remaining >= 2)
    await db.panelSession.updateMany({ where: { agencyId, id: room.id }, data: { seats: remaining } });
  // Another team than the one that closed the minutes: they lie open again, and everybody signs anew.
  if (room.state === "minuted") await openMinutes(db, ctx, room.id);
  await notify(db, {
    ...{ agencyId, employeeIds: [room.hostId], href: panelHref(room.id), at },
    kind: "evaluations.panel-seat-empty",
    params: { subject: room.subjectName },
  });
  await recordAudit(db, ctx, "panel.leave", {
    subject: { type: "panel-session", id: room.id },
    concerns: room.employeeId ?? undefined,
    before: { memberId: seat.id, state: seat.state },
    after: { memberId: seat.id, state: "left", by },
    at,
  });
}
