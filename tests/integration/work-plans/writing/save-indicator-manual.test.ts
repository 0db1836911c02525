import { expect, it } from "vitest";
import { saveIndicatorManual } from "@/lib/features/work-plans/writing/save-indicator-manual";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld } from "../../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "../refusals";

useDatabase();

const manual = {
  definition: "Ibu yang dirujuk kurang dari 30 menit",
  formula: "rujukan tepat waktu dibagi semua rujukan, dikali 100",
  dataSource: "Register rujukan",
  frequency: "Setiap bulan",
  measuredBy: "Bidan koordinator",
};

const draft = async () => {
  const world = await makeWorld();
  const { planId, indicators } = await makePlan(world, { state: "draft" });
  const indicatorId = indicators[0] ?? "";
  return {
    world,
    input: { planId, indicatorId, version: 1, ...manual },
    ctx: await contextOf(world, "staff"),
  };
};

it("keeps all five parts at the indicator, and audits it", async () => {
  const { world, input, ctx } = await draft();
  await saveIndicatorManual(ctx, input);
  const kept = await owner.plannedIndicator.findFirstOrThrow({ where: { id: input.indicatorId } });
  expect(kept).toMatchObject({ ...manual, version: 2 });
  expect(await auditOf(world, "work-plan.save-manual")).toMatchObject([
    { subjectId: input.planId, after: { indicatorId: input.indicatorId, ...manual } },
  ]);
});

it("refuses everybody but the plan's own person, another plan's indicator, and a plan that was sent", async () => {
  const { world, input, ctx } = await draft();
  await expectOnlyOwn(world, (who) => saveIndicatorManual(who, input));
  const other = await makePlan(world, { person: "otherStaff", state: "draft" });
  expect(
    await outcomeOf(saveIndicatorManual(ctx, { ...input, indicatorId: other.indicators[0] ?? "" })),
  ).toBe("NOT_FOUND");
  await owner.workPlan.updateMany({ where: { id: input.planId }, data: { state: "submitted" } });
  expect(await outcomeOf(saveIndicatorManual(ctx, input))).toBe("RULE_VIOLATION work-plans.wrong-state");
});

it("refuses the second of two who read the same version", async () => {
  const { input, ctx } = await draft();
  await saveIndicatorManual(ctx, input);
  expect(await outcomeOf(saveIndicatorManual(ctx, { ...input, formula: "lain" }))).toBe(
    "CONFLICT work-plans.changed-meanwhile",
  );
});

it("happens once for the same key", async () => {
  const { world, input } = await draft();
  const ctx = { ...(await contextOf(world, "staff")), requestKey: newId() };
  await saveIndicatorManual(ctx, input);
  await saveIndicatorManual(ctx, input);
  expect(await auditOf(world, "work-plan.save-manual")).toHaveLength(1);
});
