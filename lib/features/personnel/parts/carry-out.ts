import "server-only";
import { deactivateAccount } from "@/lib/features/employees/parts/deactivate-account";
import { assertHrRemains } from "@/lib/features/employees/parts/grant-steps";
import { rederiveLines } from "@/lib/features/employees/parts/derive-lines";
import {
  isExit,
  type AppraiserChange,
  type EventPlan,
  type EventRequest,
  type PersonnelFacts,
} from "@/lib/features/personnel/rules/events";
import {
  changesBetween,
  takeImages,
  type RowChange,
  type Scope,
} from "@/lib/features/personnel/parts/row-images";
import type { AuditAuthor } from "@/lib/platform/audit";
import { notify } from "@/lib/features/notifications/parts/notify";
import { putAmendmentsAside } from "@/lib/features/work-plans/amendments/parts/put-aside";
import { newId, toDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** Who entered the event; a planned one is carried out by the calendar in that name. */
type Decider = { employeeId: string; name: string };

type Ends = readonly { id: string; endsOn: string }[];
const endsJson = (ends: Ends) => JSON.stringify(ends.map(({ id, endsOn }) => ({ id, ends_on: endsOn })));
const orNull = (day: string | null) => (day === null ? null : toDate(day));

/** Posts, absences and the person's status. */
async function writePosts(db: Tx, agencyId: string, request: EventRequest, plan: EventPlan): Promise<void> {
  const { employeeId, decree } = request;
  if (plan.holdsEnded.length > 0)
    await db.$executeRaw`
      UPDATE assignment t SET ends_on = x.ends_on, version = t.version + 1
      FROM jsonb_to_recordset(${endsJson(plan.holdsEnded)}::jsonb) AS x(id uuid, ends_on date) WHERE t.id = x.id`;
  if (plan.absencesEnded.length > 0)
    await db.$executeRaw`
      UPDATE absence t SET ends_on = x.ends_on, version = t.version + 1
      FROM jsonb_to_recordset(${endsJson(plan.absencesEnded)}::jsonb) AS x(id uuid, ends_on date) WHERE t.id = x.id`;
  if (plan.holdBegun) {
    const { positionId, kind, startsOn, endsOn } = plan.holdBegun;
    await db.assignment.create({
      data: {
        agencyId,
        id: newId(),
        employeeId,
        positionId,
        kind,
        startsOn: toDate(startsOn),
        endsOn: orNull(endsOn),
        decree,
      },
    });
  }
  if (plan.absenceBegun) {
    const { kind, startsOn, endsOn } = plan.absenceBegun;
    await db.absence.create({
      data: {
        agencyId,
        id: newId(),
        employeeId,
        kind,
        startsOn: toDate(startsOn),
        endsOn: orNull(endsOn),
        decree,
      },
    });
  }
  if (plan.employee)
    await db.employee.update({
      where: { agencyId_id: { agencyId, id: employeeId } },
      data: {
        status: plan.employee.status,
        statusFrom: orNull(plan.employee.statusFrom),
        startedOn: orNull(plan.employee.startedOn),
      },
    });
}

/** An agreed plan closes on the last day and stays readable; one that nobody agreed ends with the post and lies on its writer's desk. */
async function writePlans(
  db: Tx,
  agencyId: string,
  plan: EventPlan,
  { at, decidedBy }: { at: Date; decidedBy: Decider },
): Promise<void> {
  const closed = plan.plansClosed.map(({ planId }) => planId);
  if (closed.length > 0) {
    await db.workPlan.updateMany({
      where: { agencyId, id: { in: closed }, state: "set" },
      data: { state: "closed", endsOn: toDate(plan.lastDay), closedAt: at, version: { increment: 1 } },
    });
    await db.workPlanEvent.createMany({
      data: closed.map((workPlanId) => ({
        agencyId,
        id: newId(),
        workPlanId,
        kind: "closed" as const,
        actorId: decidedBy.employeeId,
        actorName: decidedBy.name,
        at,
      })),
    });
    await dropAmendments(db, agencyId, closed, { lastDay: plan.lastDay, at, decidedBy });
  }
  const shortened = plan.plansShortened.map(({ planId }) => planId);
  if (shortened.length === 0) return;
  const where = { agencyId, id: { in: shortened } };
  await db.workPlan.updateMany({
    where: { ...where, state: "submitted" },
    data: { state: "draft", submittedAt: null, submittedHash: null },
  });
  await db.workPlan.updateMany({
    where,
    data: { endsOn: toDate(plan.lastDay), version: { increment: 1 } },
  });
}

/** An amendment of a plan that closes has nothing to amend: it is put aside, and both sides are told. */
async function dropAmendments(
  db: Tx,
  agencyId: string,
  planIds: readonly string[],
  { lastDay, at, decidedBy }: { lastDay: string; at: Date; decidedBy: Decider },
): Promise<void> {
  for (const { planId, employeeId } of await putAmendmentsAside(db, planIds, {
    agencyId,
    at,
    ...decidedBy,
  })) {
    const { name } = await db.employee.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: employeeId } },
      select: { name: true },
    });
    const spans = await db.workPlanAppraiser.findMany({
      where: { agencyId, workPlanId: planId, OR: [{ endsOn: null }, { endsOn: { gte: toDate(lastDay) } }] },
      select: { employeeId: true },
    });
    await notify(db, {
      agencyId,
      employeeIds: [employeeId, ...spans.map((span) => span.employeeId)],
      kind: "work-plans.amendment-dropped",
      params: { employee: name, until: lastDay },
      href: `/work-plans/${planId}/versions`,
      at,
    });
  }
}

/** Whoever is superior takes over the running plans on the day; room is made before it is taken. */
export async function writeAppraisers(
  db: Tx,
  agencyId: string,
  changes: readonly AppraiserChange[],
): Promise<void> {
  const removed = changes.flatMap((change) => change.removed);
  if (removed.length > 0) await db.workPlanAppraiser.deleteMany({ where: { agencyId, id: { in: removed } } });
  const ended = changes.flatMap((change) => change.ended);
  if (ended.length > 0)
    await db.$executeRaw`
      UPDATE work_plan_appraiser t SET ends_on = x.ends_on, version = t.version + 1
      FROM jsonb_to_recordset(${endsJson(ended)}::jsonb) AS x(id uuid, ends_on date) WHERE t.id = x.id`;
  const added = changes.flatMap((change) =>
    change.added.map(({ employeeId, capacity, startsOn, endsOn }) => ({
      agencyId,
      id: newId(),
      workPlanId: change.planId,
      employeeId,
      capacity,
      startsOn: toDate(startsOn),
      endsOn: orNull(endsOn),
    })),
  );
  if (added.length > 0) await db.workPlanAppraiser.createMany({ data: added });
}

/** The rows that an event of these facts may touch. */
export const scopeOf = (facts: Pick<PersonnelFacts, "person" | "affected" | "plans" | "holds">): Scope => ({
  employeeId: facts.person.id,
  affected: facts.affected,
  planIds: facts.plans.map(({ id }) => id),
  holdIds: facts.holds.map(({ id }) => id),
});

/**
 * Carries out what was planned, in the caller's transaction.
 * @returns every row that was touched, before and after
 */
export async function carryOut(
  db: Tx,
  agencyId: string,
  act: {
    facts: PersonnelFacts;
    request: EventRequest;
    plan: EventPlan;
    at: Date;
    decidedBy: Decider;
    author: AuditAuthor;
  },
): Promise<RowChange[]> {
  const { facts, request, plan } = act;
  const scope = scopeOf(facts);
  const before = await takeImages(db, scope);
  await writePosts(db, agencyId, request, plan);
  await writePlans(db, agencyId, plan, act);
  await rederiveLines(db, { agencyId, employeeIds: facts.affected, from: request.effectiveOn });
  await writeAppraisers(db, agencyId, plan.appraisers);
  if (isExit(request.kind)) {
    // The rule has seen that somebody stays; two who leave at once wait for each other here.
    await assertHrRemains(db, agencyId, { employeeId: request.employeeId, until: request.effectiveOn });
    const reason = request.decree ?? (request.kind === "retirement" ? "Pensiun" : "Berhenti");
    await deactivateAccount(db, act.author, { employeeId: request.employeeId, reason, now: act.at });
  }
  return changesBetween(before, await takeImages(db, scope));
}
