import { beforeEach, describe, expect, it } from "vitest";
import { agreeWorkPlan } from "@/lib/features/work-plans/agree-work-plan";
import { createWorkPlan } from "@/lib/features/work-plans/create-work-plan";
import { contentOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { getTeamQueue } from "@/lib/features/reports/queries/team";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { submitWorkPlan } from "@/lib/features/work-plans/submit-work-plan";
import { confirmSuperiors } from "@/lib/features/work-plans/superiors/confirm-superiors";
import { proposeSuperior } from "@/lib/features/work-plans/superiors/propose-superior";
import { newId, toDate } from "@/lib/platform/clock";
import { inTenant } from "@/lib/platform/db";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld, TODAY, type PersonKey, type World } from "../../../support/world";
import {
  auditsOf,
  code,
  linesOf,
  messagesOf,
  passDays,
  propose,
  reason,
  repairOf,
  setPolicy,
  spansOf,
  withKey,
} from "./proposals";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

describe("a person who says that this is not the superior", () => {
  it("is served at once by whom the person names, in the line and in every open plan, and it is audited", async () => {
    const { planId } = await makePlan(world, { state: "submitted" });
    const closed = await makePlan(world, { state: "withdrawn" });
    const { repairId } = await propose(world, "superior");
    expect(await linesOf(world)).toEqual([
      "appraiser 2026-01-01..2026-11-15 confirmed position",
      "superior 2026-11-16.. provisional proposal",
    ]);
    expect(await spansOf(world, planId)).toEqual([
      "former 2026-01-01..2026-06-30 definitive",
      "appraiser 2026-07-01..2026-11-15 definitive",
      "superior 2026-11-16.. provisional",
    ]);
    expect(await spansOf(world, closed.planId)).toHaveLength(2);
    expect(await repairOf(repairId)).toMatchObject({
      state: "proposed",
      previousSuperiorId: world.people.appraiser,
    });
    expect(await messagesOf(world, "appraiser")).toEqual(["told"]);
    expect(await messagesOf(world, "superior")).toEqual(["named"]);
    expect(await auditsOf(world, "superior.propose")).toMatchObject([
      {
        actorId: world.people.staff,
        concernsId: world.people.staff,
        reason: "Pindah",
        before: { superiorId: world.people.appraiser },
      },
    ]);
  });

  it("sends the plan the same minute; the provisional superior sees and agrees it; HR confirms", async () => {
    const { planId } = await makePlan(world, { state: "draft" });
    const { repairId, version } = await propose(world, "superior");
    const record = await inTenant(world.agencyId, (db) => loadPlanRecord(db, planId, TODAY));
    expect(record.appraiser).toMatchObject({ employeeId: world.people.superior, capacity: "provisional" });
    const contentHash = planContentHash(contentOf(record)).sha256;
    await submitWorkPlan(await contextOf(world, "staff"), { planId, version: 1, contentHash });
    const superior = await contextOf(world, "superior");
    expect(superior.desk.plansToReview).toBe(1);
    expect((await getTeamQueue(superior)).rows).toMatchObject([
      { planId, provisional: true, planState: "submitted" },
    ]);
    // The one before goes on reading, and can do no more.
    expect((await getPlanPage(await contextOf(world, "appraiser"), planId)).mayReview).toBe(false);
    await expect(
      agreeWorkPlan(await contextOf(world, "appraiser"), { planId, version: 2 }),
    ).rejects.toSatisfy(code("FORBIDDEN"));
    await agreeWorkPlan(superior, { planId, version: 2 });
    expect((await contextOf(world, "hr")).desk.superiorFixes).toBe(1);
    await confirmSuperiors(await contextOf(world, "hr"), { chosen: [{ repairId, version }] });
    expect((await contextOf(world, "hr")).desk.superiorFixes).toBe(0);
    expect((await spansOf(world, planId)).at(-1)).toBe("superior 2026-11-16.. definitive");
  });

  it("waits on no desk of somebody whose right as HR was taken away", async () => {
    await propose(world, "superior");
    await owner.roleGrant.updateMany({
      where: { agencyId: world.agencyId, employeeId: world.people.hr },
      data: { revokedAt: new Date() },
    });
    expect((await contextOf(world, "hr")).desk.superiorFixes).toBe(0);
  });

  it("replaces a line and a span that began this very day, without an overlap", async () => {
    const { planId } = await makePlan(world, {
      state: "draft",
      appraisers: [{ employeeId: world.people.appraiser, startsOn: toDate(TODAY) }],
    });
    await owner.reportingLine.updateMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
      data: { startsOn: toDate(TODAY) },
    });
    await propose(world, "superior");
    expect(await linesOf(world)).toEqual(["superior 2026-11-16.. provisional proposal"]);
    expect(await spansOf(world, planId)).toEqual(["superior 2026-11-16.. provisional"]);
  });

  it("may do so where no superior was known, and a plan begun afterwards has the provisional one", async () => {
    await owner.reportingLine.deleteMany({
      where: { agencyId: world.agencyId, employeeId: world.people.staff },
    });
    const { planId } = await makePlan(world, {
      state: "draft",
      startsOn: toDate("2025-01-01"),
      endsOn: toDate("2025-12-31"),
      appraisers: [],
    });
    await propose(world, "superior");
    expect(await spansOf(world, planId)).toEqual(["superior 2026-11-16.. provisional"]);
    const post = await owner.assignment.findFirstOrThrow({ where: { employeeId: world.people.staff } });
    const fresh = await createWorkPlan(await contextOf(world, "staff"), {
      assignmentId: post.id,
      year: 2027,
      start: "blank",
      approach: "quantitative",
    });
    expect(await spansOf(world, fresh.planId)).toEqual(["superior 2026-11-16.. provisional"]);
  });

  it("may name another before HR has answered: the first proposal makes way, exactly", async () => {
    const { planId } = await makePlan(world, { state: "set" });
    const first = await propose(world, "former");
    await passDays(world, 2);
    await propose(world, "superior");
    expect((await repairOf(first.repairId)).state).toBe("withdrawn");
    expect(await spansOf(world, planId)).toEqual([
      "former 2026-01-01..2026-06-30 definitive",
      "appraiser 2026-07-01..2026-11-15 definitive",
      "former 2026-11-16..2026-11-17 provisional",
      "superior 2026-11-18.. provisional",
    ]);
    expect(await linesOf(world)).toEqual([
      "appraiser 2026-01-01..2026-11-15 confirmed position",
      "former 2026-11-16..2026-11-17 provisional proposal",
      "superior 2026-11-18.. provisional proposal",
    ]);
  });

  it("waits where the agency's rules want the confirmation first", async () => {
    await setPolicy(world, { provisionalSuperior: "after_confirmation" });
    const { planId } = await makePlan(world, { state: "submitted" });
    const before = [await linesOf(world), await spansOf(world, planId)];
    const { repairId, version } = await propose(world, "superior");
    expect([await linesOf(world), await spansOf(world, planId)]).toEqual(before);
    expect(await messagesOf(world, "appraiser")).toEqual([]);
    await confirmSuperiors(await contextOf(world, "hr"), { chosen: [{ repairId, version }] });
    expect((await linesOf(world)).at(-1)).toBe("superior 2026-11-16.. confirmed proposal");
    expect((await spansOf(world, planId)).at(-1)).toBe("superior 2026-11-16.. definitive");
  });
});

describe("nobody can name", () => {
  it.each<[PersonKey, PersonKey, string]>([
    ["staff", "staff", "superior-self"],
    ["appraiser", "staff", "superior-below"],
    ["superior", "staff", "superior-below"],
    ["staff", "appraiser", "superior-same"],
    ["leader", "superior", "superior-official"],
  ])("%s: %s (%s)", async (person, superior, wanted) => {
    await expect(propose(world, superior, person)).rejects.toSatisfy(reason(wanted));
    expect(await owner.superiorRepair.count({ where: { agencyId: world.agencyId } })).toBe(0);
  });

  it("somebody out of duty, or of another agency", async () => {
    await owner.employee.updateMany({
      where: { agencyId: world.agencyId, id: world.people.former },
      data: { status: "retired", statusFrom: toDate("2026-10-01") },
    });
    await expect(propose(world, "former")).rejects.toSatisfy(reason("superior-inactive"));
    await expect(propose(world, "foreigner")).rejects.toSatisfy(code("NOT_FOUND"));
  });

  it("anybody in a chart that goes round, without the database going round with it", async () => {
    const { agencyId, people } = world;
    await owner.reportingLine.updateMany({
      where: { agencyId, employeeId: people.superior },
      data: { superiorId: people.appraiser },
    });
    const { repairId } = await propose(world, "superior");
    expect(repairId).toBeTruthy();
  });
});

it("happens once for one request key", async () => {
  const ctx = await withKey(world, "staff");
  const input = { superiorId: world.people.superior, reason: "" };
  const [a, b] = [await proposeSuperior(ctx, input), await proposeSuperior(ctx, input)];
  expect(a).toEqual(b);
  expect(await owner.superiorRepair.count({ where: { agencyId: world.agencyId } })).toBe(1);
  await expect(
    proposeSuperior({ ...ctx, requestKey: newId() }, { superiorId: world.people.superior, reason: "" }),
  ).rejects.toSatisfy(reason("superior-same"));
});
