import { describe, expect, it } from "vitest";
import { getRaterMirror } from "@/lib/features/evaluations/mirror/queries/rater-mirror";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { owner, useDatabase } from "../../../support/database";
import { refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";
import { makeScored, type Scene } from "../scenario";
import { addPeople } from "./crowd";

useDatabase();

const good = ["meets", "meets"] as const;
const mirror = async (scene: Scene, person: PersonKey) =>
  getRaterMirror(await contextOf(scene.world, person), scene.periodId);

describe("the rater's mirror", () => {
  it("appears from three scored people on, for the rater alone", async () => {
    const scene = await makeScored();
    expect(await mirror(scene, "appraiser")).toMatchObject({ scored: 1, mirror: null });
    await addPeople(scene.world, [good, good]);
    const view = await mirror(scene, "appraiser");
    // Nine levels as expected of one person; the two others have ratings only.
    expect(view?.mirror).toMatchObject({
      people: 3,
      mean: "2.00",
      spread: "0.00",
      halo: { count: 1, total: 3 },
      copied: { count: 0, total: 3 },
      recency: { count: 0, total: 1 },
      agency: null,
    });
    for (const person of ["hr", "auditor", "staff", "former", "foreigner"] as const)
      expect([person, await refusalCode(mirror(scene, person))]).toEqual([person, "NOT_FOUND"]);
  });

  it("takes the time from opening to saving", async () => {
    const scene = await makeScored();
    await getEvaluationForScoring(await contextOf(scene.world, "appraiser"), scene.evaluationId);
    await getEvaluationForScoring(await contextOf(scene.world, "appraiser"), scene.evaluationId);
    const stamps = await owner.scoringStamp.findMany({
      where: { evaluationId: scene.evaluationId },
      orderBy: { at: "asc" },
    });
    // A reload within seconds of the saving is no new beginning.
    expect(stamps.map(({ kind }) => kind)).toEqual(["saved"]);
  });
});
