import { expect, it } from "vitest";
import { LIMITS } from "@/lib/features/work-plans/rules/plan-draft";
import { addPlanResult } from "@/lib/features/work-plans/results/add-plan-result";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld } from "../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "./refusals";

useDatabase();

const rows = (planId: string) =>
  owner.plannedResult.findMany({
    where: { workPlanId: planId },
    orderBy: [{ kind: "asc" }, { sortOrder: "asc" }],
    include: { indicators: true },
  });

it("adds an empty row with an empty indicator at the end, and audits it", async () => {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state: "draft" });
  const { resultId } = await addPlanResult(await contextOf(world, "staff"), { planId, kind: "main" });
  const all = await rows(planId);
  expect(all).toHaveLength(3);
  expect(all[2]).toMatchObject({ id: resultId, kind: "main", sortOrder: 2, text: "" });
  expect(all[2]?.indicators).toHaveLength(1);
  expect(await auditOf(world, "work-plan.add-result")).toMatchObject([
    { subjectId: planId, after: { resultId } },
  ]);
});

it("gives a qualitative plan a row without indicator", async () => {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state: "draft", approach: "qualitative" });
  await addPlanResult(await contextOf(world, "staff"), { planId, kind: "additional" });
  expect((await rows(planId))[2]).toMatchObject({ kind: "additional", indicators: [] });
});

it("refuses more rows than a plan holds", async () => {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state: "draft" });
  await owner.plannedResult.createMany({
    data: Array.from({ length: LIMITS.results - 2 }, (_, i) => ({
      agencyId: world.agencyId,
      workPlanId: planId,
      sortOrder: i + 2,
      text: "",
    })),
  });
  const act = addPlanResult(await contextOf(world, "staff"), { planId, kind: "main" });
  expect(await outcomeOf(act)).toBe("RULE_VIOLATION work-plans.too-many-results");
});

it("refuses everybody but the plan's own person, and a plan that was sent or set", async () => {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state: "draft" });
  await expectOnlyOwn(world, (ctx) => addPlanResult(ctx, { planId, kind: "main" }));
  for (const state of ["submitted", "set"] as const) {
    const other = await makePlan(world, { state, ...(state === "set" ? { person: "staff" } : {}) });
    const act = addPlanResult(await contextOf(world, "staff"), { planId: other.planId, kind: "main" });
    expect(await outcomeOf(act)).toBe("RULE_VIOLATION work-plans.wrong-state");
  }
});

it("happens once under one request key, and twice under two", async () => {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state: "draft" });
  const ctx = await contextOf(world, "staff", newId());
  const taps = await Promise.all(
    Array.from({ length: 5 }, () => addPlanResult(ctx, { planId, kind: "main" })),
  );
  expect(new Set(taps.map(({ resultId }) => resultId)).size).toBe(1);
  expect(await rows(planId)).toHaveLength(3);
  await addPlanResult({ ...ctx, requestKey: newId() }, { planId, kind: "main" });
  expect((await rows(planId)).map(({ sortOrder }) => sortOrder)).toEqual([0, 1, 2, 3]);
});
