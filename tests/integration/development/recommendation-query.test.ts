import { describe, expect, it } from "vitest";
import { getRecommendation, trainingsOfEvaluation } from "@/lib/features/development/queries/recommendation";
import { toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeEnrolment, makeScene, makeTraining, type Scene } from "./enrolments";

useDatabase();

async function makeRecommended(): Promise<Scene> {
  const scene = await makeScene();
  const { world, trainingId, evaluationId } = scene;
  const recommendation = { evaluationId, recommenderId: world.people.appraiser, reason: "Kohort terlambat." };
  await makeEnrolment(world, trainingId, {
    state: "declined",
    declineReason: "Jaga malam.",
    ...recommendation,
  });
  return scene;
}

describe("the trainings recommended out of an evaluation", () => {
  it.each<[PersonKey, boolean]>([
    ["staff", false],
    ["appraiser", true],
    ["superior", false],
    ["auditor", false],
  ])("are read by %s", async (person, mayRecommend) => {
    const { world, evaluationId } = await makeRecommended();
    expect(await trainingsOfEvaluation(await contextOf(world, person), evaluationId)).toMatchObject({
      mayRecommend,
      trainings: [
        { state: "declined", holder: "none", reason: "Kohort terlambat.", declineReason: "Jaga malam." },
      ],
    });
  });

  it.each<PersonKey>([
    "former",
    "otherStaff",
    "otherAppraiser",
    "hr",
    "trainingOfficer",
    "unitOfficer",
    "foreigner",
  ])("do not exist for %s", async (person) => {
    const { world, evaluationId } = await makeRecommended();
    expect(await trainingsOfEvaluation(await contextOf(world, person), evaluationId)).toBeNull();
  });

  it("cannot be added to before the signature", async () => {
    const { world, evaluationId } = await makeScene({ state: "scored" });
    const ctx = await contextOf(world, "appraiser");
    expect(await trainingsOfEvaluation(ctx, evaluationId)).toEqual({ mayRecommend: false, trainings: [] });
    expect(await refusalCode(getRecommendation(ctx, evaluationId, {}))).toBe("NOT_FOUND");
  });
});

describe("the page to recommend", () => {
  it("offers what has not begun, with the state of the person whom it is for", async () => {
    const { world, evaluationId, trainingId } = await makeRecommended();
    await makeTraining(world, { startsOn: toDate("2026-11-15") });
    await makeEnrolment(world, trainingId, { person: "appraiser", state: "enrolled" });
    const page = await getRecommendation(await contextOf(world, "appraiser"), evaluationId, {});
    expect(page).toMatchObject({
      employee: { name: "Siti Rahmawati, A.Md.Keb." },
      period: { year: 2026, number: 4 },
      choices: [{ id: trainingId, state: "declined", seatsLeft: 1 }],
      chosen: null,
    });
  });

  it("tells what the chosen one makes of the person's hours, and records the look", async () => {
    const { world, evaluationId, trainingId } = await makeScene();
    const ctx = await contextOf(world, "appraiser");
    const page = await getRecommendation(ctx, evaluationId, { trainingId });
    expect(page.chosen).toMatchObject({
      id: trainingId,
      outlook: { now: { planned: 0 }, then: { planned: 8 } },
    });
    expect(page.choices).toEqual([]);
    const looks = await owner.accessRecord.findMany({ where: { agencyId: world.agencyId } });
    expect(looks).toMatchObject([{ readerId: world.people.appraiser, concernsId: world.people.staff }]);
  });

  it.each<[PersonKey, string]>([
    ["staff", "FORBIDDEN"],
    ["hr", "FORBIDDEN"],
    ["superior", "NOT_FOUND"],
    ["former", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("is not for %s", async (person, code) => {
    const { world, evaluationId } = await makeScene();
    const ctx = await contextOf(world, person);
    expect(await refusalCode(getRecommendation(ctx, evaluationId, {}))).toBe(code);
  });
});
