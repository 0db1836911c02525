import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import {
  closeRepair,
  loadRepair,
  serves,
  weighSuperior,
} from "@/lib/features/work-plans/parts/superior-repair";
import { holdPerson, loadStock } from "@/lib/features/work-plans/parts/superior-stock";
import { giveBack } from "@/lib/features/work-plans/rules/superior-repair";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";
import type { RepairInput } from "./input";

/**
 * The person takes an open proposal back: from this day on the one before serves again. What the proposed person did meanwhile
 * stays as it was done.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT
 */
export async function withdrawSuperior(ctx: Context, input: RepairInput): Promise<{ repairId: string }> {
  return transact(ctx, "superior.withdraw", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const { repair, rated } = await loadRepair(db, agencyId, input.repairId, today);
    authorize(ctx.actor, "superior.withdraw", { today, employeeId: rated.employeeId, unitId: rated.unitId });
    if (repair.state !== "proposed") throw conflict("work-plans.superior-changed");
    await holdPerson(db, { agencyId, employeeId });
    const present = await loadStock(db, { agencyId, employeeId });
    const acts = serves(repair, present, today);
    await closeRepair(
      db,
      agencyId,
      { ...repair, version: input.version },
      {
        state: "withdrawn",
        by: employeeId,
        at: now,
        settledSuperiorId: repair.previousSuperiorId,
        present,
        wanted: acts ? giveBack(present, repair.before, today) : present,
      },
    );
    const previous = repair.previousSuperiorId;
    if (acts && previous !== null)
      await notify(db, {
        agencyId,
        employeeIds: [previous],
        kind: "work-plans.superior-settled",
        params: { from: today, employee: name },
        href: "/team",
        at: now,
      });
    if (acts && previous !== null) {
      const before = await weighSuperior(db, rated, previous, today);
      await notify(db, {
        agencyId,
        employeeIds: [repair.proposedSuperiorId],
        kind: "work-plans.superior-told",
        params: { from: today, employee: name, appraiser: before.superior.name },
        href: "/team",
        at: now,
      });
    }
    await recordAudit(db, ctx, "superior.withdraw", {
      subject: { type: "superior-repair", id: repair.id },
      concerns: employeeId,
      before: { superiorId: repair.proposedSuperiorId },
      after: { superiorId: previous },
      at: now,
    });
    return { repairId: repair.id };
  });
}
