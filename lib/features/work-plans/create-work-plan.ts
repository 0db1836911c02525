import "server-only";
import { authorize } from "@/lib/access/authorize";
import { overlaps } from "@/lib/features/organization/rules/dates";
import type { CreateWorkPlanInput } from "@/lib/features/work-plans/input";
import { nameAppraisers } from "@/lib/features/work-plans/parts/appraiser-lines";
import { copyResults, writeFirstAttachments } from "@/lib/features/work-plans/parts/copy-plan";
import { loadPlanSpans } from "@/lib/features/work-plans/parts/other-plans";
import { loadPolicy } from "@/lib/features/work-plans/parts/plan-policy";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { findOverlaps } from "@/lib/features/work-plans/rules/overlap";
import { hasPlan, openPlanYears, planForm, planSpan } from "@/lib/features/work-plans/rules/plan-start";
import { isPlanEditable } from "@/lib/features/work-plans/rules/plan-state";
import { loadExample } from "@/lib/features/work-plans/templates/parts/load-example";
import { writeRows } from "@/lib/features/work-plans/writing/parts/write-rows";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { AppError, assertRules, found } from "@/lib/platform/errors";

/** The post that the plan is for, with its person. */
async function loadPost(db: Tx, agencyId: string, assignmentId: string) {
  return found(
    await db.assignment.findUnique({
      where: { agencyId_id: { agencyId, id: assignmentId } },
      include: { employee: true, position: { include: { unit: { select: { kind: true } } } } },
    }),
  );
}

/** Two starts at once make one plan. */
const holdPerson = (db: Tx, agencyId: string, employeeId: string) =>
  db.$queryRaw`SELECT 1 FROM employee WHERE agency_id = ${agencyId}::uuid AND id = ${employeeId}::uuid FOR NO KEY UPDATE`;

function daysOf(post: Awaited<ReturnType<typeof loadPost>>, year: number) {
  const iso = (date: Date | null) => date && fromDate(date);
  const { kind, status, startedOn, statusFrom } = post.employee;
  if (!hasPlan(post.kind, kind)) return null;
  return planSpan(
    year,
    { startsOn: fromDate(post.startsOn), endsOn: iso(post.endsOn) },
    { status, startedOn: iso(startedOn), statusFrom: iso(statusFrom) },
  );
}

/** @throws AppError RULE_VIOLATION when a plan of these days exists, sent (G80) or still being written. */
async function assertFree(
  db: Tx,
  agencyId: string,
  employeeId: string,
  days: { startsOn: string; endsOn: string },
) {
  const others = await loadPlanSpans(db, agencyId, employeeId);
  const begun = others.find((other) => isPlanEditable(other.state) && overlaps(other, days));
  assertRules([
    ...findOverlaps({ id: null, ...days }, others).map(({ title, from, until }) => ({
      reason: "work-plans.plan-overlap",
      params: { title, from, until },
    })),
    ...(begun ? [{ reason: "work-plans.plan-exists", params: { title: begun.title } }] : []),
  ]);
}

/** Writes the rows of the post's example; answers where they came from. */
async function fillFromExample(
  db: Tx,
  to: { agencyId: string; workPlanId: string },
  approach: CreateWorkPlanInput["approach"],
  { title, family, class: positionClass }: Awaited<ReturnType<typeof loadPost>>["position"],
) {
  const { rows, origin } = await loadExample(db, { title, family, positionClass });
  await writeRows(db, { ...to, approach, after: -1 }, rows);
  return { ...origin, rows: rows.length };
}

/** Starts a person's plan for one post and year: the days of the post in that year, the form and the appraisers by the rules. */
export async function createWorkPlan(ctx: Context, input: CreateWorkPlanInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.create", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const post = await loadPost(db, agencyId, input.assignmentId);
    const { employeeId, position } = post;
    authorize(ctx.actor, "work-plan.create", { today, employeeId });
    await holdPerson(db, agencyId, employeeId);
    if (!openPlanYears(today).includes(input.year))
      assertRules([{ field: "year", reason: "work-plans.year-not-open", params: { year: input.year } }]);
    const days = daysOf(post, input.year);
    if (!days)
      throw new AppError("RULE_VIOLATION", [
        { field: "assignmentId", reason: "work-plans.no-days", params: { year: input.year } },
      ]);
    await assertFree(db, agencyId, employeeId, days);
    const source = input.start === "blank" || input.start === "example" ? null : input.start;
    if (source)
      found(
        await db.workPlan.findFirst({ where: { agencyId, id: source, employeeId }, select: { id: true } }),
      );
    const policy = await loadPolicy(db, today);
    const planId = newId();
    const to = { agencyId, workPlanId: planId };
    const data = {
      year: input.year,
      approach: input.approach,
      form: planForm({ ...position, unitKind: position.unit.kind }, policy.independentHeadUnitKinds),
      positionTitle: position.title,
    };
    await db.workPlan.create({
      data: {
        ...data,
        agencyId,
        id: planId,
        employeeId,
        assignmentId: post.id,
        unitId: position.unitId,
        startsOn: toDate(days.startsOn),
        endsOn: toDate(days.endsOn),
        savedAt: now,
        createdAt: now,
      },
    });
    await nameAppraisers(db, { agencyId, id: planId, employeeId, ...days }, today);
    await db.plannedBehaviour.createMany({
      data: BEHAVIOUR_VALUES.map((value) => ({ ...to, id: newId(), value })),
    });
    await writeFirstAttachments(db, to, source);
    const copied = source ? await copyResults(db, to, source, today) : 0;
    const example =
      input.start === "example" ? await fillFromExample(db, to, input.approach, position) : null;
    await db.workPlanEvent.create({
      data: { ...to, id: newId(), kind: "created", actorId: employeeId, actorName: ctx.actor.name, at: now },
    });
    await recordAudit(db, ctx, "work-plan.create", {
      subject: { type: "work-plan", id: planId },
      after: { ...data, ...days, source, copied, example },
      concerns: employeeId,
      at: now,
    });
    return { planId };
  });
}
