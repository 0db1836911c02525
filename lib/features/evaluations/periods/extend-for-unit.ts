import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import { loadPeriod } from "@/lib/features/evaluations/parts/period-record";
import { loadExtension, loadReached, loadUnitName } from "./parts/extension-record";
import type { ExtendForUnitInput } from "./period-input";
import { checkUnitExtension, effectOf } from "./rules/unit-extension";

/**
 * Moves a period's last days for one unit, with its sub-units where wished: a new extension, or a change of the one that holds.
 * @throws AppError NOT_FOUND, RULE_VIOLATION, CONFLICT `evaluations.changed-meanwhile` when it is not the one that the form showed
 */
export async function extendForUnit(
  ctx: Context,
  input: ExtendForUnitInput,
): Promise<{ extensionId: string }> {
  return transact(ctx, "period.extend-unit", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "period.extend-unit", { today });
    const { agencyId, name: byName } = ctx.actor;
    const { periodId, unitId, version, reason, ...next } = input;
    const period = await loadPeriod(db, agencyId, periodId);
    const unit = await loadUnitName(db, agencyId, unitId);
    const current = await loadExtension(db, agencyId, { periodId, unitId });
    if (version !== (current?.version ?? 0)) throw conflict("evaluations.changed-meanwhile");
    assertRules(checkUnitExtension(period, current, next, today));
    const people = await loadReached(db, { periodId, unitId, withSubUnits: next.withSubUnits, current });
    const extensionId = current?.id ?? newId();
    const key = { agencyId, id: extensionId };
    const days = { selfNoteDue: toDate(next.selfNoteDue), scoringDue: toDate(next.scoringDue) };
    const data = { ...days, withSubUnits: next.withSubUnits, reason, byName, at: now };
    const { count } = current
      ? await db.periodExtension.updateMany({
          where: { ...key, version, endedAt: null },
          data: { ...data, version: { increment: 1 } },
        })
      : await db.periodExtension.createMany({
          data: [{ ...key, periodId, unitId, ...data }],
          skipDuplicates: true,
        });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordAudit(db, ctx, "period.extend-unit", {
      subject: { type: "period", id: periodId },
      before: current
        ? {
            selfNoteDue: current.selfNoteDue,
            scoringDue: current.scoringDue,
            withSubUnits: current.withSubUnits,
          }
        : { selfNoteDue: period.selfNoteDue, scoringDue: period.scoringDue },
      after: { unitId, unit, ...next, ...effectOf(people, next, today) },
      reason,
      at: now,
    });
    return { extensionId };
  });
}
