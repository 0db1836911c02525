import { expect, it } from "vitest";
import { savePlanBehavioursInput } from "@/lib/features/work-plans/input";
import { savePlanBehaviours } from "@/lib/features/work-plans/save-plan-behaviours";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld } from "../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "./refusals";

useDatabase();

async function draft(state: "draft" | "submitted" = "draft") {
  const world = await makeWorld();
  const { planId } = await makePlan(world, { state });
  const input = (expectations: object, version = 0) =>
    savePlanBehavioursInput.parse({ planId, version, expectations });
  return { world, planId, input };
}

const stored = (planId: string) =>
  owner.plannedBehaviour.findMany({ where: { workPlanId: planId }, orderBy: { value: "asc" } });

it("keeps a proposal as the employee's, counts the version on, and audits it", async () => {
  const { world, planId, input } = await draft();
  const ctx = await contextOf(world, "staff");
  const first = await savePlanBehaviours(ctx, input({ service: "Kunjungan ulang dalam 3 hari", loyal: "" }));
  expect(first.version).toBe(1);
  expect(await stored(planId)).toMatchObject([
    { value: "service", expectation: "Kunjungan ulang dalam 3 hari", writtenBy: "employee" },
  ]);
  const second = await savePlanBehaviours(ctx, input({ service: "", adaptive: "Memakai e-kohort" }, 1));
  expect(second.version).toBe(3);
  expect(await stored(planId)).toMatchObject([
    { expectation: "", writtenBy: null },
    { value: "adaptive", writtenBy: "employee" },
  ]);
  expect(await auditOf(world, "work-plan.save-behaviours")).toHaveLength(2);
  expect((await savePlanBehaviours(ctx, input({ adaptive: "Memakai e-kohort" }, 3))).version).toBe(3);
  expect(await auditOf(world, "work-plan.save-behaviours")).toHaveLength(2);
});

it("leaves what the appraiser wrote to the appraiser", async () => {
  const { world, planId, input } = await draft();
  const row = { agencyId: world.agencyId, workPlanId: planId, value: "service" as const };
  await owner.plannedBehaviour.create({
    data: { ...row, expectation: "Kata atasan", writtenBy: "appraiser" },
  });
  const ctx = await contextOf(world, "staff");
  const change = savePlanBehaviours(ctx, input({ service: "Kata saya", loyal: "Usul" }, 1));
  expect(await outcomeOf(change)).toBe("RULE_VIOLATION work-plans.expectation-of-leader");
  expect(await stored(planId)).toMatchObject([{ expectation: "Kata atasan", version: 1 }]);
  await savePlanBehaviours(ctx, input({ service: "Kata atasan", loyal: "Usul" }, 1));
  expect(await stored(planId)).toHaveLength(2);
});

it("refuses everybody else, a stale version and a sent plan; happens once under one key", async () => {
  const { world, planId, input } = await draft();
  await expectOnlyOwn(world, (ctx) => savePlanBehaviours(ctx, input({ service: "x" })));
  const ctx = await contextOf(world, "staff");
  expect(await outcomeOf(savePlanBehaviours(ctx, input({ service: "x" }, 5)))).toBe(
    "CONFLICT work-plans.changed-meanwhile",
  );
  const outcomes = await Promise.all(
    ["A", "B"].map((text) => outcomeOf(savePlanBehaviours(ctx, input({ service: text })))),
  );
  expect(outcomes.sort()).toEqual(["CONFLICT work-plans.changed-meanwhile", "done"]);
  const keyed = await contextOf(world, "staff", newId());
  expect(await savePlanBehaviours(keyed, input({ loyal: "x" }, 1))).toEqual(
    await savePlanBehaviours(keyed, input({ loyal: "x" }, 1)),
  );
  expect(await stored(planId)).toHaveLength(2);
  const sent = await draft("submitted");
  const late = savePlanBehaviours(await contextOf(sent.world, "staff"), sent.input({ service: "x" }));
  expect(await outcomeOf(late)).toBe("RULE_VIOLATION work-plans.wrong-state");
});

it("refuses an over-long expectation and a value that does not exist", () => {
  const parse = (expectations: object) =>
    savePlanBehavioursInput.safeParse({ planId: newId(), version: 0, expectations });
  expect(parse({ service: "x".repeat(1001) }).error?.issues[0]).toMatchObject({
    path: ["expectations", "service"],
    message: "input.too-long",
  });
  expect(parse({ courage: "x" }).success).toBe(false);
});
