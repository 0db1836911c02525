import "server-only";
import { carryOut, scopeOf } from "@/lib/features/personnel/parts/carry-out";
import { loadEvent, writeEvent } from "@/lib/features/personnel/parts/load-event";
import { holdPlans } from "@/lib/features/personnel/parts/hold-plans";
import { loadFacts } from "@/lib/features/personnel/parts/load-facts";
import { loadNames, tellCarriedOut } from "@/lib/features/personnel/parts/tell";
import { notify } from "@/lib/features/notifications/parts/notify";
import { planEvent } from "@/lib/features/personnel/rules/plan-event";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import { clockOf, globalDb, inTenant, type Tx } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";

// authorize: none, the calendar acts for HR, who was authorised when the event was entered

/** Carries out one event on its day, or tells HR once why it cannot be carried out any more. */
async function carryOutOne(db: Tx, author: AuditAuthor, eventId: string): Promise<boolean> {
  const { agencyId } = author.actor;
  const { now, today } = await clockOf(db, agencyId);
  const event = await loadEvent(db, agencyId, eventId);
  const { request } = event;
  if (event.state !== "planned" || request.effectiveOn > today) return false;
  await holdPlans(db, agencyId, request.employeeId);
  const facts = await loadFacts(db, request, today, eventId);
  const plan = planEvent(facts, request);
  const names = await loadNames(db, [request.employeeId, event.createdById]);
  const [refusal] = plan.refusals;
  if (refusal) {
    if (event.problem === refusal.reason) return false;
    await writeEvent(db, agencyId, event, { problem: refusal.reason });
    await notify(db, {
      agencyId,
      employeeIds: [event.createdById],
      kind: "personnel.not-carried-out",
      params: {
        event: request.kind,
        employee: names.get(request.employeeId) ?? "",
        from: request.effectiveOn,
      },
      href: `/hr/people/${request.employeeId}/events`,
      at: now,
    });
    return false;
  }
  const decidedBy = { employeeId: event.createdById, name: names.get(event.createdById) ?? "" };
  const rows = await carryOut(db, agencyId, { facts, request, plan, at: now, decidedBy, author });
  await writeEvent(db, agencyId, event, {
    state: "running",
    appliedAt: now,
    problem: null,
    changes: { scope: scopeOf(facts), rows },
  });
  await tellCarriedOut(db, { agencyId, at: now }, request, plan);
  await recordAudit(db, author, "personnel.carry-out", {
    subject: { type: "personnel-event", id: eventId },
    concerns: request.employeeId,
    before: { state: "planned" },
    after: { state: "running", plansClosed: plan.plansClosed, lines: plan.lines },
    at: now,
  });
  return true;
}

/**
 * Lets the calendar act in one agency: events whose day has come are carried out, one transaction each; an acting whose last day
 * has passed is over. Its powers ended by themselves, because every span has its days.
 */
export async function carryOutPlanned(agencyId: string): Promise<{ carriedOut: number; ended: number }> {
  const author: AuditAuthor = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId: newId() };
  const due = await inTenant(agencyId, async (db) => {
    const { today } = await clockOf(db, agencyId);
    return db.$queryRaw<{ id: string }[]>`
      SELECT id FROM personnel_event WHERE state = 'planned' AND effective_on <= ${today}::date ORDER BY effective_on, id`;
  });
  let carriedOut = 0;
  for (const { id } of due) {
    const done = await inTenant(agencyId, (db) => carryOutOne(db, author, id));
    if (done) carriedOut += 1;
  }
  const ended = await inTenant(agencyId, async (db) => {
    const { today } = await clockOf(db, agencyId);
    return db.$executeRaw`
      UPDATE personnel_event SET state = 'ended', version = version + 1
      WHERE state = 'running' AND kind IN ('acting_plt', 'acting_plh') AND (details ->> 'endsOn')::date < ${today}::date`;
  });
  return { carriedOut, ended };
}

export const carryOutPlannedJob: Job = {
  name: "personnel.carry-out",
  // The first minutes of every hour: midnight comes at another hour in each of the three zones.
  cron: "2 * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } }))
      await carryOutPlanned(id);
  },
};
