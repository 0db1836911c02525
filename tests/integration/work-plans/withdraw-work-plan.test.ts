import { describe, expect, it } from "vitest";
import { discardWorkPlan } from "@/lib/features/work-plans/discard-work-plan";
import { withdrawWorkPlan } from "@/lib/features/work-plans/withdraw-work-plan";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld } from "../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "./refusals";

useDatabase();

const stateOf = async (planId: string) =>
  (await owner.workPlan.findFirstOrThrow({ where: { id: planId } })).state;

describe("taking a sent plan back", () => {
  it("puts it on one's own desk again, writes it into the timeline, and audits it", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "submitted" });
    await withdrawWorkPlan(await contextOf(world, "staff"), { planId, version: 1 });
    expect(await stateOf(planId)).toBe("draft");
    expect(await owner.workPlanEvent.findMany({ where: { workPlanId: planId } })).toMatchObject([
      { kind: "withdrawn" },
    ]);
    expect(await auditOf(world, "work-plan.withdraw")).toMatchObject([
      { subjectId: planId, after: { state: "draft" } },
    ]);
  });

  it("is refused once the appraiser has read it", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "submitted" });
    await owner.workPlan.updateMany({ where: { id: planId }, data: { readAt: new Date(), version: 2 } });
    const ctx = await contextOf(world, "staff");
    for (const version of [1, 2])
      expect(await outcomeOf(withdrawWorkPlan(ctx, { planId, version }))).toBe(
        "RULE_VIOLATION work-plans.already-read",
      );
    expect(await stateOf(planId)).toBe("submitted");
  });

  it("is refused to everybody else, with a stale version and in other states; happens once under one key", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "submitted" });
    await expectOnlyOwn(world, (ctx) => withdrawWorkPlan(ctx, { planId, version: 1 }));
    const ctx = await contextOf(world, "staff", newId());
    expect(await outcomeOf(withdrawWorkPlan({ ...ctx, requestKey: newId() }, { planId, version: 4 }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    await Promise.all([1, 2].map(() => withdrawWorkPlan(ctx, { planId, version: 1 })));
    expect(await auditOf(world, "work-plan.withdraw")).toHaveLength(1);
    for (const state of ["draft", "returned", "set"] as const) {
      const other = await makePlan(world, { state });
      const act = withdrawWorkPlan({ ...ctx, requestKey: newId() }, { planId: other.planId, version: 1 });
      expect(await outcomeOf(act)).toBe("RULE_VIOLATION work-plans.wrong-state");
    }
  });
});

describe("putting a draft aside", () => {
  it("keeps its rows as a record and frees its days", async () => {
    const world = await makeWorld();
    const { planId, results } = await makePlan(world, { state: "draft" });
    await discardWorkPlan(await contextOf(world, "staff"), { planId, version: 1 });
    expect(await stateOf(planId)).toBe("withdrawn");
    expect(await owner.plannedResult.count({ where: { id: { in: results } } })).toBe(2);
    expect(await auditOf(world, "work-plan.discard")).toHaveLength(1);
  });

  it("is refused to everybody else, with a stale version, and for what was sent or set; happens once under one key", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "returned" });
    await expectOnlyOwn(world, (ctx) => discardWorkPlan(ctx, { planId, version: 1 }));
    const ctx = await contextOf(world, "staff", newId());
    const other = { ...ctx, requestKey: undefined };
    expect(await outcomeOf(discardWorkPlan(other, { planId, version: 2 }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    for (const state of ["submitted", "set"] as const) {
      const sent = await makePlan(world, { state });
      expect(await outcomeOf(discardWorkPlan(other, { planId: sent.planId, version: 1 }))).toBe(
        "RULE_VIOLATION work-plans.wrong-state",
      );
    }
    await Promise.all([1, 2].map(() => discardWorkPlan(ctx, { planId, version: 1 })));
    expect(await auditOf(world, "work-plan.discard")).toHaveLength(1);
  });
});
