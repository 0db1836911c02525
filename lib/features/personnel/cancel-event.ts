import "server-only";
import { authorize } from "@/lib/access/authorize";
import { settleOwnCase } from "@/lib/features/employees/own-case/parts/own-case";
import { loadEvent, writeEvent } from "@/lib/features/personnel/parts/load-event";
import { tellCancelled } from "@/lib/features/personnel/parts/tell";
import type { CancelEventInput } from "@/lib/features/personnel/personnel-input";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/** Takes back an event that waits for its day: nothing else was touched, so nothing else is. */
export async function cancelEvent(ctx: Context, input: CancelEventInput): Promise<{ employeeId: string }> {
  return transact(ctx, "personnel.cancel", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const event = await loadEvent(db, agencyId, input.eventId);
    const { employeeId } = event.request;
    authorize(ctx.actor, "personnel.cancel", { today, employeeId });
    const own = { concernsId: employeeId, act: "personnel.cancel", reason: input.ownReason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    if (event.version !== input.version) throw conflict("personnel.changed-meanwhile");
    if (event.state !== "planned") assertRules([{ reason: "personnel.wrong-state" }]);
    await writeEvent(db, agencyId, event, { state: "cancelled" });
    await tellCancelled(db, { agencyId, at: now }, event);
    await recordAudit(db, ctx, "personnel.cancel", {
      subject: { type: "personnel-event", id: event.id },
      concerns: employeeId,
      before: { state: event.state },
      after: { state: "cancelled" },
      at: now,
    });
    return { employeeId };
  });
}
