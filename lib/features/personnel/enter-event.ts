import "server-only";
import { authorize } from "@/lib/access/authorize";
import { settleOwnCase } from "@/lib/features/employees/own-case/parts/own-case";
import { carryOut, scopeOf } from "@/lib/features/personnel/parts/carry-out";
import { holdPlans } from "@/lib/features/personnel/parts/hold-plans";
import { loadFacts } from "@/lib/features/personnel/parts/load-facts";
import { tellCarriedOut, tellEntered } from "@/lib/features/personnel/parts/tell";
import type { EnterEventInput } from "@/lib/features/personnel/personnel-input";
import { planEvent } from "@/lib/features/personnel/rules/plan-event";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";

/** Holds the person as the preview showed her, and the post: two who decide at once do not both succeed. */
async function hold(db: Tx, agencyId: string, input: EnterEventInput): Promise<void> {
  const { employeeId: id, version, positionId } = input;
  const { count } = await db.employee.updateMany({
    where: { agencyId, id, version },
    data: { version: { increment: 1 } },
  });
  if (count === 0) throw conflict("personnel.changed-meanwhile");
  if (positionId)
    await db.$queryRaw`SELECT 1 FROM position WHERE agency_id = ${agencyId}::uuid AND id = ${positionId}::uuid FOR NO KEY UPDATE`;
}

/**
 * *Pindahkan*, *Tunjuk Plt*, *Tugas belajar*, *Pensiun* …: what the preview showed is carried out at once, or, with a day to come,
 * kept until that day without touching anything else.
 * @throws AppError NOT_FOUND, CONFLICT `personnel.changed-meanwhile`, RULE_VIOLATION with the reasons of the rule
 */
export async function enterEvent(
  ctx: Context,
  input: EnterEventInput,
): Promise<{ eventId: string; employeeId: string; isPlanned: boolean }> {
  return transact(ctx, "personnel.enter", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { version: _shown, ownReason, ...request } = input;
    const { employeeId, kind, effectiveOn, positionId, endsOn, decree } = request;
    found(
      await db.employee.findUnique({
        where: { agencyId_id: { agencyId, id: employeeId } },
        select: { id: true },
      }),
    );
    authorize(ctx.actor, "personnel.enter", { today, employeeId });
    const own = { concernsId: employeeId, act: "personnel.enter", reason: ownReason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    await hold(db, agencyId, input);
    await holdPlans(db, agencyId, employeeId);
    const facts = await loadFacts(db, request, today);
    const plan = planEvent(facts, request);
    assertRules(plan.refusals);
    const eventId = newId();
    const to = { agencyId, at: now };
    const rows = plan.isPlanned
      ? []
      : await carryOut(db, agencyId, { facts, request, plan, at: now, decidedBy: ctx.actor, author: ctx });
    await db.personnelEvent.create({
      data: {
        agencyId,
        id: eventId,
        kind,
        employeeId,
        effectiveOn: toDate(effectiveOn),
        state: plan.isPlanned ? "planned" : "running",
        details: { positionId, endsOn, decree, told: plan.told, extended: 0 },
        changes: plan.isPlanned ? [] : { scope: scopeOf(facts), rows },
        createdById: ctx.actor.employeeId,
        createdAt: now,
        appliedAt: plan.isPlanned ? null : now,
      },
    });
    await tellEntered(db, to, request, plan);
    if (!plan.isPlanned) await tellCarriedOut(db, to, request, plan);
    await recordAudit(db, ctx, "personnel.enter", {
      subject: { type: "personnel-event", id: eventId },
      concerns: employeeId,
      after: { ...request, isPlanned: plan.isPlanned, plansClosed: plan.plansClosed, lines: plan.lines },
      at: now,
    });
    return { eventId, employeeId, isPlanned: plan.isPlanned };
  });
}
