import { describe, expect, it } from "vitest";
import type { CorrectEvaluationInput } from "@/lib/features/evaluations/release/correction-input";
import { correctEvaluation } from "@/lib/features/evaluations/release/correct-evaluation";
import { recompute } from "@/lib/features/evaluations/rules/recompute";
import { readSnapshot } from "@/lib/features/evaluations/rules/snapshot";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../../support/database";
import { audits, refusal, refusalCode } from "../../../support/quarter";
import { contextOf, type PersonKey } from "../../../support/world";
import { makeReleased, makeScored, stored, type Scene } from "../scenario";

useDatabase();

const correct = async (
  scene: Scene,
  changes: Partial<CorrectEvaluationInput> = {},
  person: PersonKey = "appraiser",
  key?: string,
) =>
  correctEvaluation(await contextOf(scene.world, person, key), {
    ...{ evaluationId: scene.evaluationId, version: 3, results: [], behaviours: {} },
    reason: "Rujukan bulan November belum ikut dihitung",
    ...changes,
  });

/** Both results raised, and with them the rating that the rule suggests. */
const raised = (scene: Scene): Partial<CorrectEvaluationInput> => ({
  results: scene.results.map((resultId) => ({ resultId, level: "above" as const })),
  resultRating: "above",
});

const snapshots = (scene: Scene) =>
  owner.evaluationSnapshot.findMany({
    where: { evaluationId: scene.evaluationId },
    orderBy: { revision: "asc" },
  });

describe("correcting a released result", () => {
  it("makes a new version with its reason; the rating changed, so it is released anew and every clock begins again", async () => {
    const scene = await makeReleased();
    await owner.evaluation.updateMany({
      where: { id: scene.evaluationId },
      data: {
        state: "final",
        receivedAt: new Date("2026-11-01T00:00:00Z"),
        finalAt: new Date("2026-11-15T00:00:00Z"),
      },
    });
    const [first] = await snapshots(scene);
    await correct(scene, raised(scene));
    expect(await stored(scene)).toMatchObject({
      ...{
        state: "released",
        revision: 2,
        version: 4,
        resultRating: "above",
        receivedAt: null,
        finalAt: null,
      },
    });
    const [old, second] = await snapshots(scene);
    expect(old).toEqual(first);
    expect(second).toMatchObject({
      kind: "correction",
      reason: "Rujukan bulan November belum ikut dihitung",
    });
    const reading = readSnapshot(second?.content ?? "");
    if (!reading.ok) throw new Error("the new version cannot be read");
    expect(recompute(reading.snapshot)).toEqual([]);
    expect(reading.snapshot.revises).toMatchObject({
      revision: 1,
      sha256: first?.sha256,
      kind: "correction",
    });
    expect(await audits(scene.evaluationId, "evaluation.correct")).toBe(1);
    expect(
      await owner.notification.count({
        where: { employeeId: scene.world.people.staff, kind: "evaluations.corrected" },
      }),
    ).toBe(1);
  });

  it("moves no day where both ratings stay as they were", async () => {
    const scene = await makeReleased();
    const receivedAt = new Date("2026-11-16T03:00:00Z");
    await owner.evaluation.updateMany({
      where: { id: scene.evaluationId },
      data: { state: "received", receivedAt },
    });
    await correct(scene, { comment: "Kalimat yang lebih jelas: kohort sebelum tanggal 5." });
    expect(await stored(scene)).toMatchObject({ state: "received", revision: 2, receivedAt });
  });

  it("refuses a version that says the same, a departure without reason, and an empty reason of its own", async () => {
    const scene = await makeReleased();
    expect((await refusal(correct(scene))).reasons).toEqual(["evaluations.revision-unchanged"]);
    expect((await refusal(correct(scene, { resultRating: "above" }))).reasons).toEqual([
      "evaluations.result-reason-missing",
    ]);
    expect((await refusal(correct(scene, { ...raised(scene), reason: " " }))).reasons).toEqual([
      "evaluations.revision-reason",
    ]);
    expect(await snapshots(scene)).toHaveLength(1);
  });

  it("is refused while an objection is open, after one was decided, and before release", async () => {
    const open = await makeReleased();
    await owner.evaluation.updateMany({ where: { id: open.evaluationId }, data: { state: "objected" } });
    expect((await refusal(correct(open, raised(open)))).reasons).toEqual(["evaluations.objection-open"]);
    const decided = await makeReleased();
    await owner.evaluation.updateMany({ where: { id: decided.evaluationId }, data: { state: "final" } });
    await owner.evaluationEvent.create({
      data: {
        ...{ agencyId: decided.world.agencyId, evaluationId: decided.evaluationId, kind: "decided" },
        ...{ actorName: "Atasan", at: new Date() },
      },
    });
    expect((await refusal(correct(decided, raised(decided)))).reasons).toEqual([
      "evaluations.correction-decided",
    ]);
    const scored = await makeScored();
    expect((await refusal(correct(scored, { ...raised(scored), version: 2 }))).reasons).toEqual([
      "evaluations.wrong-state",
    ]);
  });

  it("raises, and never lowers, once an objection was filed and withdrawn", async () => {
    const scene = await makeReleased();
    await owner.evaluation.updateMany({ where: { id: scene.evaluationId }, data: { state: "final" } });
    await owner.evaluationEvent.create({
      data: {
        ...{ agencyId: scene.world.agencyId, evaluationId: scene.evaluationId, kind: "objected" },
        ...{ actorName: "Siti", at: new Date() },
      },
    });
    const lowered = { results: [], resultRating: "below" as const, resultReason: "Laporan tertinggal" };
    expect((await refusal(correct(scene, lowered))).reasons).toEqual(["evaluations.correction-lowers"]);
    expect(await snapshots(scene)).toHaveLength(1);
    await correct(scene, raised(scene));
    expect(await snapshots(scene)).toHaveLength(2);
  });

  it("refuses a stale page and happens once with the same request key", async () => {
    const scene = await makeReleased();
    expect(await refusalCode(correct(scene, { ...raised(scene), version: 2 }))).toBe("CONFLICT");
    const key = newId();
    const twice = await Promise.all([
      correct(scene, raised(scene), "appraiser", key),
      correct(scene, raised(scene), "appraiser", key),
    ]);
    expect(twice[0]).toEqual(twice[1]);
    expect(await snapshots(scene)).toHaveLength(2);
  });

  it.each<[PersonKey, "FORBIDDEN" | "NOT_FOUND"]>([
    ["staff", "FORBIDDEN"],
    ["superior", "FORBIDDEN"],
    ["former", "NOT_FOUND"],
    ["hr", "NOT_FOUND"],
    ["otherAppraiser", "NOT_FOUND"],
    ["foreigner", "NOT_FOUND"],
  ])("refuses %s with %s", async (person, code) => {
    const scene = await makeReleased();
    expect(await refusalCode(correct(scene, raised(scene), person))).toBe(code);
  });
});
