import { beforeEach, describe, expect, it } from "vitest";
import { markPlanSeen } from "@/lib/features/work-plans/dialogue/mark-plan-seen";
import { getUndoableReturn } from "@/lib/features/work-plans/dialogue/queries/undoable-return";
import { undoReturn } from "@/lib/features/work-plans/dialogue/undo-return";
import { getPlanForReview } from "@/lib/features/work-plans/queries/plan-review";
import { returnWorkPlan } from "@/lib/features/work-plans/return-work-plan";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld, type World } from "../../../support/world";
import { recordOf, send } from "../amendments/scene";
import { auditOf, outcomeOf } from "../refusals";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

/** A plan that the appraiser has just returned. */
async function returned() {
  const { planId, results } = await makePlan(world, { state: "draft" });
  await send(world, planId);
  const sent = await recordOf(world, planId);
  await returnWorkPlan(await contextOf(world, "appraiser"), {
    planId,
    version: sent.version,
    general: "",
    notes: { [results[0]!]: "Sebutkan wilayahnya." },
    expectations: { service: "Sapa setiap ibu." },
  });
  return { planId, results, input: { planId, version: sent.version + 1 } };
}

describe("undoing a return", () => {
  it("puts everything back as it was signed, takes the message away, and gives the words back", async () => {
    const { planId, results, input } = await returned();
    expect(await getUndoableReturn(await contextOf(world, "appraiser"))).toMatchObject({ planId, notes: 1 });
    await undoReturn(await contextOf(world, "appraiser"), input);
    const plan = await recordOf(world, planId);
    expect(plan).toMatchObject({ state: "submitted", returnedAt: null });
    expect(plan.behaviours[0]).toMatchObject({ expectation: "", writtenBy: null });
    expect(await owner.notification.findMany({ where: { agencyId: world.agencyId } })).toMatchObject([
      { employeeId: world.people.staff, kind: "work-plans.return-undone" },
    ]);
    const { dialogue, results: rows } = await getPlanForReview(await contextOf(world, "appraiser"), planId);
    expect(rows.flatMap(({ earlierNotes }) => earlierNotes)).toEqual([]);
    expect(dialogue.undoneWords).toMatchObject({
      notes: { [results[0]!]: "Sebutkan wilayahnya." },
      expectations: { service: "Sapa setiap ibu." },
    });
    expect(await auditOf(world, "work-plan.undo-return")).toMatchObject([{ subjectId: planId }]);
    expect(await getUndoableReturn(await contextOf(world, "appraiser"))).toBeNull();
  });

  it("is refused once the person has opened it", async () => {
    const { planId, input } = await returned();
    await markPlanSeen(await contextOf(world, "staff"), { planId });
    expect(await outcomeOf(undoReturn(await contextOf(world, "appraiser"), input))).toBe(
      "RULE_VIOLATION work-plans.undo-opened",
    );
    expect((await recordOf(world, planId)).state).toBe("returned");
  });

  it("is refused after the seconds have passed", async () => {
    const { planId, input } = await returned();
    await owner.$executeRaw`UPDATE plan_round SET at = at - interval '16 seconds' WHERE work_plan_id = ${planId}::uuid`;
    expect(await outcomeOf(undoReturn(await contextOf(world, "appraiser"), input))).toBe(
      "CONFLICT work-plans.undo-too-late",
    );
    expect(await getUndoableReturn(await contextOf(world, "appraiser"))).toBeNull();
  });

  it("is the author's alone, with the version that stands, and happens once", async () => {
    const { planId, input } = await returned();
    for (const person of ["staff", "superior", "hr", "unitOfficer", "auditor"] as const)
      expect(await outcomeOf(undoReturn(await contextOf(world, person), input))).toBe("FORBIDDEN");
    for (const person of ["otherStaff", "otherAppraiser", "former", "foreigner"] as const)
      expect(await outcomeOf(undoReturn(await contextOf(world, person), input))).toBe("NOT_FOUND");
    const ctx = await contextOf(world, "appraiser", newId());
    const anew = () => ({ ...ctx, requestKey: newId() });
    expect(await outcomeOf(undoReturn(anew(), { planId, version: input.version - 1 }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    await Promise.all([1, 2].map(() => undoReturn(ctx, input)));
    expect(await outcomeOf(undoReturn(anew(), { planId, version: input.version + 1 }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    expect(await auditOf(world, "work-plan.undo-return")).toHaveLength(1);
  });
});
