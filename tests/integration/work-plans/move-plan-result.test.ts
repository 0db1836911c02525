import { expect, it } from "vitest";
import { addPlanResult } from "@/lib/features/work-plans/results/add-plan-result";
import { movePlanResult } from "@/lib/features/work-plans/results/move-plan-result";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld } from "../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "./refusals";

useDatabase();

const order = async (planId: string) =>
  (
    await owner.plannedResult.findMany({
      where: { workPlanId: planId },
      orderBy: [{ kind: "asc" }, { sortOrder: "asc" }],
    })
  ).map(({ id }) => id);

it("changes places with its neighbour of the same group, and audits it", async () => {
  const world = await makeWorld();
  const { planId, results } = await makePlan(world, { state: "draft" });
  const [first = "", second = ""] = results;
  const ctx = await contextOf(world, "staff");
  const extra = await addPlanResult(ctx, { planId, kind: "additional" });
  await movePlanResult(ctx, { planId, resultId: second, direction: "up" });
  expect(await order(planId)).toEqual([second, first, extra.resultId]);
  await movePlanResult(ctx, { planId, resultId: second, direction: "down" });
  expect(await order(planId)).toEqual([first, second, extra.resultId]);
  expect(await auditOf(world, "work-plan.move-result")).toHaveLength(2);
});

it("stays at the edge of its group", async () => {
  const world = await makeWorld();
  const { planId, results } = await makePlan(world, { state: "draft" });
  const ctx = await contextOf(world, "staff");
  await addPlanResult(ctx, { planId, kind: "additional" });
  await movePlanResult(ctx, { planId, resultId: results[0] ?? "", direction: "up" });
  await movePlanResult(ctx, { planId, resultId: results[1] ?? "", direction: "down" });
  expect((await order(planId)).slice(0, 2)).toEqual(results);
  expect(await auditOf(world, "work-plan.move-result")).toHaveLength(0);
});

it("sorts rows that share a number", async () => {
  const world = await makeWorld();
  const { planId, results } = await makePlan(world, { state: "draft" });
  await owner.plannedResult.updateMany({ where: { workPlanId: planId }, data: { sortOrder: 0 } });
  await movePlanResult(await contextOf(world, "staff"), {
    planId,
    resultId: results[1] ?? "",
    direction: "up",
  });
  expect(await order(planId)).toEqual([results[1], results[0]]);
});

it("refuses everybody else, a row of another plan, and a plan that was sent", async () => {
  const world = await makeWorld();
  const { planId, results } = await makePlan(world, { state: "draft" });
  const input = { planId, resultId: results[1] ?? "", direction: "up" as const };
  await expectOnlyOwn(world, (ctx) => movePlanResult(ctx, input));
  const ctx = await contextOf(world, "staff");
  const sent = await makePlan(world, { state: "submitted" });
  expect(await outcomeOf(movePlanResult(ctx, { ...input, resultId: sent.results[0] ?? "" }))).toBe(
    "NOT_FOUND",
  );
  const late = { planId: sent.planId, resultId: sent.results[0] ?? "", direction: "down" as const };
  expect(await outcomeOf(movePlanResult(ctx, late))).toBe("RULE_VIOLATION work-plans.wrong-state");
});

it("moves once under one request key", async () => {
  const world = await makeWorld();
  const { planId, results } = await makePlan(world, { state: "draft" });
  const ctx = await contextOf(world, "staff", newId());
  const input = { planId, resultId: results[1] ?? "", direction: "up" as const };
  await Promise.all([movePlanResult(ctx, input), movePlanResult(ctx, input)]);
  expect(await order(planId)).toEqual([results[1], results[0]]);
});
