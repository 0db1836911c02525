import { describe, expect, it } from "vitest";
import { createWorkPlan } from "@/lib/features/work-plans/create-work-plan";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../support/world";
import { auditOf, outcomeOf } from "./refusals";

useDatabase();

async function postOf(world: World, person: PersonKey): Promise<string> {
  const post = await owner.assignment.findFirstOrThrow({ where: { employeeId: world.people[person] } });
  return post.id;
}

async function start(
  world: World,
  fields: { year?: number; start?: string; assignmentId?: string; person?: PersonKey } = {},
) {
  const { person = "staff", ...rest } = fields;
  const input = {
    year: 2027,
    approach: "quantitative" as const,
    start: "blank",
    ...rest,
    assignmentId: fields.assignmentId ?? (await postOf(world, person)),
  };
  return createWorkPlan(await contextOf(world, person), input);
}

const planOf = (planId: string) =>
  owner.workPlan.findFirstOrThrow({
    where: { id: planId },
    include: {
      appraisers: { orderBy: { startsOn: "asc" } },
      behaviours: true,
      attachments: true,
      events: true,
      results: { orderBy: { sortOrder: "asc" }, include: { indicators: true } },
    },
  });

describe("a blank plan", () => {
  it("takes post, unit, days and form from the assignment, its appraiser from the line of reporting, and is audited", async () => {
    const world = await makeWorld();
    const { planId } = await start(world);
    const plan = await planOf(planId);
    expect(plan).toMatchObject({
      employeeId: world.people.staff,
      unitId: world.units.clinic,
      positionTitle: "Bidan Mahir",
      year: 2027,
      startsOn: toDate("2027-01-01"),
      endsOn: toDate("2027-12-31"),
      state: "draft",
      form: "ja_jf",
      results: [],
    });
    expect(plan.appraisers).toMatchObject([
      {
        employeeId: world.people.appraiser,
        startsOn: toDate("2026-11-16"),
        endsOn: null,
        capacity: "definitive",
      },
    ]);
    expect(plan.behaviours).toHaveLength(7);
    expect(new Set(plan.attachments.map(({ kind }) => kind)).size).toBe(3);
    expect(plan.events).toMatchObject([{ kind: "created", actorId: world.people.staff }]);
    expect(await auditOf(world, "work-plan.create")).toMatchObject([
      { subjectId: planId, concernsId: world.people.staff },
    ]);
  });

  it("of a high official uses the JPT form, of a marked head of an independent unit too", async () => {
    const world = await makeWorld();
    await owner.position.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: world.positions.appraiser } },
      data: { independentHead: true },
    });
    expect((await planOf((await start(world, { person: "superior" })).planId)).form).toBe("jpt");
    expect((await planOf((await start(world, { person: "appraiser" })).planId)).form).toBe("jpt");
  });

  it("G78: of a CPNS begins with SPMT", async () => {
    const world = await makeWorld();
    await owner.employee.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: world.people.staff } },
      data: { kind: "cpns", startedOn: toDate("2026-06-01") },
    });
    const plan = await planOf((await start(world, { year: 2026 })).planId);
    expect([plan.startsOn, plan.endsOn]).toEqual([toDate("2026-06-01"), toDate("2026-12-31")]);
    expect(plan.appraisers[0]?.startsOn).toEqual(toDate("2026-06-01"));
  });

  it("G75: of somebody who moves has the days of each post", async () => {
    const world = await makeWorld();
    const first = await postOf(world, "staff");
    await owner.assignment.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: first } },
      data: { endsOn: toDate("2026-04-30") },
    });
    const second = await owner.assignment.create({
      data: {
        agencyId: world.agencyId,
        employeeId: world.people.staff,
        positionId: world.positions.otherStaff,
        startsOn: toDate("2026-05-01"),
      },
    });
    const plan = await planOf((await start(world, { year: 2026, assignmentId: second.id })).planId);
    expect(plan).toMatchObject({ unitId: world.units.transport, startsOn: toDate("2026-05-01") });
    expect(await planOf((await start(world, { year: 2026, assignmentId: first })).planId)).toMatchObject({
      endsOn: toDate("2026-04-30"),
    });
  });

  it("goes on without a superior, and with one who is not confirmed yet", async () => {
    const world = await makeWorld();
    await owner.reportingLine.updateMany({
      where: { employeeId: world.people.staff },
      data: { state: "provisional" },
    });
    expect((await planOf((await start(world)).planId)).appraisers).toMatchObject([
      { capacity: "provisional" },
    ]);
    await owner.reportingLine.deleteMany({ where: { employeeId: world.people.otherStaff } });
    expect((await planOf((await start(world, { person: "otherStaff" })).planId)).appraisers).toEqual([]);
  });
});

describe("a plan from last year's", () => {
  async function lastYear(world: World) {
    const plan = await makePlan(world, { state: "set" });
    const appraisers = [{ employeeId: world.people.superior, startsOn: toDate("2026-01-01") }];
    const [old, next] = [
      await makePlan(world, { person: "appraiser", state: "set", appraisers }),
      await makePlan(world, { person: "appraiser", state: "submitted", appraisers }),
    ];
    await owner.workPlan.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: next.planId } },
      data: { year: 2027, startsOn: toDate("2027-01-01"), endsOn: toDate("2027-12-31") },
    });
    const [first = ""] = plan.results;
    await owner.plannedResult.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: first } },
      data: { supportKind: "leader_result", supportsResultId: old.results[0], supportsText: null },
    });
    await owner.planAttachment.create({
      data: {
        agencyId: world.agencyId,
        workPlanId: plan.planId,
        kind: "resource",
        sortOrder: 0,
        text: "Alat USG",
      },
    });
    await owner.plannedBehaviour.create({
      data: {
        agencyId: world.agencyId,
        workPlanId: plan.planId,
        value: "service",
        expectation: "Tahun lalu",
      },
    });
    return { plan, old, next };
  }

  it("copies rows and lampiran, links again to the same words of the leader's new plan, and asks expectations anew", async () => {
    const world = await makeWorld();
    const { plan, next } = await lastYear(world);
    const made = await planOf((await start(world, { start: plan.planId })).planId);
    expect(made.results.map(({ text, version }) => [text, version])).toEqual([
      ["Ibu hamil terlayani antenatal sesuai standar", 1],
      ["Ibu hamil risiko tinggi tertangani sampai rujukan", 1],
    ]);
    expect(made.results[0]).toMatchObject({
      supportKind: "leader_result",
      supportsResultId: next.results[0],
    });
    expect(made.results[1]).toMatchObject({
      supportKind: "other_assignment",
      supportsText: "Rencana puskesmas",
    });
    expect(made.results[0]?.indicators).toMatchObject([{ targetInput: "95", measureUnit: "%" }]);
    expect(made.results[0]?.indicators[0]?.id).not.toBe(plan.indicators[0]);
    expect(made.attachments.map(({ text }) => text)).toEqual(["Alat USG"]);
    expect(made.behaviours.every(({ expectation }) => expectation === "")).toBe(true);
  });

  it("leaves a row unlinked, with the old words, where the leader has no such result", async () => {
    const world = await makeWorld();
    const { plan, next } = await lastYear(world);
    await owner.plannedResult.updateMany({
      where: { workPlanId: next.planId },
      data: { text: "Lain sama sekali" },
    });
    const made = await planOf((await start(world, { start: plan.planId })).planId);
    expect(made.results[0]).toMatchObject({
      supportKind: "unlinked",
      supportsResultId: null,
      supportsText: "Ibu hamil terlayani antenatal sesuai standar",
    });
  });

  it("of somebody else cannot be copied", async () => {
    const world = await makeWorld();
    const theirs = await makePlan(world, { person: "otherStaff", state: "set" });
    expect(await outcomeOf(start(world, { start: theirs.planId }))).toBe("NOT_FOUND");
    const elsewhere = await makePlan(await makeWorld(), { state: "set" });
    expect(await outcomeOf(start(world, { start: elsewhere.planId }))).toBe("NOT_FOUND");
  });
});

describe("no plan is started", () => {
  it("for somebody else's post", async () => {
    const world = await makeWorld();
    const assignmentId = await postOf(world, "staff");
    const refused = {
      appraiser: "NOT_FOUND",
      otherStaff: "NOT_FOUND",
      foreigner: "NOT_FOUND",
      hr: "FORBIDDEN",
    } as const;
    for (const [person, code] of Object.entries(refused))
      expect(
        `${person} ${await outcomeOf(start(world, { person: person as PersonKey, assignmentId }))}`,
      ).toBe(`${person} ${code}`);
    expect(await owner.workPlan.count({ where: { agencyId: world.agencyId } })).toBe(0);
  });

  it.each([2025, 2028])("for the year %d", async (year) => {
    expect(await outcomeOf(start(await makeWorld(), { year }))).toBe(
      "RULE_VIOLATION work-plans.year-not-open",
    );
  });

  it("for an acting post, nor for days after leaving duty (G77)", async () => {
    const world = await makeWorld();
    const acting = await owner.assignment.create({
      data: {
        agencyId: world.agencyId,
        employeeId: world.people.staff,
        positionId: world.positions.appraiser,
        kind: "plt",
        startsOn: toDate("2026-10-01"),
      },
    });
    expect(await outcomeOf(start(world, { assignmentId: acting.id }))).toBe(
      "RULE_VIOLATION work-plans.no-days",
    );
    await owner.employee.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: world.people.staff } },
      data: { status: "unpaid_leave", statusFrom: toDate("2026-03-01") },
    });
    expect(await outcomeOf(start(world))).toBe("RULE_VIOLATION work-plans.no-days");
  });

  it("G80: over days of a plan that was sent or set, nor beside one being written", async () => {
    const world = await makeWorld();
    const earlier = await makePlan(world, { state: "set", endsOn: toDate("2026-06-30") });
    expect(await outcomeOf(start(world, { year: 2026 }))).toBe("RULE_VIOLATION work-plans.plan-overlap");
    await owner.workPlan.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: earlier.planId } },
      data: { state: "withdrawn" },
    });
    await start(world, { year: 2026 });
    expect(await outcomeOf(start(world, { year: 2026 }))).toBe("RULE_VIOLATION work-plans.plan-exists");
  });

  it("twice, by two taps at the same moment or under one request key", async () => {
    const world = await makeWorld();
    const outcomes = await Promise.all([1, 2].map(() => outcomeOf(start(world))));
    expect(outcomes.sort()).toEqual(["RULE_VIOLATION work-plans.plan-exists", "done"]);
    const ctx = await contextOf(world, "appraiser", newId());
    const input = {
      year: 2027,
      approach: "qualitative" as const,
      start: "blank",
      assignmentId: await postOf(world, "appraiser"),
    };
    expect(await createWorkPlan(ctx, input)).toEqual(await createWorkPlan(ctx, input));
    expect(await owner.workPlan.count({ where: { agencyId: world.agencyId } })).toBe(2);
  });
});
