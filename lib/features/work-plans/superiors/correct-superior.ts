import "server-only";
import { authorize } from "@/lib/access/authorize";
import { settleOwnCase } from "@/lib/features/employees/own-case/parts/own-case";
import { notify } from "@/lib/features/notifications/parts/notify";
import { closeRepair, loadRepair, weighSuperior } from "@/lib/features/work-plans/parts/superior-repair";
import { holdPerson, loadStock } from "@/lib/features/work-plans/parts/superior-stock";
import { checkSuperior, takeOver } from "@/lib/features/work-plans/rules/superior-repair";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { CorrectSuperiorInput } from "./input";

/**
 * HR names somebody else than the person proposed, who serves from this day on and may sign. What the proposed person did
 * meanwhile stays as it was done.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT, RULE_VIOLATION for one who cannot be used, or who is the one proposed
 */
export async function correctSuperior(
  ctx: Context,
  input: CorrectSuperiorInput,
): Promise<{ repairId: string }> {
  return transact(ctx, "superior.correct", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { repair, rated } = await loadRepair(db, agencyId, input.repairId, today);
    const { employeeId } = rated;
    authorize(ctx.actor, "superior.correct", { today, employeeId, unitId: rated.unitId });
    if (repair.state !== "proposed") throw conflict("work-plans.superior-changed");
    const own = { concernsId: employeeId, act: "superior.correct", reason: input.ownReason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    await holdPerson(db, { agencyId, employeeId });
    const { superior, fit, capacity } = await weighSuperior(db, rated, input.superiorId, today);
    const { name } = superior;
    const isProposed = superior.employeeId === repair.proposedSuperiorId;
    assertRules([
      ...checkSuperior(fit, name),
      ...(isProposed ? [{ field: "superiorId", reason: "work-plans.superior-same", params: { name } }] : []),
    ]);

    const present = await loadStock(db, { agencyId, employeeId });
    await closeRepair(
      db,
      agencyId,
      { ...repair, version: input.version },
      {
        state: "corrected",
        by: ctx.actor.employeeId,
        at: now,
        reason: input.reason,
        settledSuperiorId: superior.employeeId,
        present,
        wanted: takeOver(present, {
          superiorId: superior.employeeId,
          from: today,
          capacity,
          state: "confirmed",
          origin: "correction",
          reason: input.reason || null,
        }),
      },
    );
    const proposed = await weighSuperior(db, rated, repair.proposedSuperiorId, today);
    const of = { agencyId, at: now };
    await notify(db, {
      ...of,
      employeeIds: [employeeId],
      kind: "work-plans.superior-corrected",
      params: { proposed: proposed.superior.name, superior: name },
      href: "/work-plans/superior",
    });
    const others = [repair.proposedSuperiorId, repair.previousSuperiorId].filter(
      (id) => id !== null && id !== superior.employeeId,
    ) as string[];
    await notify(db, {
      ...of,
      employeeIds: others,
      kind: "work-plans.superior-told",
      params: { from: today, employee: rated.name, appraiser: name },
      href: "/team",
    });
    await notify(db, {
      ...of,
      employeeIds: [superior.employeeId],
      kind: "work-plans.superior-settled",
      params: { from: today, employee: rated.name },
      href: "/team",
    });
    await recordAudit(db, ctx, "superior.correct", {
      subject: { type: "superior-repair", id: repair.id },
      concerns: employeeId,
      before: { state: "proposed", superiorId: repair.proposedSuperiorId },
      after: { state: "corrected", superiorId: superior.employeeId, capacity, fit },
      reason: input.reason || undefined,
      at: now,
    });
    return { repairId: repair.id };
  });
}
