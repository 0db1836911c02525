import { beforeAll, describe, expect, it } from "vitest";
import { agreeWorkPlan } from "@/lib/features/work-plans/agree-work-plan";
import { markPlanRead } from "@/lib/features/work-plans/mark-plan-read";
import { contentOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { returnWorkPlan } from "@/lib/features/work-plans/return-work-plan";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { newId, toDate } from "@/lib/platform/clock";
import { inTenant } from "@/lib/platform/db";
import { AppError, type ErrorCode } from "@/lib/platform/errors";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, TODAY, type PersonKey, type World } from "../../support/world";

useDatabase();

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const code = (wanted: ErrorCode) => (error: unknown) => error instanceof AppError && error.code === wanted;

/** A plan as its person sent it: the stored hash is the hash of its content. */
async function sentPlan(options: Parameters<typeof makePlan>[1] = {}) {
  const plan = await makePlan(world, { state: "submitted", ...options });
  const { planId } = plan;
  const record = await inTenant(world.agencyId, (db) => loadPlanRecord(db, planId, TODAY));
  await owner.workPlan.update({
    where: { agencyId_id: { agencyId: world.agencyId, id: planId } },
    data: { submittedAt: new Date(), submittedHash: planContentHash(contentOf(record)).sha256 },
  });
  return plan;
}

const stateOf = async (planId: string) =>
  (await owner.workPlan.findFirstOrThrow({ where: { id: planId } })).state;
const audits = (planId: string, action: string) =>
  owner.auditEvent.count({ where: { subjectId: planId, action } });
const discard = (planId: string) =>
  owner.workPlan.update({
    where: { agencyId_id: { agencyId: world.agencyId, id: planId } },
    data: { state: "withdrawn" },
  });

describe("returning a work plan", () => {
  const note = (resultId: string, text = "Mohon sebutkan jumlah ibu hamil yang menjadi sasaran.") => ({
    general: "",
    notes: { [resultId]: text },
    expectations: {},
  });

  it("hands it back with the notes at its rows, and audits it", async () => {
    const { planId, results } = await sentPlan();
    const ctx = await contextOf(world, "appraiser");
    await returnWorkPlan(ctx, {
      planId,
      version: 1,
      ...note(results[0]!),
      expectations: { service: "Sapa setiap ibu dengan namanya." },
    });
    expect(await stateOf(planId)).toBe("returned");
    const notes = await owner.reviewNote.findMany({ where: { workPlanId: planId } });
    expect(notes.map((n) => [n.resultId, n.round])).toEqual([[results[0], 1]]);
    const behaviour = await owner.plannedBehaviour.findFirstOrThrow({
      where: { workPlanId: planId, value: "service" },
    });
    expect(behaviour).toMatchObject({
      expectation: "Sapa setiap ibu dengan namanya.",
      writtenBy: "appraiser",
    });
    expect(await audits(planId, "work-plan.return")).toBe(1);
    expect(await owner.workPlanEvent.count({ where: { workPlanId: planId, kind: "returned" } })).toBe(1);
  });

  it("asks for at least one note", async () => {
    const { planId } = await sentPlan();
    const ctx = await contextOf(world, "appraiser");
    const empty = returnWorkPlan(ctx, { planId, version: 1, general: "", notes: {}, expectations: {} });
    await expect(empty).rejects.toSatisfy(code("RULE_VIOLATION"));
    expect(await stateOf(planId)).toBe("submitted");
  });

  it("does not take a row of another plan for a note", async () => {
    const { planId } = await sentPlan();
    const other = await makePlan(world, { person: "otherStaff" });
    const ctx = await contextOf(world, "appraiser");
    const foreign = returnWorkPlan(ctx, { planId, version: 1, ...note(other.results[0]!) });
    await expect(foreign).rejects.toSatisfy(code("RULE_VIOLATION"));
    expect(await owner.reviewNote.count({ where: { resultId: other.results[0] } })).toBe(0);
  });
});

describe("agreeing a work plan", () => {
  it("sets it, signs the hash that the employee signed, stores it as it was, and audits it", async () => {
    const { planId } = await sentPlan();
    await agreeWorkPlan(await contextOf(world, "appraiser"), { planId, version: 1 });
    const plan = await owner.workPlan.findFirstOrThrow({ where: { id: planId } });
    expect(plan.state).toBe("set");
    expect(plan.setHash).toBe(plan.submittedHash);
    const [signature] = await owner.planSignature.findMany({ where: { workPlanId: planId } });
    expect(signature).toMatchObject({
      role: "appraiser",
      contentHash: plan.submittedHash,
      signerId: world.people.appraiser,
    });
    const snapshot = await owner.planSnapshot.findFirstOrThrow({ where: { workPlanId: planId } });
    expect(JSON.parse(snapshot.content).employee.name).toBe("Siti Rahmawati, A.Md.Keb.");
    expect(await audits(planId, "work-plan.agree")).toBe(1);
    await owner.workPlan.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: planId } },
      data: { state: "withdrawn" },
    });
  });

  it("refuses when a row changed after the employee's signature", async () => {
    const { planId, results } = await sentPlan();
    await owner.plannedResult.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: results[0]! } },
      data: { text: "Diubah diam-diam" },
    });
    await expect(
      agreeWorkPlan(await contextOf(world, "appraiser"), { planId, version: 1 }),
    ).rejects.toSatisfy(code("CONFLICT"));
    expect(await stateOf(planId)).toBe("submitted");
  });

  it("G80: refuses days that another set plan of the person has", async () => {
    const first = await makePlan(world, {
      state: "set",
      startsOn: toDate("2026-01-01"),
      endsOn: toDate("2026-06-30"),
    });
    const { planId } = await sentPlan({ startsOn: toDate("2026-06-01"), endsOn: toDate("2026-12-31") });
    await expect(
      agreeWorkPlan(await contextOf(world, "appraiser"), { planId, version: 1 }),
    ).rejects.toSatisfy(code("RULE_VIOLATION"));
    await discard(first.planId);
    await agreeWorkPlan(await contextOf(world, "appraiser"), { planId, version: 1 });
    await discard(planId);
  });

  it("lets a provisional appraiser agree: nobody is blocked by a wrong superior", async () => {
    const { planId } = await sentPlan({
      appraisers: [
        { employeeId: world.people.otherAppraiser, startsOn: toDate("2026-01-01"), capacity: "provisional" },
      ],
    });
    await agreeWorkPlan(await contextOf(world, "otherAppraiser"), { planId, version: 1 });
    expect(await stateOf(planId)).toBe("set");
    await discard(planId);
  });

  it("gives the second of two appraisers who press at once a conflict", async () => {
    const { planId } = await sentPlan();
    const ctx = await contextOf(world, "appraiser");
    const both = await Promise.allSettled([
      agreeWorkPlan(ctx, { planId, version: 1 }),
      agreeWorkPlan(ctx, { planId, version: 1 }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.some((one) => one.status === "rejected" && code("CONFLICT")(one.reason))).toBe(true);
    await discard(planId);
  });

  it("happens once for one request key", async () => {
    const { planId } = await sentPlan();
    const ctx = await contextOf(world, "appraiser", newId());
    const act = () => agreeWorkPlan(ctx, { planId, version: 1 });
    expect(await Promise.all([act(), act()])).toEqual([{ planId }, { planId }]);
    expect(await owner.planSignature.count({ where: { workPlanId: planId } })).toBe(1);
    await discard(planId);
  });
});

describe("the tick of reading", () => {
  it("is set once by the appraiser", async () => {
    const { planId } = await sentPlan();
    const ctx = await contextOf(world, "appraiser");
    expect(await markPlanRead(ctx, { planId })).toEqual({ first: true });
    expect(await markPlanRead(ctx, { planId })).toEqual({ first: false });
    expect(await owner.workPlanEvent.count({ where: { workPlanId: planId, kind: "read" } })).toBe(1);
    expect(await audits(planId, "work-plan.mark-read")).toBe(1);
  });
});

const VERBS = {
  reads: (ctx: Awaited<ReturnType<typeof contextOf>>, planId: string) => markPlanRead(ctx, { planId }),
  returns: (ctx: Awaited<ReturnType<typeof contextOf>>, planId: string) =>
    returnWorkPlan(ctx, { planId, version: 1, general: "Catatan", notes: {}, expectations: {} }),
  agrees: (ctx: Awaited<ReturnType<typeof contextOf>>, planId: string) =>
    agreeWorkPlan(ctx, { planId, version: 1 }),
};

describe.each(Object.entries(VERBS))("nobody else %s a plan", (_name, verb) => {
  const refusals: [PersonKey, ErrorCode][] = [
    ["staff", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["superior", "FORBIDDEN"],
    ["hr", "FORBIDDEN"],
    ["unitOfficer", "FORBIDDEN"],
    ["auditor", "FORBIDDEN"],
    ["foreigner", "NOT_FOUND"],
  ];
  it.each(refusals)("refuses %s with %s", async (person, wanted) => {
    const { planId } = await sentPlan();
    await expect(verb(await contextOf(world, person), planId)).rejects.toSatisfy(code(wanted));
    expect(await stateOf(planId)).toBe("submitted");
  });
});

it.each(["draft", "returned", "set", "closed", "withdrawn"] as const)(
  "neither returns nor agrees a plan that is %s",
  async (state) => {
    const { planId } = await makePlan(world, { state });
    const ctx = await contextOf(world, "appraiser");
    await expect(VERBS.returns(ctx, planId)).rejects.toSatisfy(code("CONFLICT"));
    await expect(VERBS.agrees(ctx, planId)).rejects.toSatisfy(code("CONFLICT"));
    await owner.workPlan.update({
      where: { agencyId_id: { agencyId: world.agencyId, id: planId } },
      data: { state: "withdrawn" },
    });
  },
);
