import { describe, expect, it } from "vitest";
import { releaseEvaluation } from "@/lib/features/evaluations/release-evaluation";
import { getEvaluation } from "@/lib/features/evaluations/queries/result";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeScored, stored, type Scene } from "./scenario";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";

useDatabase();

async function makeSigned(): Promise<Scene> {
  const scene = await makeScored();
  await owner.agencyPolicy.updateMany({
    where: { id: scene.world.policyId },
    data: { settings: { releaseMode: "separate" } },
  });
  await signEvaluation(await contextOf(scene.world, "appraiser"), {
    evaluationId: scene.evaluationId,
    version: 2,
  });
  return scene;
}

const release = async (scene: Scene, person: PersonKey = "appraiser", version = 3, key?: string) =>
  releaseEvaluation(await contextOf(scene.world, person, key), { evaluationId: scene.evaluationId, version });

describe("releasing a signed result", () => {
  it("brings it to the person and records it", async () => {
    const scene = await makeSigned();
    await release(scene);
    const evaluation = await stored(scene);
    expect(evaluation).toMatchObject({ state: "released", version: 4 });
    expect(evaluation.releasedAt).not.toBeNull();
    expect(await audits(scene.evaluationId, "evaluation.release")).toBe(1);
  });

  it.each<[PersonKey, "FORBIDDEN" | "NOT_FOUND"]>([
    ["staff", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s with %s", async (person, code) => {
    const scene = await makeSigned();
    expect(await refusalCode(release(scene, person))).toBe(code);
    expect(await stored(scene)).toMatchObject({ state: "signed", releasedAt: null });
  });

  it("refuses what is not signed, a stale page, and a second release", async () => {
    const scored = await makeScored();
    expect(await refusal(release(scored, "appraiser", 2))).toMatchObject({
      code: "RULE_VIOLATION",
      reasons: ["evaluations.wrong-state"],
    });
    const scene = await makeSigned();
    expect(await refusalCode(release(scene, "appraiser", 2))).toBe("CONFLICT");
    const outcomes = await Promise.allSettled([release(scene), release(scene)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is not the appraiser's where HR hands the period's results over together", async () => {
    const scene = await makeSigned();
    await owner.agencyPolicy.updateMany({
      where: { id: scene.world.policyId },
      data: { settings: { releaseMode: "together" } },
    });
    expect(await refusal(release(scene))).toMatchObject({ reasons: ["evaluations.release-by-hr"] });
    expect(await stored(scene)).toMatchObject({ state: "signed", releasedAt: null });
    const view = await getEvaluation(await contextOf(scene.world, "appraiser"), scene.evaluationId);
    expect(view?.may).toMatchObject({ release: false, undoSignature: true });
  });

  it("happens once with the same request key", async () => {
    const scene = await makeSigned();
    const key = newId();
    const twice = await Promise.all([
      release(scene, "appraiser", 3, key),
      release(scene, "appraiser", 3, key),
    ]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await audits(scene.evaluationId, "evaluation.release")).toBe(1);
  });
});
