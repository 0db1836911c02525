import { describe, expect, it } from "vitest";
import { contentOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { savePlanResultInput, submitWorkPlanInput } from "@/lib/features/work-plans/input";
import { savePlanResult } from "@/lib/features/work-plans/results/save-plan-result";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { submitWorkPlan } from "@/lib/features/work-plans/submit-work-plan";
import { newId, toDate } from "@/lib/platform/clock";
import { read } from "@/lib/platform/db";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, TODAY, type PlanOptions, type World } from "../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "./refusals";

useDatabase();

async function hashOf(world: World, planId: string): Promise<string> {
  const record = await read(await contextOf(world, "staff"), (db) => loadPlanRecord(db, planId, TODAY));
  return planContentHash(contentOf(record)).sha256;
}

async function ready(options: PlanOptions = {}) {
  const world = await makeWorld();
  const plan = await makePlan(world, { state: "draft", ...options });
  const input = async (version = 1) => ({
    planId: plan.planId,
    version,
    contentHash: await hashOf(world, plan.planId),
  });
  return { world, ...plan, input };
}

const planOf = (planId: string) =>
  owner.workPlan.findFirstOrThrow({ where: { id: planId }, include: { signatures: true, events: true } });

describe("sending", () => {
  it("signs the content that was shown, gives a receipt that is kept and unique, and audits it", async () => {
    const { world, planId, input } = await ready();
    const sent = await input();
    const { receiptNumber } = await submitWorkPlan(await contextOf(world, "staff"), sent);
    expect(receiptNumber).toMatch(/^SKP-2026-[2-9A-HJ-KMNP-TW-Z]{4}-[2-9A-HJ-KMNP-TW-Z]{4}$/);
    const plan = await planOf(planId);
    expect(plan).toMatchObject({
      state: "submitted",
      submittedHash: sent.contentHash,
      receiptNumber,
      version: 2,
      readAt: null,
    });
    expect(plan.signatures).toMatchObject([
      { role: "employee", signerId: world.people.staff, contentHash: sent.contentHash, revision: 1 },
    ]);
    expect(plan.events).toMatchObject([{ kind: "submitted", receiptNumber, actorId: world.people.staff }]);
    expect(await owner.publicCode.findUniqueOrThrow({ where: { code: receiptNumber } })).toMatchObject({
      recordId: planId,
      agencyId: world.agencyId,
    });
    expect(await auditOf(world, "work-plan.submit")).toMatchObject([
      { subjectId: planId, after: { receiptNumber } },
    ]);
    expect(await hashOf(world, planId)).toBe(sent.contentHash);
  });

  it("keeps the leader's words as they stood, whatever the leader changes afterwards", async () => {
    const { world, planId, results, input } = await ready();
    const appraisers = [{ employeeId: world.people.superior, startsOn: toDate("2026-01-01") }];
    const leader = await makePlan(world, { person: "appraiser", state: "submitted", appraisers });
    const ctx = await contextOf(world, "staff");
    const link = {
      planId,
      resultId: results[0],
      version: 1,
      text: "Hasil",
      support: `result:${leader.results[0]}`,
    };
    await savePlanResult(ctx, savePlanResultInput.parse(link));
    const sent = await input();
    await submitWorkPlan(ctx, sent);
    await owner.plannedResult.updateMany({
      where: { workPlanId: leader.planId },
      data: { text: "Diubah pimpinan" },
    });
    expect(await hashOf(world, planId)).toBe(sent.contentHash);
    expect(await owner.plannedResult.findFirst({ where: { id: results[0] } })).toMatchObject({
      supportsText: "Ibu hamil terlayani antenatal sesuai standar",
    });
  });

  it("works again after a return, with a new receipt and a second signature", async () => {
    const { world, planId, input } = await ready();
    const ctx = await contextOf(world, "staff");
    const first = await submitWorkPlan(ctx, await input());
    await owner.workPlan.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: planId } },
      data: { state: "returned", readAt: new Date() },
    });
    const second = await submitWorkPlan(ctx, await input(2));
    expect(second.receiptNumber).not.toBe(first.receiptNumber);
    const plan = await planOf(planId);
    expect(plan).toMatchObject({ state: "submitted", readAt: null, receiptNumber: second.receiptNumber });
    expect(plan.signatures).toHaveLength(2);
  });

  it("goes on without a superior; one who is named meanwhile becomes the appraiser", async () => {
    const alone = await ready({ appraisers: [] });
    await owner.reportingLine.deleteMany({ where: { employeeId: alone.world.people.staff } });
    await submitWorkPlan(await contextOf(alone.world, "staff"), await alone.input());
    expect((await planOf(alone.planId)).state).toBe("submitted");

    const found = await ready({ appraisers: [] });
    await submitWorkPlan(await contextOf(found.world, "staff"), await found.input());
    expect(await owner.workPlanAppraiser.findMany({ where: { workPlanId: found.planId } })).toMatchObject([
      { employeeId: found.world.people.appraiser },
    ]);
  });

  it("names the present superior when the former one's span has ended", async () => {
    const { world, planId, input } = await ready({ appraisers: [] });
    await owner.workPlanAppraiser.create({
      data: {
        agencyId: world.agencyId,
        workPlanId: planId,
        employeeId: world.people.former,
        startsOn: toDate("2026-01-01"),
        endsOn: toDate("2026-06-30"),
      },
    });
    await submitWorkPlan(await contextOf(world, "staff"), await input());
    const spans = await owner.workPlanAppraiser.findMany({
      where: { workPlanId: planId },
      orderBy: { startsOn: "asc" },
    });
    expect(spans.map(({ employeeId, startsOn }) => [employeeId, startsOn])).toEqual([
      [world.people.former, toDate("2026-01-01")],
      [world.people.appraiser, toDate(TODAY)],
    ]);
  });
});

describe("nothing is signed", () => {
  it("by anybody but the plan's own person", async () => {
    const { world, input } = await ready();
    const sent = await input();
    await expectOnlyOwn(world, (ctx) => submitWorkPlan(ctx, sent));
  });

  it("while something needs mending; every reason comes at once", async () => {
    const { world, planId, results, input } = await ready();
    await owner.plannedResult.updateMany({ where: { id: results[1] }, data: { text: "" } });
    await owner.plannedIndicator.updateMany({
      where: { resultId: results[0] },
      data: { targetInput: "", target: null, aspect: null },
    });
    const error = await submitWorkPlan(await contextOf(world, "staff"), await input()).catch(
      (thrown) => thrown,
    );
    expect(error).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: [
        { field: "results.0.indicators.0.target", reason: "work-plans.target-empty" },
        { field: "results.0.indicators.0.aspect", reason: "work-plans.aspect-missing" },
        { field: "results.1.text", reason: "work-plans.result-empty" },
      ],
    });
    expect(await planOf(planId)).toMatchObject({ state: "draft", signatures: [], receiptNumber: null });
    expect(await owner.publicCode.count({ where: { recordId: planId } })).toBe(0);
  });

  it("that is not what the check page showed", async () => {
    const { world, planId, results, input } = await ready();
    const shown = await input();
    const ctx = await contextOf(world, "staff");
    await savePlanResult(
      ctx,
      savePlanResultInput.parse({ planId, resultId: results[0], version: 1, text: "Diubah di tab lain" }),
    );
    expect(await outcomeOf(submitWorkPlan(ctx, shown))).toBe("CONFLICT work-plans.content-changed");
    expect((await planOf(planId)).state).toBe("draft");
  });

  it("with a stale version, twice, or in a plan that is set", async () => {
    const { world, input } = await ready();
    const ctx = await contextOf(world, "staff");
    const sent = await input();
    expect(await outcomeOf(submitWorkPlan(ctx, { ...sent, version: 9 }))).toBe(
      "CONFLICT work-plans.changed-meanwhile",
    );
    const outcomes = await Promise.all([1, 2].map(() => outcomeOf(submitWorkPlan(ctx, sent))));
    expect(outcomes.sort()).toEqual(["CONFLICT work-plans.changed-meanwhile", "done"]);
    expect(await outcomeOf(submitWorkPlan(ctx, { ...sent, version: 2 }))).toBe(
      "RULE_VIOLATION work-plans.wrong-state",
    );
    expect(await owner.planSignature.count({ where: { agencyId: world.agencyId } })).toBe(1);
  });

  it("twice under one request key: the answer comes again", async () => {
    const { world, planId, input } = await ready();
    const ctx = await contextOf(world, "staff", newId());
    const sent = await input();
    const [a, b] = await Promise.all([submitWorkPlan(ctx, sent), submitWorkPlan(ctx, sent)]);
    expect(a).toEqual(b);
    expect((await planOf(planId)).signatures).toHaveLength(1);
  });

  it("G80: over days of another plan of the same person", async () => {
    const { world, input } = await ready();
    await makePlan(world, { state: "set", startsOn: toDate("2026-01-01"), endsOn: toDate("2026-06-30") });
    expect(await outcomeOf(submitWorkPlan(await contextOf(world, "staff"), await input()))).toBe(
      "RULE_VIOLATION work-plans.plan-overlap",
    );
  });

  it("with oneself as appraiser", async () => {
    const { world, planId, input } = await ready({ appraisers: [] });
    await owner.workPlanAppraiser.create({
      data: {
        agencyId: world.agencyId,
        workPlanId: planId,
        employeeId: world.people.staff,
        startsOn: toDate("2026-01-01"),
      },
    });
    expect(await outcomeOf(submitWorkPlan(await contextOf(world, "staff"), await input()))).toBe(
      "RULE_VIOLATION work-plans.appraiser-self",
    );
  });

  it("without the hash of what was read", () => {
    expect(submitWorkPlanInput.safeParse({ planId: newId(), version: 1 }).success).toBe(false);
    expect(submitWorkPlanInput.safeParse({ planId: newId(), version: 1, contentHash: "x" }).success).toBe(
      false,
    );
  });
});
