import { describe, expect, it } from "vitest";
import { undoSignature } from "@/lib/features/evaluations/release/undo-signature";
import { releaseEvaluation } from "@/lib/features/evaluations/release-evaluation";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";
import { makeReleased, makeScored, stored, type Scene } from "../scenario";

useDatabase();

const sign = async (scene: Scene, version: number) =>
  signEvaluation(await contextOf(scene.world, "appraiser"), { evaluationId: scene.evaluationId, version });

async function makeSigned(): Promise<Scene> {
  const scene = await makeScored();
  await owner.agencyPolicy.updateMany({
    where: { id: scene.world.policyId },
    data: { settings: { releaseMode: "separate" } },
  });
  await sign(scene, 2);
  return scene;
}

const undo = async (scene: Scene, person: PersonKey = "appraiser", version = 3, key?: string) =>
  undoSignature(await contextOf(scene.world, person, key), {
    ...{ evaluationId: scene.evaluationId, version },
    reason: "Bukti rujukan belum ikut dihitung",
  });

describe("undoing a signature before release", () => {
  it("makes the result open to scoring again, keeps what was signed, and records who and why", async () => {
    const scene = await makeSigned();
    const first = await owner.evaluationSnapshot.findFirstOrThrow({
      where: { evaluationId: scene.evaluationId },
    });
    await undo(scene);
    expect(await stored(scene)).toMatchObject({
      state: "scored",
      revision: 2,
      version: 4,
      appraiserId: null,
      signedAt: null,
    });
    expect(
      await owner.signatureWithdrawal.findFirst({ where: { evaluationId: scene.evaluationId } }),
    ).toMatchObject({
      revision: 1,
      reason: "Bukti rujukan belum ikut dihitung",
    });
    expect(await owner.evaluationSnapshot.findMany({ where: { evaluationId: scene.evaluationId } })).toEqual([
      first,
    ]);
    expect(await audits(scene.evaluationId, "evaluation.undo-signature")).toBe(1);
    expect(
      await owner.evaluationEvent.count({
        where: { evaluationId: scene.evaluationId, kind: "signature_undone" },
      }),
    ).toBe(1);
  });

  it("is followed by another signature as the next revision, which then is released", async () => {
    const scene = await makeSigned();
    await undo(scene);
    await sign(scene, 4);
    const snapshots = await owner.evaluationSnapshot.findMany({
      where: { evaluationId: scene.evaluationId },
      orderBy: { revision: "asc" },
    });
    expect(snapshots.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(snapshots[0]?.sha256).not.toBe(snapshots[1]?.sha256);
    await releaseEvaluation(await contextOf(scene.world, "appraiser"), {
      evaluationId: scene.evaluationId,
      version: 5,
    });
    expect(await stored(scene)).toMatchObject({ state: "released", revision: 2 });
  });

  it("is refused once the result has reached the person, and where nothing is signed", async () => {
    const released = await makeReleased();
    expect((await refusal(undo(released, "appraiser", 3))).reasons).toEqual(["evaluations.wrong-state"]);
    const scored = await makeScored();
    expect((await refusal(undo(scored, "appraiser", 2))).reasons).toEqual(["evaluations.wrong-state"]);
  });

  it("refuses a stale page, and happens once with the same request key or of two at once", async () => {
    const scene = await makeSigned();
    expect(await refusalCode(undo(scene, "appraiser", 2))).toBe("CONFLICT");
    const key = newId();
    const twice = await Promise.all([undo(scene, "appraiser", 3, key), undo(scene, "appraiser", 3, key)]);
    expect(twice[0]).toEqual(twice[1]);
    const other = await makeSigned();
    const outcomes = await Promise.allSettled([undo(other), undo(other)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
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
    expect(await refusalCode(undo(scene, person))).toBe(code);
    expect(await stored(scene)).toMatchObject({ state: "signed", revision: 1 });
  });
});
