import { beforeEach, describe, expect, it } from "vitest";
import { startAmendment } from "@/lib/features/work-plans/amendments/start-amendment";
import { agreePlans } from "@/lib/features/work-plans/dialogue/agree-plans";
import { markPlanSeen } from "@/lib/features/work-plans/dialogue/mark-plan-seen";
import { loadOpenedPlans } from "@/lib/features/work-plans/dialogue/queries/agreeable-plans";
import { toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { contextOf, makePlan, makeWorld, type World } from "../../../support/world";
import { recordOf, retarget, send } from "../amendments/scene";

useDatabase();

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const half = (start: string, end: string) => ({ startsOn: toDate(start), endsOn: toDate(end) });

describe("agreeing several plans at once", () => {
  it("sets what was opened, an amendment too, and says of the others why not", async () => {
    const running = await makePlan(world, { state: "set", ...half("2026-01-01", "2026-03-31") });
    const { planId: amended } = await startAmendment(await contextOf(world, "staff"), {
      planId: running.planId,
      version: 1,
      reason: "budget",
      note: "Anggaran turun.",
    });
    await retarget(world, amended, running.results[0]!, "90");
    const opened = await makePlan(world, { state: "draft", ...half("2026-04-01", "2026-06-30") });
    const unopened = await makePlan(world, { state: "draft", ...half("2026-07-01", "2026-12-31") });
    for (const planId of [amended, opened.planId, unopened.planId]) await send(world, planId);
    for (const planId of [amended, opened.planId])
      await markPlanSeen(await contextOf(world, "appraiser"), { planId });

    const waiting = await loadOpenedPlans(await contextOf(world, "appraiser"));
    expect(waiting.map(({ planId, isOpened, isAmendment }) => [planId, isOpened, isAmendment])).toEqual([
      [amended, true, true],
      [opened.planId, true, false],
      [unopened.planId, false, false],
    ]);
    const { plans } = await agreePlans(await contextOf(world, "appraiser"), {
      plans: waiting.map(({ planId, version }) => ({ planId, version })),
    });
    expect(plans.map(({ planId, reasons }) => [planId, reasons[0]?.reason])).toEqual([
      [amended, undefined],
      [opened.planId, undefined],
      [unopened.planId, "work-plans.bulk-not-opened"],
    ]);
    expect((await recordOf(world, running.planId)).revision).toBe(2);
    const first = await recordOf(world, opened.planId);
    expect(first.state).toBe("set");
    expect(first.number).toMatch(/^SKP\/2026\/\d{5}$/);
    expect((await recordOf(world, unopened.planId)).state).toBe("submitted");
  });

  it("counts an opening only of what was sent last, and stops no other for one that changed", async () => {
    const plan = await makePlan(world, { state: "draft", ...half("2026-01-01", "2026-06-30") });
    const fine = await makePlan(world, { state: "draft", ...half("2026-07-01", "2026-12-31") });
    for (const { planId } of [plan, fine]) {
      await send(world, planId);
      await markPlanSeen(await contextOf(world, "appraiser"), { planId });
    }
    await owner.workPlan.updateMany({ where: { id: plan.planId }, data: { submittedHash: "1".repeat(64) } });
    const waiting = await loadOpenedPlans(await contextOf(world, "appraiser"));
    expect(waiting.map(({ isOpened }) => isOpened)).toEqual([false, true]);
    const version = (await recordOf(world, fine.planId)).version;
    const { plans } = await agreePlans(await contextOf(world, "appraiser"), {
      plans: [
        { planId: plan.planId, version },
        { planId: fine.planId, version: version + 5 },
        { planId: fine.planId, version },
      ],
    });
    expect(plans.map(({ reasons }) => reasons[0]?.reason)).toEqual([
      "work-plans.bulk-not-opened",
      "work-plans.changed-meanwhile",
      undefined,
    ]);
  });

  it("gives nobody a plan that is not theirs to agree", async () => {
    const { planId } = await makePlan(world, { state: "draft" });
    await send(world, planId);
    await markPlanSeen(await contextOf(world, "appraiser"), { planId });
    for (const person of ["staff", "superior", "hr", "otherAppraiser", "foreigner"] as const) {
      const ctx = await contextOf(world, person);
      expect(await loadOpenedPlans(ctx)).toEqual([]);
      const { plans } = await agreePlans(ctx, { plans: [{ planId, version: 2 }] });
      expect(plans[0]?.reasons[0]?.reason).toBe("work-plans.wrong-state");
    }
    expect((await recordOf(world, planId)).state).toBe("submitted");
  });
});
