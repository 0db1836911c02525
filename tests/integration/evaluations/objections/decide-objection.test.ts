import { describe, expect, it } from "vitest";
import { makeObjectionLetter } from "@/lib/features/evaluations/objections/make-objection-letter";
import { getCase } from "@/lib/features/evaluations/objections/queries/case";
import { getDecisionDesk } from "@/lib/features/evaluations/objections/queries/decision";
import { getObjectionLetter } from "@/lib/features/evaluations/objections/queries/files";
import { proposeOfResult } from "@/lib/features/evaluations/follow-up/propose-of-result";
import { getFollowUp } from "@/lib/features/evaluations/follow-up/queries";
import { getEvaluation } from "@/lib/features/evaluations/queries/result";
import { verifyCode } from "@/lib/features/documents/verification/queries";
import { newId } from "@/lib/platform/clock";
import { loadFile } from "@/lib/platform/storage";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";
import {
  caseOf,
  decide,
  explain,
  file,
  makeExamined,
  makeFiled,
  makeReceived,
  stored,
  type Case,
} from "./scenario";

useDatabase();

async function letterOf(scene: Case): Promise<{ text: string; code: string }> {
  const { id: documentId, code } = await owner.issuedDocument.findFirstOrThrow({
    where: { subjectId: scene.objectionId, kind: "objection_letter" },
  });
  expect(
    await refusal(contextOf(scene.world, "staff").then((ctx) => getObjectionLetter(ctx, scene.objectionId))),
  ).toMatchObject({ reasons: ["documents.not-made-yet"] });
  const order = { agencyId: scene.world.agencyId, documentId };
  expect(await makeObjectionLetter(order)).toBe(true);
  expect(await makeObjectionLetter(order)).toBe(false);
  const { storageKey } = await getObjectionLetter(await contextOf(scene.world, "staff"), scene.objectionId);
  return { text: (await loadFile(storageKey)).subarray(0, 5).toString(), code };
}

describe("deciding an objection", () => {
  it("G73: both ratings raised make Sangat Baik in version 2, final; no second objection", async () => {
    const scene = await makeExamined();
    await decide(scene);
    expect(await caseOf(scene)).toMatchObject({ state: "granted", resultingRevision: 2 });
    expect(await stored(scene)).toMatchObject({
      state: "final",
      revision: 2,
      resultRating: "above",
      behaviourRating: "above",
      overallRating: "very_good",
    });
    const versions = await owner.evaluationSnapshot.findMany({
      where: { evaluationId: scene.evaluationId },
      orderBy: { revision: "asc" },
    });
    expect(versions.map(({ revision, kind }) => [revision, kind])).toEqual([
      [1, "first"],
      [2, "objection"],
    ]);
    expect((await refusal(file(scene, "staff", { version: 6 }))).reasons).toEqual([
      "evaluations.objection-once",
    ]);
    const result = await getEvaluation(await contextOf(scene.world, "staff"), scene.evaluationId);
    expect(result && "snapshot" in result && result.snapshot.ratings.overall).toBe("very_good");
    expect(await audits(scene.objectionId, "objection.decide")).toBe(1);
    const view = await getCase(await contextOf(scene.world, "staff"), scene.objectionId);
    expect(view?.overall).toEqual({ before: "good", after: "very_good" });
  });

  it("shows on a proposal out of the earlier version that a later one holds", async () => {
    const scene = await makeReceived();
    const { followUpId } = await proposeOfResult(await contextOf(scene.world, "appraiser"), {
      ...{ evaluationId: scene.evaluationId, kind: "guidance", grounds: "Tiga rujukan terlambat." },
    });
    const facts = async () => (await getFollowUp(await contextOf(scene.world, "hr"), followUpId)).facts;
    expect(await facts()).toMatchObject([{ revision: 1, inForce: 1 }]);
    const contested = { ...scene, ...(await file(scene)) };
    await explain(contested);
    await decide(contested);
    expect(await facts()).toMatchObject([{ revision: 1, inForce: 2 }]);
  });

  it("refused: the result stays, final, and is no new version", async () => {
    const scene = await makeExamined();
    await decide(scene, "superior", { level: "meets" });
    expect(await caseOf(scene)).toMatchObject({ state: "denied", resultingRevision: null });
    expect(await stored(scene)).toMatchObject({ state: "final", revision: 1, overallRating: "good" });
  });

  it.each(["above", "meets"] as const)(
    "orders one letter with a code that the public page knows (%s)",
    async (level) => {
      const scene = await makeExamined();
      await decide(scene, "superior", { level });
      const { text, code } = await letterOf(scene);
      expect(text).toBe("%PDF-");
      const answer = await verifyCode({ typed: code, address: `10.9.${level.length}.1` });
      expect(answer).toMatchObject({
        outcome: "known",
        document: { kind: "objection_letter", state: "valid" },
      });
      const read = async (person: PersonKey) =>
        getObjectionLetter(await contextOf(scene.world, person), scene.objectionId);
      await read("appraiser");
      await read("superior");
      for (const person of ["hr", "auditor", "otherStaff", "foreigner"] as const)
        expect(await refusalCode(read(person))).toBe("NOT_FOUND");
    },
  );

  it.each<[PersonKey, "FORBIDDEN" | "NOT_FOUND"]>([
    ["staff", "FORBIDDEN"],
    ["appraiser", "FORBIDDEN"],
    ["leader", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["auditor", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s with %s", async (person, code) => {
    const scene = await makeExamined();
    expect(await refusalCode(decide(scene, person))).toBe(code);
    expect(await stored(scene)).toMatchObject({ state: "objected" });
  });

  it("waits for the rater's turn, decides every part, lowers none", async () => {
    const filed = await makeFiled();
    expect((await refusal(decide(filed))).reasons).toEqual(["evaluations.objection-wrong-step"]);
    const scene = await makeExamined();
    expect((await refusal(decide(scene, "superior", { levels: ["above", null] }))).reasons).toEqual([
      "evaluations.objection-undecided",
    ]);
    expect((await refusal(decide(scene, "superior", { levels: ["below", "meets"] }))).reasons).toEqual([
      "evaluations.objection-lower",
    ]);
    expect(await stored(scene)).toMatchObject({ state: "objected", revision: 1 });
  });

  it("answers a stale page with a conflict, and happens once with the same key", async () => {
    const scene = await makeExamined();
    expect(await refusalCode(decide(scene, "superior", { version: 1 }))).toBe("CONFLICT");
    const key = newId();
    await Promise.all([
      decide(scene, "superior", { key, version: 2 }),
      decide(scene, "superior", { key, version: 2 }),
    ]);
    expect(await stored(scene)).toMatchObject({ revision: 2 });
    expect(await audits(scene.objectionId, "objection.decide")).toBe(1);
  });

  it("previews for the decider alone what it will write", async () => {
    const scene = await makeExamined();
    const { parts } = await caseOf(scene);
    const levels = Object.fromEntries(parts.map(({ id }) => [id, "above" as const]));
    const desk = async (person: PersonKey) =>
      getDecisionDesk(await contextOf(scene.world, person), scene.objectionId, levels);
    expect((await desk("superior"))?.preview).toMatchObject({
      outcome: "granted",
      ratings: { overall: "very_good" },
    });
    expect(await refusalCode(desk("staff"))).toBe("FORBIDDEN");
    expect(await refusalCode(desk("hr"))).toBe("NOT_FOUND");
    await decide(scene);
    expect(await desk("superior")).toBeNull();
  });
});
