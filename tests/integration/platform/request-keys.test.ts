import { beforeAll, beforeEach, expect, it } from "vitest";
import { createWorkPlan } from "@/lib/features/work-plans/create-work-plan";
import { addPlanResult } from "@/lib/features/work-plans/results/add-plan-result";
import { movePlanResult } from "@/lib/features/work-plans/results/move-plan-result";
import { newRequestKey } from "@/lib/platform/context";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, type PlanIds, type World } from "../../support/world";

useDatabase();

let world: World;
let mine: PlanIds;
let theirs: PlanIds;
let key: string;
beforeAll(async () => {
  world = await makeWorld();
  mine = await makePlan(world);
  theirs = await makePlan(world, { person: "otherStaff" });
});
beforeEach(() => {
  key = newRequestKey();
});

const rows = (planId: string) => owner.plannedResult.count({ where: { workPlanId: planId } });
const add = async (person: "staff" | "otherStaff", planId: string) =>
  addPlanResult(await contextOf(world, person, key), { planId, kind: "main" });

it("the same key of two people are two keys: nobody gets what another made", async () => {
  const first = await add("staff", mine.planId);
  const second = await add("otherStaff", theirs.planId);
  expect(second.resultId).not.toBe(first.resultId);
  expect(second.planId).toBe(theirs.planId);
});

it("a stolen key opens nothing", async () => {
  await add("staff", mine.planId);
  await expect(add("otherStaff", mine.planId)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

it("the same key of two acts are two keys", async () => {
  const { resultId } = await add("staff", mine.planId);
  const ctx = await contextOf(world, "staff", key);
  await expect(movePlanResult(ctx, { planId: mine.planId, resultId, direction: "up" })).resolves.toEqual({
    planId: mine.planId,
    resultId,
  });
});

it("the same key with other contents is refused and changes nothing", async () => {
  await add("staff", mine.planId);
  const before = await rows(mine.planId);
  const ctx = await contextOf(world, "staff", key);
  await expect(addPlanResult(ctx, { planId: mine.planId, kind: "additional" })).rejects.toMatchObject({
    code: "CONFLICT",
    reasons: [{ reason: "input.request-key-reused" }],
  });
  expect(await rows(mine.planId)).toBe(before);
});

it("five sendings at once are one act with one answer, from whichever device they came", async () => {
  const before = await rows(mine.planId);
  const contexts = await Promise.all([1, 2, 3, 4, 5].map(() => contextOf(world, "staff", key)));
  const answers = await Promise.all(
    contexts.map((ctx) => addPlanResult(ctx, { planId: mine.planId, kind: "main" })),
  );
  expect(new Set(answers.map(({ resultId }) => resultId)).size).toBe(1);
  expect(await rows(mine.planId)).toBe(before + 1);
});

it("a key whose first sending was refused is free again", async () => {
  const { id } = await owner.assignment.findFirstOrThrow({ where: { employeeId: world.people.staff } });
  const input = { year: 2026, assignmentId: id, approach: "quantitative", start: "blank" } as const;
  const ctx = await contextOf(world, "staff", key);
  await expect(createWorkPlan(ctx, input)).rejects.toMatchObject({ code: "RULE_VIOLATION" });
  await owner.workPlan.updateMany({ where: { id: mine.planId }, data: { state: "withdrawn" } });
  await expect(createWorkPlan(ctx, input)).resolves.toMatchObject({ planId: expect.any(String) });
});
