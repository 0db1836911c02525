import "server-only";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { PanelNotesInput } from "../panel-input";
import type { RoomSeat } from "./room";

/** Keeps what the member wrote on the session's questions, one row a question. @throws AppError NOT_FOUND for another session's question */
export async function writeNotes(
  db: Tx,
  ctx: Context,
  seat: RoomSeat,
  { sessionId, notes }: Pick<PanelNotesInput, "sessionId" | "notes">,
  at: Date,
): Promise<void> {
  const { agencyId } = ctx.actor;
  const ids = [...new Set(notes.map(({ questionId }) => questionId))];
  const known = await db.panelQuestion.count({ where: { agencyId, sessionId, id: { in: ids } } });
  if (known !== notes.length) throw notFound();
  if (notes.length === 0) return;
  const rows = notes.map(({ questionId, mark, text }) => ({
    ...{ agency_id: agencyId, id: newId(), session_id: sessionId, member_id: seat.id },
    ...{ question_id: questionId, mark: mark ?? null, text, updated_at: at.toISOString() },
  }));
  await db.$executeRaw`
    INSERT INTO panel_note (agency_id, id, session_id, member_id, question_id, mark, text, updated_at)
    SELECT agency_id, id, session_id, member_id, question_id, mark, text, updated_at
    FROM jsonb_populate_recordset(NULL::panel_note, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (agency_id, member_id, question_id) DO UPDATE SET mark = EXCLUDED.mark, text = EXCLUDED.text, updated_at = EXCLUDED.updated_at`;
}
