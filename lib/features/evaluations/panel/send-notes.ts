import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { PanelNotesInput } from "./panel-input";
import { assertAct, changeSeat, loadRoom, seatOf, settleSeal } from "./parts/room";
import { writeNotes } from "./parts/write-notes";

/**
 * Sends a member's notes for good; when it was the last one that the session waited for, all open together. Every question wants a mark or a
 * sentence. @throws AppError RULE_VIOLATION `evaluations.panel-note-missing` with the number of the question
 */
export async function sendNotes(
  ctx: Context,
  input: PanelNotesInput,
): Promise<{ sessionId: string; isOpen: boolean }> {
  return transact(ctx, "panel.send-notes", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.send-notes", room.facts);
    assertAct("send", room);
    const seat = seatOf(room);
    await writeNotes(db, ctx, seat, input, now);
    const questions = await db.panelQuestion.findMany({
      where: { agencyId, sessionId: room.id },
      orderBy: { sortOrder: "asc" },
      select: { notes: { where: { memberId: seat.id }, select: { mark: true, text: true } } },
    });
    assertRules(
      questions.flatMap(({ notes: [note] }, index) =>
        note && (note.mark !== null || note.text !== "")
          ? []
          : [
              {
                field: `notes.${index}.text`,
                reason: "evaluations.panel-note-missing",
                params: { number: index + 1 },
              },
            ],
      ),
    );
    await changeSeat(db, ctx, { id: seat.id, version: input.version }, { state: "sent", sentAt: now });
    await recordAudit(db, ctx, "panel.send-notes", {
      subject: { type: "panel-session", id: room.id },
      concerns: room.employeeId ?? undefined,
      after: { memberId: seat.id, state: "sent" },
      at: now,
    });
    const members = room.members.map((one) =>
      one.id === seat.id ? { ...one, state: "sent" as const } : one,
    );
    const isOpen = await settleSeal(db, ctx, { ...room, members }, now);
    return { sessionId: room.id, isOpen };
  });
}
