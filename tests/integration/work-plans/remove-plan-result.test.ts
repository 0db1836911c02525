import { expect, it } from "vitest";
import { removePlanResult } from "@/lib/features/work-plans/results/remove-plan-result";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, type World } from "../../support/world";
import { auditOf, expectOnlyOwn, outcomeOf } from "./refusals";

useDatabase();

async function supported(state: "draft" | "returned" | "withdrawn" | "submitted") {
  const world = await makeWorld();
  const appraisers = [{ employeeId: world.people.superior, startsOn: toDate("2026-01-01") }];
  const leader = await makePlan(world, { person: "appraiser", state: "returned", appraisers });
  const member = await makePlan(world, { state });
  const [resultId = ""] = leader.results;
  const [memberRow = ""] = member.results;
  await owner.plannedResult.update({
    where: { agencyId_id: { agencyId: world.agencyId, id: memberRow } },
    data: { supportKind: "leader_result", supportsResultId: resultId, supportsText: null },
  });
  return { world, leader, resultId, memberRow };
}

const rowOf = (world: World, id: string) =>
  owner.plannedResult.findUnique({ where: { agencyId_id: { agencyId: world.agencyId, id } } });

it("takes the row and its indicators out; the audit keeps what stood there", async () => {
  const world = await makeWorld();
  const { planId, results, indicators } = await makePlan(world, { state: "draft" });
  const [resultId = ""] = results;
  await removePlanResult(await contextOf(world, "staff"), { planId, resultId, version: 1 });
  expect(await rowOf(world, resultId)).toBeNull();
  expect(await owner.plannedIndicator.count({ where: { id: indicators[0] } })).toBe(0);
  const [event] = await auditOf(world, "work-plan.remove-result");
  expect(event?.before).toMatchObject({ id: resultId, indicators: [{ targetInput: "95" }] });
});

it("takes out a row that the appraiser wrote a note about; the note stays", async () => {
  const world = await makeWorld();
  const { planId, results } = await makePlan(world, { state: "returned" });
  const [resultId = ""] = results;
  await owner.reviewNote.create({
    data: {
      agencyId: world.agencyId,
      workPlanId: planId,
      resultId,
      round: 1,
      text: "Gabungkan",
      authorId: world.people.appraiser,
    },
  });
  await removePlanResult(await contextOf(world, "staff"), { planId, resultId, version: 1 });
  expect(await owner.reviewNote.count({ where: { workPlanId: planId } })).toBe(1);
});

it.each(["draft", "returned", "withdrawn"] as const)(
  "lets go of rows of plans %s: they keep the words",
  async (state) => {
    const { world, leader, resultId, memberRow } = await supported(state);
    await removePlanResult(await contextOf(world, "appraiser"), {
      planId: leader.planId,
      resultId,
      version: 1,
    });
    expect(await rowOf(world, memberRow)).toMatchObject({
      supportKind: "unlinked",
      supportsResultId: null,
      supportsText: "Ibu hamil terlayani antenatal sesuai standar",
      version: 2,
    });
    const events = await auditOf(world, "work-plan.remove-result");
    expect(events.map(({ concernsId }) => concernsId).sort()).toEqual(
      [world.people.appraiser, world.people.staff].sort(),
    );
    const [theirs] = events.filter(({ concernsId }) => concernsId === world.people.staff);
    expect(theirs).toMatchObject({
      actorId: world.people.appraiser,
      before: { resultId: memberRow, supportsResultId: resultId },
    });
  },
);

it("refuses to take out what a signed plan supports", async () => {
  const { world, leader, resultId, memberRow } = await supported("submitted");
  const act = removePlanResult(await contextOf(world, "appraiser"), {
    planId: leader.planId,
    resultId,
    version: 1,
  });
  expect(await outcomeOf(act)).toBe("RULE_VIOLATION work-plans.result-supported");
  expect(await rowOf(world, memberRow)).toMatchObject({ supportsResultId: resultId, version: 1 });
});

it("refuses everybody else, a stale version, a sent plan and a row of another plan", async () => {
  const world = await makeWorld();
  const { planId, results } = await makePlan(world, { state: "draft" });
  const input = { planId, resultId: results[0] ?? "", version: 1 };
  await expectOnlyOwn(world, (ctx) => removePlanResult(ctx, input));
  const ctx = await contextOf(world, "staff");
  expect(await outcomeOf(removePlanResult(ctx, { ...input, version: 0 }))).toBe(
    "CONFLICT work-plans.changed-meanwhile",
  );
  const sent = await makePlan(world, { state: "submitted" });
  const late = { planId: sent.planId, resultId: sent.results[0] ?? "", version: 1 };
  expect(await outcomeOf(removePlanResult(ctx, late))).toBe("RULE_VIOLATION work-plans.wrong-state");
  expect(await outcomeOf(removePlanResult(ctx, { ...input, resultId: late.resultId }))).toBe("NOT_FOUND");
  expect(await owner.plannedIndicator.count({ where: { workPlanId: planId } })).toBe(2);
});

it("happens once under one request key", async () => {
  const world = await makeWorld();
  const { planId, results } = await makePlan(world, { state: "draft" });
  const ctx = await contextOf(world, "staff", newId());
  const input = { planId, resultId: results[0] ?? "", version: 1 };
  expect(await removePlanResult(ctx, input)).toEqual(await removePlanResult(ctx, input));
  expect(await auditOf(world, "work-plan.remove-result")).toHaveLength(1);
});
