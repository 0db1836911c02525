import "server-only";
import { authorize } from "@/lib/access/authorize";
import { settleOwnCase } from "@/lib/features/employees/own-case/parts/own-case";
import { loadEvent, writeEvent, type StoredEvent } from "@/lib/features/personnel/parts/load-event";
import { restore, stand, takeImages } from "@/lib/features/personnel/parts/row-images";
import { tellCancelled } from "@/lib/features/personnel/parts/tell";
import { isUsed, reopenedPlans } from "@/lib/features/personnel/parts/use-of-event";
import type { UndoEventInput } from "@/lib/features/personnel/personnel-input";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/** Every row as it was before the event; the timelines of the plans keep both. */
async function putBack(db: Tx, ctx: Context, event: StoredEvent, at: Date): Promise<void> {
  const { agencyId, employeeId, name } = ctx.actor;
  const rows = event.changes?.rows ?? [];
  await restore(db, rows);
  await db.workPlanEvent.createMany({
    data: reopenedPlans(rows).map((workPlanId) => ({
      agencyId,
      id: newId(),
      workPlanId,
      kind: "reopened" as const,
      actorId: employeeId,
      actorName: name,
      at,
    })),
  });
}

/**
 * Takes back an event that was carried out, until somebody built on it: every row stands afterwards as it stood before.
 * @throws AppError RULE_VIOLATION `personnel.used`
 */
export async function undoEvent(ctx: Context, input: UndoEventInput): Promise<{ employeeId: string }> {
  return transact(ctx, "personnel.undo", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const event = await loadEvent(db, agencyId, input.eventId);
    const { employeeId } = event.request;
    authorize(ctx.actor, "personnel.undo", { today, employeeId });
    const own = { concernsId: employeeId, act: "personnel.undo", reason: input.ownReason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    if (event.version !== input.version) throw conflict("personnel.changed-meanwhile");
    if (event.state !== "running" || !event.changes) assertRules([{ reason: "personnel.wrong-state" }]);
    else {
      const isAsLeft = stand(await takeImages(db, event.changes.scope), event.changes.rows);
      if (!isAsLeft || (await isUsed(db, event))) assertRules([{ reason: "personnel.used" }]);
      await putBack(db, ctx, event, now);
    }
    await writeEvent(db, agencyId, event, { state: "undone" });
    await tellCancelled(db, { agencyId, at: now }, event);
    await recordAudit(db, ctx, "personnel.undo", {
      subject: { type: "personnel-event", id: event.id },
      concerns: employeeId,
      before: { state: event.state },
      after: { state: "undone", rows: event.changes?.rows.length ?? 0 },
      at: now,
    });
    return { employeeId };
  });
}
