import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { isWithin } from "@/lib/features/organization/rules/dates";
import { loadPolicy } from "@/lib/features/work-plans/parts/plan-policy";
import {
  closeRepair,
  loadRated,
  loadRepair,
  serves,
  weighSuperior,
} from "@/lib/features/work-plans/parts/superior-repair";
import { holdPerson, loadStock, writeStock } from "@/lib/features/work-plans/parts/superior-stock";
import {
  checkSuperior,
  giveBack,
  takeOver,
  type SuperiorStock,
} from "@/lib/features/work-plans/rules/superior-repair";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { ProposeSuperiorInput } from "./input";

/**
 * "Bukan atasan saya": the person names somebody else, who serves provisionally from this day on, in the line of reporting and in
 * every open plan. Whoever served before keeps reading and is told; no plan waits. A proposal that is still open makes way. Where
 * the agency's rules want the confirmation first, nothing changes until then.
 * @throws AppError NOT_FOUND, RULE_VIOLATION work-plans.superior-self, -below, -inactive, -same, -official
 */
export async function proposeSuperior(
  ctx: Context,
  input: ProposeSuperiorInput,
): Promise<{ repairId: string; acts: boolean }> {
  return transact(ctx, "superior.propose", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const owner = { agencyId, employeeId };
    authorize(ctx.actor, "superior.propose", { today, employeeId });
    await holdPerson(db, owner);
    const rated = await loadRated(db, employeeId, today);
    assertRules(rated.kind === "state_official" ? [{ reason: "work-plans.superior-official" }] : []);
    const { superior, fit } = await weighSuperior(db, rated, input.superiorId, today);
    assertRules(checkSuperior(fit, superior.name));

    const stood = await loadStock(db, owner);
    assertRules(superiorOf(stood, today) === superior.employeeId ? [same(superior.name)] : []);
    const { before, replaced } = await clearOpen(db, ctx, { stood, now, today });
    const previous = superiorOf(before, today);
    // Back to the one who served before the open proposal: taking that back says it all.
    if (replaced !== null && previous === superior.employeeId) return { repairId: replaced, acts: true };

    const acts = (await loadPolicy(db, today)).provisionalSuperior === "acts_at_once";
    if (acts)
      await writeStock(
        db,
        owner,
        before,
        takeOver(before, {
          superiorId: superior.employeeId,
          from: today,
          capacity: "provisional",
          state: "provisional",
          origin: "proposal",
          reason: input.reason || null,
        }),
      );
    const repairId = newId();
    await db.superiorRepair.create({
      data: {
        agencyId,
        id: repairId,
        employeeId,
        previousSuperiorId: previous,
        proposedSuperiorId: superior.employeeId,
        reason: input.reason,
        actsFrom: acts ? toDate(today) : null,
        proposedAt: now,
        before,
      },
    });
    if (acts) {
      const told = [previous, superiorOf(stood, today)].filter((id) => id !== null);
      const of = { agencyId, at: now, href: "/team" };
      const params = { from: today, employee: name, appraiser: superior.name };
      await notify(db, { ...of, employeeIds: told, kind: "work-plans.superior-told", params });
      const named = { from: today, employee: name };
      await notify(db, {
        ...of,
        employeeIds: [superior.employeeId],
        kind: "work-plans.superior-named",
        params: named,
      });
    }
    await recordAudit(db, ctx, "superior.propose", {
      subject: { type: "superior-repair", id: repairId },
      concerns: employeeId,
      before: { superiorId: previous },
      after: { superiorId: superior.employeeId, acts, fit, plans: before.planIds },
      reason: input.reason || undefined,
      at: now,
    });
    return { repairId, acts };
  });
}

const superiorOf = (stock: SuperiorStock, today: string): string | null =>
  stock.lines.find((line) => isWithin(today, line))?.superiorId ?? null;

const same = (name: string) => ({
  field: "superiorId",
  reason: "work-plans.superior-same",
  params: { name },
});

/** A proposal that is still open is withdrawn: what stood before it stands again. */
async function clearOpen(
  db: Tx,
  ctx: Context,
  { stood, now, today }: { stood: SuperiorStock; now: Date; today: string },
): Promise<{ before: SuperiorStock; replaced: string | null }> {
  const { agencyId, employeeId } = ctx.actor;
  const open = await db.superiorRepair.findFirst({
    where: { agencyId, employeeId, state: "proposed" },
    select: { id: true },
  });
  if (!open) return { before: stood, replaced: null };
  const { repair } = await loadRepair(db, agencyId, open.id, today);
  const wanted = serves(repair, stood, today) ? giveBack(stood, repair.before, today) : stood;
  const before = await closeRepair(db, agencyId, repair, {
    state: "withdrawn",
    by: employeeId,
    at: now,
    settledSuperiorId: repair.previousSuperiorId,
    present: stood,
    wanted,
  });
  await recordAudit(db, ctx, "superior.withdraw", {
    subject: { type: "superior-repair", id: repair.id },
    concerns: employeeId,
    before: { superiorId: repair.proposedSuperiorId },
    after: { superiorId: repair.previousSuperiorId },
    at: now,
  });
  return { before, replaced: repair.id };
}
