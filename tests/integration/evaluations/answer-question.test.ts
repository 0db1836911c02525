import { describe, expect, it } from "vitest";
import { answerQuestion } from "@/lib/features/evaluations/answer-question";
import { askAboutEvaluation } from "@/lib/features/evaluations/ask-about-evaluation";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeReleased, type Scene } from "./scenario";

useDatabase();

async function makeAsked(): Promise<Scene> {
  const scene = await makeReleased();
  await askAboutEvaluation(await contextOf(scene.world, "staff"), {
    evaluationId: scene.evaluationId,
    text: "Mengapa?",
  });
  return scene;
}
const answer = async (scene: Scene, person: PersonKey = "appraiser", key?: string) =>
  answerQuestion(await contextOf(scene.world, person, key), {
    evaluationId: scene.evaluationId,
    text: "Agustus terlambat dua hari.",
  });
const written = (scene: Scene) =>
  owner.evaluationMessage.count({
    where: { evaluationId: scene.evaluationId, authorId: { not: scene.world.people.staff } },
  });

describe("answering a question about a result", () => {
  it("keeps the answer with its author and records it", async () => {
    const scene = await makeAsked();
    await answer(scene);
    expect(await written(scene)).toBe(1);
    expect(await audits(scene.evaluationId, "evaluation.answer")).toBe(1);
  });

  it("lets the one who signed answer after leaving the post, and the successor too", async () => {
    const scene = await makeAsked();
    const { world, planId } = scene;
    await owner.workPlanAppraiser.updateMany({
      where: { workPlanId: planId, endsOn: null },
      data: { endsOn: toDate("2026-11-15") },
    });
    await owner.workPlanAppraiser.create({
      data: {
        agencyId: world.agencyId,
        workPlanId: planId,
        employeeId: world.people.superior,
        startsOn: toDate("2026-11-16"),
      },
    });
    await answer(scene, "appraiser");
    await answer(scene, "superior");
    expect(await written(scene)).toBe(2);
  });

  it.each<[PersonKey, "FORBIDDEN" | "NOT_FOUND"]>([
    ["staff", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["auditor", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s with %s", async (person, code) => {
    const scene = await makeAsked();
    expect(await refusalCode(answer(scene, person))).toBe(code);
    expect(await written(scene)).toBe(0);
  });

  it("is refused where nobody asked", async () => {
    const scene = await makeReleased();
    expect(await refusal(answer(scene))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.no-question"],
    });
  });

  it("happens once with the same request key", async () => {
    const scene = await makeAsked();
    const key = newId();
    await Promise.all([answer(scene, "appraiser", key), answer(scene, "appraiser", key)]);
    expect(await written(scene)).toBe(1);
  });
});
