import { beforeEach, describe, expect, it } from "vitest";
import { getHome, type HomeView } from "@/lib/features/reports/queries/home";
import { startAmendment } from "@/lib/features/work-plans/amendments/start-amendment";
import { getMyPlans } from "@/lib/features/work-plans/queries/my-plans";
import { returnWorkPlan } from "@/lib/features/work-plans/return-work-plan";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld, type World } from "../../../support/world";
import { auditOf, outcomeOf } from "../refusals";
import { amendedPlan, copyOf, NOTE, retarget, send } from "./scene";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const start = (planId: string, version = 1) => ({ planId, version, reason: "budget" as const, note: NOTE });

describe("starting an amendment", () => {
  it("copies the plan in force, which stays as it is, and audits the reason", async () => {
    const { planId, workspaceId, results } = await amendedPlan(world);
    const [plan, workspace] = await Promise.all(
      [planId, workspaceId].map((id) => owner.workPlan.findFirstOrThrow({ where: { id } })),
    );
    expect(plan).toMatchObject({ state: "set", revision: 1, amendsId: null, version: 1 });
    expect(workspace).toMatchObject({ state: "draft", revision: 2, amendsId: planId });
    const copy = await copyOf(results[0]!, workspaceId);
    expect(copy.text).toBe("Ibu hamil terlayani antenatal sesuai standar");
    expect(copy.indicators).toMatchObject([{ targetInput: "95" }]);
    expect(await auditOf(world, "work-plan.start-amendment")).toMatchObject([
      { subjectId: planId, reason: NOTE, after: { revision: 2, reason: "budget" } },
    ]);
    const { plans } = await getMyPlans(await contextOf(world, "staff"));
    expect(plans.map(({ id }) => id)).toEqual([planId]);
  });

  it("tells the person when the appraiser starts it", async () => {
    const { workspaceId } = await amendedPlan(world, "appraiser");
    const told = await owner.notification.findMany({ where: { agencyId: world.agencyId } });
    expect(told).toMatchObject([
      {
        employeeId: world.people.staff,
        kind: "work-plans.amendment-started",
        href: `/work-plans/${workspaceId}`,
      },
    ]);
  });

  it("is the person's and the appraiser's alone", async () => {
    const { planId } = await makePlan(world, { state: "set" });
    for (const person of ["superior", "hr", "unitOfficer", "auditor"] as const)
      expect(await outcomeOf(startAmendment(await contextOf(world, person), start(planId)))).toBe(
        "FORBIDDEN",
      );
    for (const person of ["otherStaff", "otherAppraiser", "former", "foreigner"] as const)
      expect(await outcomeOf(startAmendment(await contextOf(world, person), start(planId)))).toBe(
        "NOT_FOUND",
      );
    expect(await owner.workPlan.count({ where: { amendsId: planId } })).toBe(0);
  });

  it("happens once at a time, once a key, and only to a plan in force as it was seen", async () => {
    const { planId, workspaceId } = await amendedPlan(world);
    const ctx = () => contextOf(world, "staff");
    expect(await outcomeOf(startAmendment(await ctx(), start(planId)))).toBe(
      "RULE_VIOLATION work-plans.amendment-open",
    );
    expect(await outcomeOf(startAmendment(await ctx(), start(workspaceId)))).toBe(
      "RULE_VIOLATION work-plans.amendment-not-set",
    );
    const other = await makePlan(world, { state: "submitted" });
    expect(await outcomeOf(startAmendment(await ctx(), start(other.planId)))).toBe(
      "RULE_VIOLATION work-plans.amendment-not-set",
    );
    const second = await makeWorld();
    const set = await makePlan(second, { state: "set" });
    const own = await contextOf(second, "staff", newId());
    expect(await outcomeOf(startAmendment({ ...own, requestKey: newId() }, start(set.planId, 7)))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    const twice = await Promise.all([1, 2].map(() => startAmendment(own, start(set.planId))));
    expect(twice[0]).toEqual(twice[1]);
    expect(await owner.workPlan.count({ where: { amendsId: set.planId } })).toBe(1);
  });

  it("the database keeps a second open amendment, and one in force, out", async () => {
    const { planId, workspaceId } = await amendedPlan(world);
    const { id: _id, ...workspace } = await owner.workPlan.findFirstOrThrow({ where: { id: workspaceId } });
    await expect(owner.workPlan.create({ data: { ...workspace, id: newId() } })).rejects.toThrow();
    await expect(
      owner.workPlan.updateMany({
        where: { id: workspaceId },
        data: { state: "set", setAt: new Date(), setHash: "0".repeat(64) },
      }),
    ).rejects.toThrow();
    expect(await owner.workPlan.count({ where: { amendsId: planId } })).toBe(1);
  });
});

it("waits on both sides' home pages, each with its own words, and leaves the plan in force alone", async () => {
  const { planId, workspaceId, results } = await amendedPlan(world, "appraiser");
  const home = async (person: "staff" | "appraiser") => getHome(await contextOf(world, person));
  const amended = (view: HomeView) =>
    [...view.mine, ...view.others].filter((task) => "planId" in task && task.planId === workspaceId);
  expect(amended(await home("staff"))).toMatchObject([{ kind: "finish-plan", amends: true }]);
  await retarget(world, workspaceId, results[0]!, "97");
  await send(world, workspaceId);
  expect((await home("staff")).others).toMatchObject([
    { kind: "plan-with-appraiser", amends: true, planId: workspaceId, holder: "dr. Ratna Dewi Anggraini" },
  ]);
  expect((await home("appraiser")).mine).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: "review-amendments",
        count: 1,
        one: expect.objectContaining({ planId: workspaceId }),
      }),
    ]),
  );
  expect((await home("appraiser")).mine.map(({ kind }) => kind)).not.toContain("review-plans");
  const { version } = await owner.workPlan.findFirstOrThrow({ where: { id: workspaceId } });
  await returnWorkPlan(await contextOf(world, "appraiser"), {
    ...{ planId: workspaceId, version, general: "Cukup 96.", notes: {}, expectations: {} },
  });
  expect(amended(await home("staff"))).toMatchObject([{ kind: "mend-plan", amends: true, notes: 1 }]);
  expect((await home("appraiser")).mine.map(({ kind }) => kind)).not.toContain("review-amendments");
  // The note of the running period is asked for the plan in force alone.
  const notes = (await home("staff")).mine.filter(({ kind }) => kind === "write-self-note");
  expect(notes).toMatchObject([{ planId }]);
});
