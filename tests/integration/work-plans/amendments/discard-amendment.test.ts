import { beforeEach, describe, expect, it } from "vitest";
import { discardAmendment } from "@/lib/features/work-plans/amendments/discard-amendment";
import { discardWorkPlan } from "@/lib/features/work-plans/discard-work-plan";
import { startAmendment } from "@/lib/features/work-plans/amendments/start-amendment";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makeWorld, type World } from "../../../support/world";
import { auditOf, outcomeOf } from "../refusals";
import { amendedPlan, NOTE, retarget, send } from "./scene";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

describe("putting an amendment aside", () => {
  it("leaves the plan in force, keeps what was written, and makes room for another", async () => {
    const { planId, workspaceId } = await amendedPlan(world, "appraiser");
    await discardAmendment(await contextOf(world, "appraiser"), { planId: workspaceId, version: 1 });
    const states = await owner.workPlan.findMany({
      where: { agencyId: world.agencyId },
      select: { id: true, state: true },
    });
    expect(states).toEqual(
      expect.arrayContaining([
        { id: planId, state: "set" },
        { id: workspaceId, state: "withdrawn" },
      ]),
    );
    expect(await owner.plannedResult.count({ where: { workPlanId: workspaceId } })).toBe(2);
    expect(await auditOf(world, "work-plan.discard-amendment")).toMatchObject([{ subjectId: workspaceId }]);
    await startAmendment(await contextOf(world, "staff"), {
      planId,
      version: 1,
      reason: "strategy",
      note: NOTE,
    });
  });

  it("is refused to others, when sent, with an old version, and for a plan; happens once", async () => {
    const { planId, workspaceId, results } = await amendedPlan(world);
    const input = { planId: workspaceId, version: 1 };
    for (const person of ["superior", "hr", "unitOfficer", "auditor"] as const)
      expect(await outcomeOf(discardAmendment(await contextOf(world, person), input))).toBe("FORBIDDEN");
    for (const person of ["otherStaff", "former", "foreigner"] as const)
      expect(await outcomeOf(discardAmendment(await contextOf(world, person), input))).toBe("NOT_FOUND");
    const ctx = await contextOf(world, "staff", newId());
    const anew = () => ({ ...ctx, requestKey: newId() });
    expect(await outcomeOf(discardWorkPlan(anew(), input))).toBe("RULE_VIOLATION work-plans.wrong-state");
    expect(await outcomeOf(discardAmendment(anew(), { planId, version: 1 }))).toBe(
      "RULE_VIOLATION work-plans.wrong-state",
    );
    expect(await outcomeOf(discardAmendment(anew(), { ...input, version: 9 }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    await Promise.all([1, 2].map(() => discardAmendment(ctx, input)));
    expect(await auditOf(world, "work-plan.discard-amendment")).toHaveLength(1);
    const again = await startAmendment(anew(), { planId, version: 1, reason: "strategy", note: NOTE });
    await retarget(world, again.planId, results[0]!, "98");
    await send(world, again.planId);
    expect(await outcomeOf(discardAmendment(anew(), { planId: again.planId, version: 2 }))).toBe(
      "RULE_VIOLATION work-plans.wrong-state",
    );
  });
});
