import { expect, it } from "vitest";
import { changeApproach } from "@/lib/features/work-plans/change-approach";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld } from "../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "./refusals";

useDatabase();

const rows = (planId: string) =>
  owner.plannedResult.findMany({
    where: { workPlanId: planId },
    orderBy: { sortOrder: "asc" },
    include: { indicators: true },
  });

it("turns indicators into words and words into indicators; the audit keeps the rows as they were", async () => {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state: "draft" });
  const ctx = await contextOf(world, "staff");
  await changeApproach(ctx, { planId, version: 1, approach: "qualitative" });
  expect(await rows(planId)).toMatchObject([
    { successMeasure: "Persentase yang terlayani 1: 95 %", indicators: [], version: 2 },
    { successMeasure: "Persentase yang terlayani 2: 95 %", indicators: [] },
  ]);
  await changeApproach(ctx, { planId, version: 2, approach: "quantitative" });
  expect(await rows(planId)).toMatchObject([
    { successMeasure: null, indicators: [{ text: "Persentase yang terlayani 1: 95 %" }] },
    { successMeasure: null, indicators: [{ text: "Persentase yang terlayani 2: 95 %" }] },
  ]);
  const [event] = await auditOf(world, "work-plan.change-approach");
  expect(event).toMatchObject({ before: { approach: "quantitative" }, after: { approach: "qualitative" } });
});

it("changes nothing when the approach stays", async () => {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state: "draft" });
  await changeApproach(await contextOf(world, "staff"), { planId, version: 1, approach: "quantitative" });
  expect(await auditOf(world, "work-plan.change-approach")).toHaveLength(0);
});

it("refuses everybody else, a stale version and a sent plan; happens once under one key", async () => {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state: "draft" });
  const input = { planId, version: 1, approach: "qualitative" as const };
  await expectOnlyOwn(world, (ctx) => changeApproach(ctx, input));
  const ctx = await contextOf(world, "staff");
  expect(await outcomeOf(changeApproach(ctx, { ...input, version: 7 }))).toBe(
    "CONFLICT work-plans.changed-meanwhile",
  );
  const sent = await makePlan(world, { state: "submitted" });
  expect(await outcomeOf(changeApproach(ctx, { ...input, planId: sent.planId }))).toBe(
    "RULE_VIOLATION work-plans.wrong-state",
  );
  const keyed = await contextOf(world, "staff", newId());
  await Promise.all([changeApproach(keyed, input), changeApproach(keyed, input)]);
  expect(await auditOf(world, "work-plan.change-approach")).toHaveLength(1);
});
