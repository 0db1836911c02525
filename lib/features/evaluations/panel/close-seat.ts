import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { CloseSeatInput } from "./panel-input";
import { assertAct, loadRoom, settleSeal } from "./parts/room";
import { checkCloseSeat } from "./rules/seal";

/**
 * Goes on without a substitute for a member who left over a conflict. It takes no note that is still missing out of the count; where all the
 * others have sent, theirs open now. @throws AppError RULE_VIOLATION
 */
export async function closeSeat(
  ctx: Context,
  input: CloseSeatInput,
): Promise<{ sessionId: string; isOpen: boolean }> {
  return transact(ctx, "panel.close-seat", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.close-seat", room.facts);
    assertAct("close_seat", room);
    const reason = checkCloseSeat(room);
    if (reason) assertRules([{ reason }]);
    const seats = room.seats - 1;
    const { count } = await db.panelSession.updateMany({
      where: { agencyId, id: room.id, version: input.version },
      data: { seats, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordAudit(db, ctx, "panel.close-seat", {
      subject: { type: "panel-session", id: room.id },
      concerns: room.employeeId ?? undefined,
      before: { seats: room.seats },
      after: { seats },
      at: now,
    });
    const isOpen = await settleSeal(db, ctx, { ...room, seats }, now);
    return { sessionId: room.id, isOpen };
  });
}
