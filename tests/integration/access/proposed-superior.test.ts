import { describe, expect, it } from "vitest";
import { plansVisible } from "@/lib/access/authorize";
import { getPlanForReview } from "@/lib/features/work-plans/queries/plan-review";
import { read } from "@/lib/platform/db";
import { owner, useDatabase } from "../../support/database";
import { refusalCode } from "../../support/quarter";
import { contextOf, makePlan, makeWorld } from "../../support/world";

useDatabase();

describe("whom an appraiser has only proposed as own superior", () => {
  it("reads no plan of the appraiser's people until HR confirms", async () => {
    const world = await makeWorld();
    const { planId } = await makePlan(world, { state: "submitted" });
    const line = { agencyId: world.agencyId, employeeId: world.people.appraiser };
    const visible = async () => {
      const ctx = await contextOf(world, "superior");
      const where = plansVisible(ctx.actor, "work-plan.read", ctx.today);
      return read(ctx, (db) => db.workPlan.count({ where: { AND: [{ id: planId }, where] } }));
    };
    expect(await visible()).toBe(1);
    await owner.reportingLine.updateMany({ where: line, data: { state: "provisional" } });
    expect(await visible()).toBe(0);
    expect(await refusalCode(getPlanForReview(await contextOf(world, "superior"), planId))).toBe("NOT_FOUND");
    await owner.reportingLine.updateMany({ where: line, data: { state: "confirmed" } });
    expect(await visible()).toBe(1);
  });
});
