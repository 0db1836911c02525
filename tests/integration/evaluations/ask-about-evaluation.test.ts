import { describe, expect, it } from "vitest";
import { askAboutEvaluation } from "@/lib/features/evaluations/ask-about-evaluation";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeReleased, makeScored, stored, type Scene } from "./scenario";

useDatabase();

const ask = async (scene: Scene, person: PersonKey = "staff", key?: string) =>
  askAboutEvaluation(await contextOf(scene.world, person, key), {
    evaluationId: scene.evaluationId,
    text: "Mengapa kohort dinilai sesuai?",
  });
const messages = (scene: Scene) =>
  owner.evaluationMessage.findMany({ where: { evaluationId: scene.evaluationId } });

describe("asking back about a result", () => {
  it("keeps the question with its author, and changes neither state nor clock", async () => {
    const scene = await makeReleased();
    await ask(scene);
    expect(await messages(scene)).toMatchObject([
      { authorId: scene.world.people.staff, text: "Mengapa kohort dinilai sesuai?" },
    ]);
    expect(await stored(scene)).toMatchObject({ state: "released", version: 3 });
    expect(await audits(scene.evaluationId, "evaluation.ask")).toBe(1);
  });

  it.each<[PersonKey, "FORBIDDEN" | "NOT_FOUND"]>([
    ["appraiser", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s with %s", async (person, code) => {
    const scene = await makeReleased();
    expect(await refusalCode(ask(scene, person))).toBe(code);
    expect(await messages(scene)).toEqual([]);
  });

  it("is refused before release, because there is nothing yet to ask about", async () => {
    const scene = await makeScored();
    expect(await refusal(ask(scene))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.wrong-state"],
    });
  });

  it("happens once with the same request key, and again with another", async () => {
    const scene = await makeReleased();
    const key = newId();
    await Promise.all([ask(scene, "staff", key), ask(scene, "staff", key)]);
    expect(await messages(scene)).toHaveLength(1);
    await ask(scene, "staff", newId());
    expect(await messages(scene)).toHaveLength(2);
  });
});
