import { describe, expect, it } from "vitest";
import { proposeOfYear } from "@/lib/features/evaluations/follow-up/propose-of-year";
import { getFollowUp, listFollowUps } from "@/lib/features/evaluations/follow-up/queries";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, makeQuarter, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey, type World } from "../../../support/world";

useDatabase();

type Rating = "very_good" | "good" | "poor";

async function annualResult(
  world: World,
  year: number,
  overall: Rating,
  state: "final" | "received" = "final",
): Promise<string> {
  const { agencyId } = world;
  const [periodId, planId, evaluationId] = [newId(), newId(), newId()];
  await owner.period.create({
    data: {
      ...{
        agencyId,
        id: periodId,
        policyId: world.policyId,
        year,
        cadence: "yearly",
        number: 1,
        kind: "annual",
        state: "scoring",
      },
      ...{ startsOn: toDate(`${year}-01-01`), endsOn: toDate(`${year}-12-31`) },
      ...{ selfNoteDue: toDate(`${year}-12-31`), scoringDue: toDate(`${year + 1}-01-31`) },
    },
  });
  await owner.workPlan.create({
    data: {
      ...{
        agencyId,
        id: planId,
        employeeId: world.people.otherStaff,
        unitId: world.units.transport,
        year,
        state: "closed",
      },
      ...{ positionTitle: "Pengatur", startsOn: toDate(`${year}-01-01`), endsOn: toDate(`${year}-12-31`) },
      ...{ setAt: toDate(`${year}-01-20`), setHash: "0".repeat(64) },
      ...{ submittedAt: toDate(`${year}-01-19`), submittedHash: "0".repeat(64) },
    },
  });
  await owner.evaluation.create({
    data: {
      ...{
        agencyId,
        id: evaluationId,
        workPlanId: planId,
        employeeId: world.people.otherStaff,
        periodId,
        state,
      },
      ...{ resultRating: "meets", behaviourRating: "meets", overallRating: overall },
      ...{
        appraiserId: world.people.otherAppraiser,
        appraiserCapacity: "definitive",
        signedAt: toDate(`${year + 1}-01-20`),
      },
    },
  });
  await owner.evaluationSnapshot.create({
    data: {
      agencyId,
      evaluationId,
      content: "{}",
      sha256: String(year).padStart(64, "0"),
      createdAt: toDate(`${year + 1}-01-20`),
    },
  });
  return evaluationId;
}

const propose = async (world: World, person: PersonKey = "hr", key?: string) =>
  proposeOfYear(await contextOf(world, person, key), { year: 2025 });
const kinds = async (world: World) =>
  (await owner.followUp.findMany({ where: { agencyId: world.agencyId }, orderBy: { kind: "asc" } })).map(
    ({ kind }) => kind,
  );

describe("proposals out of the annual results of a year", () => {
  it("rest on both years' signed versions, wait for a human, and are made once", async () => {
    const { world } = await makeQuarter();
    await annualResult(world, 2024, "very_good");
    const evaluationId = await annualResult(world, 2025, "very_good");
    const desk = await listFollowUps(await contextOf(world, "hr"), "open");
    expect(desk.annual).toEqual({ year: 2025, counts: { succession_priority: 1 }, total: 1 });
    expect(await propose(world)).toEqual({ year: 2025, proposed: 1 });
    const row = await owner.followUp.findFirstOrThrow({ where: { agencyId: world.agencyId } });
    expect(row).toMatchObject({
      kind: "succession_priority",
      state: "proposed",
      originType: "annual",
      originId: evaluationId,
    });
    expect((row.facts as { sha256: string }[]).map(({ sha256 }) => Number(sha256))).toEqual([2025, 2024]);
    expect(await audits(row.id, "follow-up.propose")).toBe(1);
    expect((await refusal(propose(world))).reasons).toEqual(["evaluations.follow-up-nothing"]);
  });

  it("propose the chance to improve below Baik, and nothing of a result that can still be contested", async () => {
    const { world } = await makeQuarter();
    await annualResult(world, 2025, "poor", "received");
    expect((await refusal(propose(world))).reasons).toEqual(["evaluations.follow-up-nothing"]);
    await owner.evaluation.updateMany({ where: { agencyId: world.agencyId }, data: { state: "final" } });
    await propose(world);
    expect(await kinds(world)).toEqual(["improvement"]);
  });

  it("are HR's to make, once with the same request key", async () => {
    const { world } = await makeQuarter();
    await annualResult(world, 2024, "good");
    await annualResult(world, 2025, "good");
    for (const person of ["staff", "appraiser", "leader", "auditor", "foreigner"] as const)
      expect(await refusalCode(propose(world, person))).toBe("NOT_FOUND");
    const key = newId();
    expect(await Promise.all([propose(world, "hr", key), propose(world, "hr", key)])).toEqual([
      { year: 2025, proposed: 1 },
      { year: 2025, proposed: 1 },
    ]);
    expect(await kinds(world)).toEqual(["development_priority"]);
  });
});

describe("a proposal on a contract", () => {
  it("stands beside the appraiser's own advice of the released year, which may differ; no other proposal does", async () => {
    const { world } = await makeQuarter();
    const { agencyId } = world;
    const employeeId = world.people.otherStaff;
    await owner.employee.update({
      where: { agencyId_id: { agencyId, id: employeeId } },
      data: { kind: "pppk" },
    });
    const evaluationId = await annualResult(world, 2025, "good");
    await owner.annualNote.create({
      data: {
        ...{
          agencyId,
          evaluationId,
          contractAdvice: "end",
          followUps: ["rotate"],
          followUpText: "Beban unit turun.",
        },
        ...{ updatedById: world.people.otherAppraiser, updatedAt: toDate("2026-01-20") },
      },
    });
    const hr = await contextOf(world, "hr");
    await proposeOfYear(hr, { year: 2025 });
    const proposal = await owner.followUp.findFirstOrThrow({
      where: { agencyId, kind: "contract_extension" },
    });
    const advice = async () => (await getFollowUp(hr, proposal.id)).advice;
    const listed = async () =>
      (await listFollowUps(hr, "open")).lines.map(({ contractAdvice }) => contractAdvice);
    expect([await advice(), await listed()]).toEqual([null, [null]]);
    await owner.evaluation.update({
      where: { agencyId_id: { agencyId, id: evaluationId } },
      data: { releasedAt: toDate("2026-01-22") },
    });
    expect(await advice()).toMatchObject({
      ...{ advice: "end", notes: ["rotate"], text: "Beban unit turun.", by: "Ir. Zulkifli", year: 2025 },
    });
    expect(await listed()).toEqual(["end"]);
    await owner.followUp.updateMany({ where: { id: proposal.id }, data: { kind: "reward" } });
    expect([await advice(), await listed()]).toEqual([null, [null]]);
  });
});
