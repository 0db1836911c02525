import { describe, expect, it } from "vitest";
import { acknowledgeEvaluation } from "@/lib/features/evaluations/acknowledge-evaluation";
import { newId } from "@/lib/platform/clock";
import { useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeReleased, makeScored, stored, type Scene } from "./scenario";

useDatabase();

const acknowledge = async (scene: Scene, person: PersonKey = "staff", version = 3, key?: string) =>
  acknowledgeEvaluation(await contextOf(scene.world, person, key), {
    evaluationId: scene.evaluationId,
    version,
  });

describe("marking a result as received", () => {
  it("sets the day of receipt and records it", async () => {
    const scene = await makeReleased();
    await acknowledge(scene);
    const evaluation = await stored(scene);
    expect(evaluation).toMatchObject({ state: "received", version: 4 });
    expect(evaluation.receivedAt?.toISOString().slice(0, 10)).toBe("2026-11-16");
    expect(await audits(scene.evaluationId, "evaluation.acknowledge")).toBe(1);
  });

  it.each<[PersonKey, "FORBIDDEN" | "NOT_FOUND"]>([
    ["appraiser", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["auditor", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherStaff", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s with %s", async (person, code) => {
    const scene = await makeReleased();
    expect(await refusalCode(acknowledge(scene, person))).toBe(code);
    expect(await stored(scene)).toMatchObject({ state: "released", receivedAt: null });
  });

  it("refuses a result that is not released, a stale page and a second mark", async () => {
    const scored = await makeScored();
    expect(await refusal(acknowledge(scored, "staff", 2))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.wrong-state"],
    });
    const scene = await makeReleased();
    expect(await refusalCode(acknowledge(scene, "staff", 2))).toBe("CONFLICT");
    const outcomes = await Promise.allSettled([acknowledge(scene), acknowledge(scene)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusal(acknowledge(scene, "staff", 4))).toMatchObject({
      reasons: ["evaluations.wrong-state"],
    });
  });

  it("happens once with the same request key", async () => {
    const scene = await makeReleased();
    const key = newId();
    const twice = await Promise.all([
      acknowledge(scene, "staff", 3, key),
      acknowledge(scene, "staff", 3, key),
    ]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await audits(scene.evaluationId, "evaluation.acknowledge")).toBe(1);
  });
});
