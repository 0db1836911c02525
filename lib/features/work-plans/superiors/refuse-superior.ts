import "server-only";
import { authorize } from "@/lib/access/authorize";
import { settleOwnCase } from "@/lib/features/employees/own-case/parts/own-case";
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
import { AppError, assertRules, conflict } from "@/lib/platform/errors";
import type { RefuseSuperiorInput } from "./input";

/**
 * HR does not follow a proposal and says why: from this day on the one before serves again. Where nobody served before, or that
 * person is out of duty, somebody else must be named instead. What the proposed person did meanwhile stays as it was done.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT, RULE_VIOLATION work-plans.superior-none-before, -before-gone
 */
export async function refuseSuperior(
  ctx: Context,
  input: RefuseSuperiorInput,
): Promise<{ repairId: string }> {
  return transact(ctx, "superior.refuse", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { repair, rated } = await loadRepair(db, agencyId, input.repairId, today);
    const { employeeId } = rated;
    authorize(ctx.actor, "superior.refuse", { today, employeeId, unitId: rated.unitId });
    if (repair.state !== "proposed") throw conflict("work-plans.superior-changed");
    const own = { concernsId: employeeId, act: "superior.refuse", reason: input.ownReason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    await holdPerson(db, { agencyId, employeeId });
    if (repair.previousSuperiorId === null)
      throw new AppError("RULE_VIOLATION", [{ reason: "work-plans.superior-none-before" }]);
    const previous = await weighSuperior(db, rated, repair.previousSuperiorId, today);
    const { name } = previous.superior;
    assertRules(
      previous.superior.active ? [] : [{ reason: "work-plans.superior-before-gone", params: { name } }],
    );

    const present = await loadStock(db, { agencyId, employeeId });
    const acts = serves(repair, present, today);
    await closeRepair(
      db,
      agencyId,
      { ...repair, version: input.version },
      {
        state: "refused",
        by: ctx.actor.employeeId,
        at: now,
        reason: input.reason,
        settledSuperiorId: repair.previousSuperiorId,
        present,
        wanted: acts ? giveBack(present, repair.before, today) : present,
      },
    );
    const proposed = await weighSuperior(db, rated, repair.proposedSuperiorId, today);
    const of = { agencyId, at: now };
    await notify(db, {
      ...of,
      employeeIds: [employeeId],
      kind: "work-plans.superior-refused",
      params: { proposed: proposed.superior.name, superior: name, reason: input.reason },
      href: "/work-plans/superior",
    });
    if (acts) {
      await notify(db, {
        ...of,
        employeeIds: [repair.proposedSuperiorId],
        kind: "work-plans.superior-told",
        params: { from: today, employee: rated.name, appraiser: name },
        href: "/team",
      });
      await notify(db, {
        ...of,
        employeeIds: [repair.previousSuperiorId],
        kind: "work-plans.superior-settled",
        params: { from: today, employee: rated.name },
        href: "/team",
      });
    }
    await recordAudit(db, ctx, "superior.refuse", {
      subject: { type: "superior-repair", id: repair.id },
      concerns: employeeId,
      before: { state: "proposed", superiorId: repair.proposedSuperiorId },
      after: { state: "refused", superiorId: repair.previousSuperiorId },
      reason: input.reason,
      at: now,
    });
    return { repairId: repair.id };
  });
}
