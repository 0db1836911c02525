import { beforeEach, describe, expect, it } from "vitest";
import { orderPlanDocument } from "@/lib/features/work-plans/documents/order-plan-document";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { agreedPlan } from "../../../support/documents";
import { waitingJobs } from "../../../support/queue";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../../support/world";

useDatabase();

let world: World;
let planId: string;
beforeEach(async () => {
  world = await makeWorld();
  planId = await agreedPlan(world);
  // As a plan stands that was set before documents were ordered at agreement.
  await owner.$executeRaw`DELETE FROM issued_document WHERE agency_id = ${world.agencyId}::uuid`;
  await owner.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

const orders = () => owner.issuedDocument.count({ where: { agencyId: world.agencyId } });
const audits = () =>
  owner.auditEvent.count({ where: { agencyId: world.agencyId, action: "work-plan.order-document" } });

describe("asking for the official SKP of a plan that has none", () => {
  it("orders it, once however often it is asked, and is audited", async () => {
    const ctx = await contextOf(world, "staff");
    expect((await getPlanPage(ctx, planId)).document).toEqual({ stage: "none", mayOrder: true });
    await orderPlanDocument(ctx, { planId });
    await orderPlanDocument(await contextOf(world, "appraiser"), { planId });
    expect(await orders()).toBe(1);
    expect(await waitingJobs()).toMatchObject([{ task: "work-plans.make-document" }]);
    expect(await audits()).toBe(2);
    expect((await getPlanPage(ctx, planId)).document).toEqual({ stage: "making" });
  });

  it("happens once for one request", async () => {
    const ctx = await contextOf(world, "hr", newId());
    await orderPlanDocument(ctx, { planId });
    await orderPlanDocument(ctx, { planId });
    expect(await audits()).toBe(1);
  });

  it("is for the two sides, HR and the unit's officer", async () => {
    for (const person of ["superior", "auditor"] as const)
      await expect(
        orderPlanDocument(await contextOf(world, person), { planId }),
        person,
      ).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    for (const person of ["otherStaff", "trainingOfficer", "foreigner"] as PersonKey[])
      await expect(
        orderPlanDocument(await contextOf(world, person), { planId }),
        person,
      ).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    expect(await orders()).toBe(0);
    await orderPlanDocument(await contextOf(world, "unitOfficer"), { planId });
    expect(await orders()).toBe(1);
  });

  it("is refused for a plan that was never set", async () => {
    const draft = await makePlan(world, { person: "otherStaff" });
    const ctx = await contextOf(world, "otherStaff");
    await expect(orderPlanDocument(ctx, { planId: draft.planId })).rejects.toMatchObject({
      code: "RULE_VIOLATION",
      reasons: [{ reason: "documents.never-agreed" }],
    });
    expect((await getPlanPage(ctx, draft.planId)).document).toBeNull();
  });
});
