import "server-only";
import { authorize } from "@/lib/access/authorize";
import { settleOwnCase } from "@/lib/features/employees/own-case/parts/own-case";
import { notify } from "@/lib/features/notifications/parts/notify";
import { Prisma } from "@/lib/generated/prisma/client";
import { loadRepair, weighSuperior, type RepairRow } from "@/lib/features/work-plans/parts/superior-repair";
import { holdPerson, loadStock, writeStock } from "@/lib/features/work-plans/parts/superior-stock";
import { mayUndo, sameStock } from "@/lib/features/work-plans/rules/superior-repair";
import { recordAudit } from "@/lib/platform/audit";
import { dayIn } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { DecideInput } from "./input";

/**
 * HR takes a decision back within seven days: lines and spans stand exactly as just before it, and the proposal is open again.
 * Not once it was used: when the one it named has acted on it, or lines and spans were changed since.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT, RULE_VIOLATION work-plans.superior-undo-late, -undo-used
 */
export async function undoSuperiorDecision(ctx: Context, input: DecideInput): Promise<{ repairId: string }> {
  return transact(ctx, "superior.undo", input, async ({ db, now, today }) => {
    const { agencyId, timeZone } = ctx.actor;
    const { repair, rated } = await loadRepair(db, agencyId, input.repairId, today);
    const { employeeId } = rated;
    authorize(ctx.actor, "superior.undo", { today, employeeId, unitId: rated.unitId });
    const { state, decidedAt, decidedFrom, decidedTo } = repair;
    if (!decidedAt || !decidedFrom || !decidedTo) throw conflict("work-plans.superior-changed");
    const own = { concernsId: employeeId, act: "superior.undo", reason: input.ownReason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    assertRules(
      mayUndo(state, dayIn(timeZone, decidedAt), today) ? [] : [{ reason: "work-plans.superior-undo-late" }],
    );
    await holdPerson(db, { agencyId, employeeId });
    const present = await loadStock(db, { agencyId, employeeId }, decidedTo.planIds);
    const isUsed =
      !sameStock(present, decidedTo) || (await hasActed(db, repair, decidedTo.planIds, decidedAt));
    assertRules(isUsed ? [{ reason: "work-plans.superior-undo-used" }] : []);

    await writeStock(db, { agencyId, employeeId }, present, decidedFrom);
    const { count } = await db.superiorRepair.updateMany({
      where: { agencyId, id: repair.id, version: input.version, state },
      data: {
        state: "proposed",
        decidedById: null,
        decidedAt: null,
        decisionReason: "",
        settledSuperiorId: null,
        decidedFrom: Prisma.DbNull,
        decidedTo: Prisma.DbNull,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("work-plans.superior-changed");
    const serving = repair.actsFrom === null ? repair.previousSuperiorId : repair.proposedSuperiorId;
    const { superior } = await weighSuperior(db, rated, serving ?? repair.proposedSuperiorId, today);
    const superiors = [repair.proposedSuperiorId, repair.settledSuperiorId, repair.previousSuperiorId];
    await notify(db, {
      agencyId,
      employeeIds: [employeeId, ...superiors.filter((id) => id !== null)],
      kind: "work-plans.superior-reopened",
      params: { employee: rated.name, superior: superior.name },
      href: "/work-plans",
      at: now,
    });
    await recordAudit(db, ctx, "superior.undo", {
      subject: { type: "superior-repair", id: repair.id },
      concerns: employeeId,
      before: { state, superiorId: repair.settledSuperiorId },
      after: { state: "proposed", superiorId: serving },
      at: now,
    });
    return { repairId: repair.id };
  });
}

/** What the decision alone allowed: signing after a confirmation, any act of the appraiser whom it brought in. */
async function hasActed(
  db: Tx,
  repair: RepairRow,
  planIds: readonly string[],
  since: Date,
): Promise<boolean> {
  const isConfirmation = repair.state === "confirmed";
  const [row] = await db.$queryRaw<{ acted: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM evaluation v JOIN evaluation_event x ON x.agency_id = v.agency_id AND x.evaluation_id = v.id
      WHERE v.work_plan_id::text = ANY(${[...planIds]}) AND x.at >= ${since} AND x.actor_id = ${repair.settledSuperiorId}::uuid
        AND (x.kind IN ('signed', 'released') OR (x.kind = 'scored' AND NOT ${isConfirmation}))
    ) OR (NOT ${isConfirmation} AND EXISTS (
      SELECT FROM work_plan_event x
      WHERE x.work_plan_id::text = ANY(${[...planIds]}) AND x.at >= ${since} AND x.actor_id = ${repair.settledSuperiorId}::uuid
        AND x.kind IN ('returned', 'set')
    )) AS acted`;
  return row?.acted ?? false;
}
