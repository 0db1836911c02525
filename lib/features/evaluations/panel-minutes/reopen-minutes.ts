import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { openMinutes } from "@/lib/features/evaluations/panel/parts/open-minutes";
import { assertAct, loadRoom, panelHref } from "@/lib/features/evaluations/panel/parts/room";
import { sitting } from "@/lib/features/evaluations/panel/rules/seal";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";
import type { ReopenMinutesInput } from "./minutes-input";

/** Takes minutes that wait for signatures back to be mended; whoever has signed signs again. @throws AppError RULE_VIOLATION, CONFLICT */
export async function reopenMinutes(ctx: Context, input: ReopenMinutesInput): Promise<{ sessionId: string }> {
  return transact(ctx, "panel.reopen-minutes", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const room = await loadRoom(db, ctx, input.sessionId, today);
    authorize(ctx.actor, "panel.reopen-minutes", room.facts);
    assertAct("reopen_minutes", room);
    if (room.version !== input.version) throw conflict("evaluations.changed-meanwhile");
    await openMinutes(db, ctx, room.id);
    await notify(db, {
      ...{ agencyId, href: `${panelHref(room.id)}/minutes`, at: now },
      employeeIds: sitting(room.members)
        .map((seat) => seat.employeeId)
        .filter((id) => id !== employeeId),
      kind: "evaluations.panel-reopened",
      params: { subject: room.subjectName, by: name },
    });
    await recordAudit(db, ctx, "panel.reopen-minutes", {
      subject: { type: "panel-session", id: room.id },
      concerns: room.employeeId ?? undefined,
      before: { state: "minuted", contentHash: room.contentHash },
      after: { state: "open" },
      at: now,
    });
    return { sessionId: room.id };
  });
}
