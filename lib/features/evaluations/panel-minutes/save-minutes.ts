import "server-only";
import { authorize } from "@/lib/access/authorize";
import { assertAct, loadRoom } from "@/lib/features/evaluations/panel/parts/room";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { MinutesInput } from "./minutes-input";
import { minutesOf, writeMinutes } from "./parts/write-minutes";

/** Keeps the team's minutes while they are being written. Whoever was second sees the first one's text. @throws AppError CONFLICT */
export async function saveMinutes(
  ctx: Context,
  input: MinutesInput,
): Promise<{ version: number; savedAt: string }> {
  return transact(ctx, "panel.save-minutes", input, async ({ db, now, today }) => {
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.save-minutes", room.facts);
    assertAct("save_minutes", room);
    await writeMinutes(db, ctx, room, input);
    await recordAudit(db, ctx, "panel.save-minutes", {
      subject: { type: "panel-session", id: room.id },
      concerns: room.employeeId ?? undefined,
      after: minutesOf(input),
      at: now,
    });
    return { version: input.version + 1, savedAt: now.toISOString() };
  });
}
