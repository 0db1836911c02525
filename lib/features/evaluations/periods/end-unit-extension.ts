import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import { loadPeriod } from "@/lib/features/evaluations/parts/period-record";
import { loadExtension, loadReached, loadUnitName } from "./parts/extension-record";
import type { EndUnitExtensionInput } from "./period-input";
import { checkEndingExtension, effectOf } from "./rules/unit-extension";

/** Takes a unit's extension back, while the period's own days can still be kept. @throws AppError NOT_FOUND, RULE_VIOLATION, CONFLICT */
export async function endUnitExtension(
  ctx: Context,
  input: EndUnitExtensionInput,
): Promise<{ periodId: string }> {
  return transact(ctx, "period.end-unit-extension", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "period.end-unit-extension", { today });
    const { agencyId } = ctx.actor;
    const { extensionId, version, reason } = input;
    const current = found(await loadExtension(db, agencyId, { id: extensionId }));
    const { periodId, unitId, withSubUnits, selfNoteDue, scoringDue } = current;
    const period = await loadPeriod(db, agencyId, periodId);
    assertRules(checkEndingExtension(period, current, today));
    const people = await loadReached(db, { periodId, unitId, withSubUnits, current });
    const { count } = await db.periodExtension.updateMany({
      where: { agencyId, id: extensionId, version, endedAt: null },
      data: { endedAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordAudit(db, ctx, "period.end-unit-extension", {
      subject: { type: "period", id: periodId },
      before: { selfNoteDue, scoringDue, withSubUnits },
      after: { unitId, unit: await loadUnitName(db, agencyId, unitId), ...effectOf(people, null, today) },
      reason,
      at: now,
    });
    return { periodId };
  });
}
