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
import { checkSuperior, confirmed, takeOver } from "@/lib/features/work-plans/rules/superior-repair";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Unit } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { ConfirmSuperiorsInput, DecideInput } from "./input";

/**
 * *Sahkan n usulan*: HR stands behind what people proposed; from then on the proposed superior may also sign. All or none: when
 * one was changed meanwhile, none is confirmed.
 * @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION for one that cannot be used, CONFLICT work-plans.superior-changed
 */
export async function confirmSuperiors(
  ctx: Context,
  input: ConfirmSuperiorsInput,
): Promise<{ confirmed: number }> {
  return transact(ctx, "superior.confirm", input, async (unit) => {
    // In one order, so that two who confirm at once never wait for each other.
    const chosen = [...input.chosen].sort((a, b) => (a.repairId < b.repairId ? -1 : 1));
    for (const one of chosen) await confirmOne(ctx, unit, { ...one, ownReason: input.ownReason });
    return { confirmed: chosen.length };
  });
}

async function confirmOne(ctx: Context, { db, now, today }: Unit, input: DecideInput): Promise<void> {
  const { agencyId } = ctx.actor;
  const { repair, rated } = await loadRepair(db, agencyId, input.repairId, today);
  const { employeeId } = rated;
  authorize(ctx.actor, "superior.confirm", { today, employeeId, unitId: rated.unitId });
  if (repair.state !== "proposed") throw conflict("work-plans.superior-changed");
  const own = { concernsId: employeeId, act: "superior.confirm", reason: input.ownReason } as const;
  await settleOwnCase(db, ctx, own, { now, today });
  await holdPerson(db, { agencyId, employeeId });
  const { superior, fit, capacity } = await weighSuperior(db, rated, repair.proposedSuperiorId, today);
  assertRules(checkSuperior(fit, superior.name));

  const present = await loadStock(db, { agencyId, employeeId });
  const next = { superiorId: superior.employeeId, capacity };
  const wanted = serves(repair, present, today)
    ? confirmed(present, { ...next, from: repair.actsFrom ?? today })
    : takeOver(present, { ...next, from: today, state: "confirmed", origin: "proposal", reason: null });
  await closeRepair(
    db,
    agencyId,
    { ...repair, version: input.version },
    {
      state: "confirmed",
      by: ctx.actor.employeeId,
      at: now,
      settledSuperiorId: superior.employeeId,
      present,
      wanted,
    },
  );
  const told = [employeeId, superior.employeeId, repair.previousSuperiorId].filter((id) => id !== null);
  await notify(db, {
    agencyId,
    employeeIds: told,
    kind: "work-plans.superior-confirmed",
    params: { employee: rated.name, superior: superior.name },
    href: "/work-plans",
    at: now,
  });
  await recordAudit(db, ctx, "superior.confirm", {
    subject: { type: "superior-repair", id: repair.id },
    concerns: employeeId,
    before: { state: "proposed", superiorId: repair.previousSuperiorId },
    after: { state: "confirmed", superiorId: superior.employeeId, capacity, fit },
    at: now,
  });
}
