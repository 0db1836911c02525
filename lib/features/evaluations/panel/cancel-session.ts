import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";
import type { CancelSessionInput } from "./panel-input";
import { assertAct, loadRoom } from "./parts/room";

/** Puts a session aside with a reason. Sealed notes stay sealed. @throws AppError RULE_VIOLATION, CONFLICT */
export async function cancelSession(ctx: Context, input: CancelSessionInput): Promise<{ sessionId: string }> {
  return transact(ctx, "panel.cancel", input, async ({ db, now, today }) => {
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.cancel", room.facts);
    assertAct("cancel", room);
    const { count } = await db.panelSession.updateMany({
      where: { agencyId: ctx.actor.agencyId, id: room.id, version: input.version },
      data: { state: "cancelled", endReason: input.reason, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordAudit(db, ctx, "panel.cancel", {
      subject: { type: "panel-session", id: room.id },
      concerns: room.employeeId ?? undefined,
      before: { state: room.state },
      after: { state: "cancelled" },
      reason: input.reason,
      at: now,
    });
    return { sessionId: room.id };
  });
}
