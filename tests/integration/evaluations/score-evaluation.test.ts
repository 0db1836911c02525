import { describe, expect, it } from "vitest";
import { scoreEvaluation } from "@/lib/features/evaluations/score-evaluation";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode, signedBy } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeScene, makeScored, scoringOf, stored } from "./scenario";

useDatabase();

describe("scoring an evaluation", () => {
  it("keeps levels, ratings, the cell and the sentence, and records who did it", async () => {
    const scene = await makeScene();
    const ctx = await contextOf(scene.world, "appraiser");
    const outcome = await scoreEvaluation(
      ctx,
      scoringOf(scene, {
        results: ["above", "above"],
        resultRating: "above",
        behaviours: "above",
        behaviourRating: "above",
      }),
    );
    expect(outcome).toEqual({ evaluationId: scene.evaluationId, isFinished: true });
    expect(await stored(scene)).toMatchObject({
      state: "scored",
      version: 2,
      suggestedResultRating: "above",
      resultRating: "above",
      suggestedBehaviourRating: "above",
      behaviourRating: "above",
      overallRating: "very_good",
      appraiserId: null,
      signedAt: null,
    });
    expect(
      await owner.evaluationResult.count({ where: { evaluationId: scene.evaluationId, level: "above" } }),
    ).toBe(2);
    expect(
      await owner.evaluationBehaviour.count({ where: { evaluationId: scene.evaluationId, level: "above" } }),
    ).toBe(7);
    expect(await audits(scene.evaluationId, "evaluation.score")).toBe(1);
    expect(
      await owner.evaluationEvent.findMany({
        where: { evaluationId: scene.evaluationId },
        select: { kind: true, actorId: true },
      }),
    ).toEqual([{ kind: "scored", actorId: scene.world.people.appraiser }]);
  });

  it("keeps an unfinished scoring on the appraiser's desk, and lets it be finished later", async () => {
    const scene = await makeScene();
    const ctx = await contextOf(scene.world, "appraiser");
    const first = await scoreEvaluation(ctx, {
      evaluationId: scene.evaluationId,
      version: 1,
      results: [{ resultId: scene.results[0]!, level: "above", note: "Sangat rapi." }],
      behaviours: {},
    });
    expect(first.isFinished).toBe(false);
    expect(await stored(scene)).toMatchObject({
      state: "noted",
      version: 2,
      resultRating: null,
      overallRating: null,
    });
    const { results: _two, ...rest } = scoringOf(scene, { version: 2 });
    await scoreEvaluation(ctx, { ...rest, results: [{ resultId: scene.results[1]!, level: "meets" }] });
    expect(await stored(scene)).toMatchObject({ state: "scored", version: 3 });
    const kept = await owner.evaluationResult.findFirstOrThrow({
      where: { evaluationId: scene.evaluationId, resultId: scene.results[0]! },
    });
    expect(kept).toMatchObject({ level: "above", note: "Sangat rapi." });
  });

  it("asks for a reason where a rating departs from the suggestion, and keeps the reason", async () => {
    const scene = await makeScored();
    const ctx = await contextOf(scene.world, "appraiser");
    const departing = scoringOf(scene, { version: 2, resultRating: "above" });
    expect(await refusal(scoreEvaluation(ctx, departing))).toEqual({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.result-reason-missing"],
      fields: ["resultReason"],
    });
    expect(await stored(scene)).toMatchObject({ version: 2, resultRating: "meets" });
    await scoreEvaluation(ctx, { ...departing, resultReason: "Menangani wabah di luar rencana." });
    expect(await stored(scene)).toMatchObject({
      state: "scored",
      suggestedResultRating: "meets",
      resultRating: "above",
      resultReason: "Menangani wabah di luar rencana.",
      overallRating: "good",
    });
  });

  it("lets a finished scoring be replaced by a finished one only", async () => {
    const scene = await makeScored();
    const ctx = await contextOf(scene.world, "appraiser");
    expect(await refusal(scoreEvaluation(ctx, scoringOf(scene, { version: 2, comment: "" })))).toMatchObject({
      code: "RULE_VIOLATION",
      fields: ["comment"],
    });
    expect((await stored(scene)).comment).not.toBe("");
  });

  it("refuses a note without a level and a row of another plan, at their fields", async () => {
    const scene = await makeScene();
    const ctx = await contextOf(scene.world, "appraiser");
    const note = scoreEvaluation(ctx, {
      evaluationId: scene.evaluationId,
      version: 1,
      results: [{ resultId: scene.results[0]!, note: "Bagus" }],
      behaviours: {},
    });
    expect(await refusal(note)).toMatchObject({
      reasons: ["evaluations.level-missing"],
      fields: ["results.0.level"],
    });
    const foreign = scoreEvaluation(ctx, {
      evaluationId: scene.evaluationId,
      version: 1,
      results: [{ resultId: newId(), level: "meets" }],
      behaviours: {},
    });
    expect(await refusal(foreign)).toMatchObject({ reasons: ["evaluations.row-not-found"] });
    expect(await owner.evaluationResult.count({ where: { evaluationId: scene.evaluationId } })).toBe(0);
  });
});

describe("who may score", () => {
  it.each<[PersonKey, "FORBIDDEN" | "NOT_FOUND"]>([
    ["staff", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["auditor", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["unitOfficer", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s with %s", async (person, code) => {
    const scene = await makeScene();
    expect(await refusalCode(scoreEvaluation(await contextOf(scene.world, person), scoringOf(scene)))).toBe(
      code,
    );
    expect(await stored(scene)).toMatchObject({ state: "noted", version: 1, resultRating: null });
  });

  it("lets a provisional appraiser score", async () => {
    const scene = await makeScene();
    await owner.workPlanAppraiser.updateMany({
      where: { workPlanId: scene.planId, endsOn: null },
      data: { capacity: "provisional" },
    });
    const outcome = await scoreEvaluation(await contextOf(scene.world, "appraiser"), scoringOf(scene));
    expect(outcome.isFinished).toBe(true);
  });
});

describe("when one may score", () => {
  it("waits for the self-note until its last day, and scores without it from the day after", async () => {
    const scene = await makeScene({ state: "open", notedAt: null });
    const ctx = await contextOf(scene.world, "appraiser");
    expect(await refusal(scoreEvaluation(ctx, scoringOf(scene)))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.note-not-due"],
    });
    await owner.period.updateMany({
      where: { id: scene.periodId },
      data: { selfNoteDue: toDate("2026-11-15") },
    });
    await scoreEvaluation(ctx, scoringOf(scene));
    expect(await stored(scene)).toMatchObject({ state: "scored", notedAt: null });
  });

  it("is refused once signed and in a closed period", async () => {
    const scene = await makeScene();
    const ctx = await contextOf(scene.world, "appraiser");
    await owner.period.updateMany({ where: { id: scene.periodId }, data: { state: "closed" } });
    expect(await refusal(scoreEvaluation(ctx, scoringOf(scene)))).toMatchObject({
      reasons: ["evaluations.period-closed"],
    });
    await owner.evaluation.updateMany({
      where: { id: scene.evaluationId },
      data: signedBy(scene.world) as never,
    });
    expect(await refusal(scoreEvaluation(ctx, scoringOf(scene)))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.wrong-state"],
    });
  });
});

describe("two at once", () => {
  it("tells the second appraiser of a stale page that it changed meanwhile", async () => {
    const scene = await makeScored();
    const late = scoreEvaluation(
      await contextOf(scene.world, "appraiser"),
      scoringOf(scene, { version: 1, comment: "Lain" }),
    );
    expect(await refusalCode(late)).toBe("CONFLICT");
    expect((await stored(scene)).comment).not.toBe("Lain");
  });

  it("lets one of two appraisers win when both save at the same moment, whole", async () => {
    const scene = await makeScene();
    const agencyId = scene.world.agencyId;
    // A plan has one appraiser at a time: the second page belongs to the same person in another window.
    const contexts = await Promise.all([
      contextOf(scene.world, "appraiser"),
      contextOf(scene.world, "appraiser"),
    ]);
    const outcomes = await Promise.allSettled([
      scoreEvaluation(contexts[0], scoringOf(scene, { results: ["above", "above"], resultRating: "above" })),
      scoreEvaluation(contexts[1], scoringOf(scene, { results: ["below", "below"], resultRating: "below" })),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { resultRating } = await stored(scene);
    const levels = await owner.evaluationResult.findMany({
      where: { agencyId, evaluationId: scene.evaluationId },
    });
    expect(levels.map(({ level }) => level)).toEqual([resultRating, resultRating]);
    expect(await audits(scene.evaluationId, "evaluation.score")).toBe(1);
  });

  it("happens once with the same request key", async () => {
    const scene = await makeScene();
    const key = newId();
    const twice = await Promise.all(
      [1, 2].map(async () =>
        scoreEvaluation(await contextOf(scene.world, "appraiser", key), scoringOf(scene)),
      ),
    );
    expect(twice[0]).toEqual(twice[1]);
    expect(await stored(scene)).toMatchObject({ version: 2 });
    expect(await audits(scene.evaluationId, "evaluation.score")).toBe(1);
  });
});

describe("the head of a unit with an achievement of its own", () => {
  async function headScene() {
    const scene = await makeScene();
    await owner.unit.updateMany({ where: { id: scene.world.units.clinic }, data: { hasOwnAgreement: true } });
    await owner.position.updateMany({
      where: { id: scene.world.positions.staff },
      data: { isUnitHead: true },
    });
    return scene;
  }
  const setAchievement = (
    scene: Awaited<ReturnType<typeof headScene>>,
    unitId: string,
    level: "exceptional" | "good",
  ) =>
    owner.unitAchievement.create({
      data: {
        agencyId: scene.world.agencyId,
        unitId,
        periodId: scene.periodId,
        level,
        grounds: "uji",
        setById: scene.world.people.superior,
        setAt: new Date(),
      },
    });

  it("has the result rating of the unit, without a pick (cases G11 to G13)", async () => {
    const scene = await headScene();
    await setAchievement(scene, scene.world.units.clinic, "exceptional");
    const { resultRating: _none, ...input } = scoringOf(scene, {
      behaviours: "above",
      behaviourRating: "above",
    });
    await scoreEvaluation(await contextOf(scene.world, "appraiser"), input);
    expect(await stored(scene)).toMatchObject({
      state: "scored",
      suggestedResultRating: "meets",
      resultRating: "above",
      overallRating: "very_good",
    });
  });

  it("refuses another result rating, and is not finished while the unit's achievement is missing", async () => {
    const scene = await headScene();
    const ctx = await contextOf(scene.world, "appraiser");
    // The unit above has one, but an inherited achievement fixes nobody's rating.
    await setAchievement(scene, scene.world.units.health, "good");
    expect(await scoreEvaluation(ctx, scoringOf(scene))).toMatchObject({ isFinished: false });
    await setAchievement(scene, scene.world.units.clinic, "exceptional");
    await scoreEvaluation(ctx, { ...scoringOf(scene, { version: 2 }), resultRating: undefined });
    expect(await refusal(scoreEvaluation(ctx, scoringOf(scene, { version: 3 })))).toMatchObject({
      reasons: ["evaluations.head-rating-fixed"],
    });
  });
});
