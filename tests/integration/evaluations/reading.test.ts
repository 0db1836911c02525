import { describe, expect, it } from "vitest";
import { acknowledgeEvaluation } from "@/lib/features/evaluations/acknowledge-evaluation";
import { askAboutEvaluation } from "@/lib/features/evaluations/ask-about-evaluation";
import { listMyEvaluations } from "@/lib/features/evaluations/queries/my-evaluations";
import {
  getEvaluation,
  getEvaluationExport,
  type EvaluationResultView,
} from "@/lib/features/evaluations/queries/result";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { readExport } from "@/lib/features/evaluations/rules/recompute";
import { owner, useDatabase } from "../../support/database";
import { signedBy } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeReleased, makeScene, makeScored, type Scene } from "./scenario";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";

useDatabase();

const seen = async (scene: Scene, person: PersonKey) =>
  getEvaluation(await contextOf(scene.world, person), scene.evaluationId);
const isResult = (view: unknown): view is EvaluationResultView =>
  typeof view === "object" && view !== null && "snapshot" in view;

describe("what the rated person sees", () => {
  it("is nothing of the score before release: neither state, nor levels, nor ratings", async () => {
    const scene = await makeScored({ results: ["above", "above"], resultRating: "above" });
    const view = await seen(scene, "staff");
    expect(view).toMatchObject({ state: "noted", reader: "self", holder: "appraiser" });
    expect(isResult(view)).toBe(false);
    expect(JSON.stringify(view)).not.toMatch(/above|very_good|scored|Rujukan selalu/);
    const [row] = (await listMyEvaluations(await contextOf(scene.world, "staff"))).filter(
      ({ evaluationId }) => evaluationId === scene.evaluationId,
    );
    expect(row).toMatchObject({ state: "noted", overallRating: null });
    expect(
      await getEvaluationForScoring(await contextOf(scene.world, "staff"), scene.evaluationId),
    ).toBeNull();
    expect(await getEvaluationExport(await contextOf(scene.world, "staff"), scene.evaluationId)).toBeNull();
  });

  it("is nothing while a signed result waits for its release", async () => {
    const scene = await makeScored();
    await owner.agencyPolicy.updateMany({
      where: { id: scene.world.policyId },
      data: { settings: { releaseMode: "separate" } },
    });
    await signEvaluation(await contextOf(scene.world, "appraiser"), {
      evaluationId: scene.evaluationId,
      version: 2,
    });
    const view = await seen(scene, "staff");
    expect(isResult(view)).toBe(false);
    expect(view).toMatchObject({ state: "noted" });
    expect(await getEvaluationExport(await contextOf(scene.world, "staff"), scene.evaluationId)).toBeNull();
    expect(isResult(await seen(scene, "appraiser"))).toBe(true);
  });

  it("is the whole result after release, from the snapshot", async () => {
    const scene = await makeReleased();
    await owner.employee.updateMany({
      where: { id: scene.world.people.appraiser },
      data: { name: "Nama Baru" },
    });
    const view = await seen(scene, "staff");
    if (!isResult(view)) throw new Error("no result");
    expect(view).toMatchObject({
      state: "released",
      reader: "self",
      may: {
        acknowledge: true,
        ask: true,
        answer: false,
        score: false,
        sign: false,
        release: false,
        note: false,
      },
      snapshot: { appraiser: { name: "dr. Ratna Dewi Anggraini" }, ratings: { overall: "good" } },
      // Released on 16 November: it lapses after 14 days; received today, an objection runs 14 days more.
      countsAsReceivedOn: "2026-11-30",
      objectionUntil: "2026-11-30",
      objectionDays: 14,
    });
    expect(view.receiptNumber).toMatch(/^EV-2026-TW4-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const [row] = (await listMyEvaluations(await contextOf(scene.world, "staff"))).filter(
      ({ evaluationId }) => evaluationId === scene.evaluationId,
    );
    expect(row).toMatchObject({
      state: "released",
      overallRating: "good",
      appraiserName: "dr. Ratna Dewi Anggraini",
    });
  });

  it("counts the objection from the acknowledgement", async () => {
    const scene = await makeReleased();
    await acknowledgeEvaluation(await contextOf(scene.world, "staff"), {
      evaluationId: scene.evaluationId,
      version: 3,
    });
    expect(await seen(scene, "staff")).toMatchObject({
      state: "received",
      countsAsReceivedOn: null,
      objectionUntil: "2026-11-30",
      isLapsed: false,
    });
    await owner.evaluation.updateMany({
      where: { id: scene.evaluationId },
      data: { receivedAt: new Date("2026-11-01T03:00:00Z") },
    });
    expect(await seen(scene, "staff")).toMatchObject({ objectionUntil: null });
  });
});

describe("who else reads a result", () => {
  it.each<[PersonKey, "appraiser" | "other" | null]>([
    ["appraiser", "appraiser"],
    ["superior", "other"],
    ["auditor", "other"],
    ["former", null],
    ["hr", null],
    ["unitOfficer", null],
    ["otherAppraiser", null],
    ["otherStaff", null],
    ["foreigner", null],
  ])("%s", async (person, reader) => {
    const scene = await makeReleased();
    const view = await seen(scene, person);
    expect(view?.reader ?? null).toBe(reader);
    expect(
      (await getEvaluationExport(await contextOf(scene.world, person), scene.evaluationId)) === null,
    ).toBe(reader === null);
  });

  it("leaves a record of the look once an hour, and none of one's own", async () => {
    const scene = await makeReleased();
    for (const person of ["staff", "superior", "superior"] as const) await seen(scene, person);
    const records = await owner.accessRecord.findMany({
      where: {
        recordId: scene.evaluationId,
        readerId: { in: [scene.world.people.staff, scene.world.people.superior] },
      },
    });
    expect(records.map(({ readerId }) => readerId)).toEqual([scene.world.people.superior]);
  });

  it("lets the appraiser answer once there is a question", async () => {
    const scene = await makeReleased();
    expect(await seen(scene, "appraiser")).toMatchObject({ may: { answer: false } });
    await askAboutEvaluation(await contextOf(scene.world, "staff"), {
      evaluationId: scene.evaluationId,
      text: "Mengapa?",
    });
    expect(await seen(scene, "appraiser")).toMatchObject({
      may: { answer: true },
      talk: [{ text: "Mengapa?", byEmployee: true, isMine: false }],
    });
  });
});

describe("the exported file", () => {
  it("is recomputed to the same result, from itself alone", async () => {
    const scene = await makeReleased({ results: ["above", "meets"] });
    const file = await getEvaluationExport(await contextOf(scene.world, "staff"), scene.evaluationId);
    const reading = readExport(file?.text ?? "");
    expect(reading).toMatchObject({ ok: true, differences: [] });
    expect(file?.fileName).toBe(`${reading.ok && reading.receiptNumber}.json`);
    expect(readExport((file?.text ?? "").replace("Siti", "Sita"))).toMatchObject({
      ok: true,
      differences: [{ path: "sha256" }, { path: "receiptNumber" }],
    });
  });
});

describe("what the appraiser has in view", () => {
  it("is plan, result, proof, note and picks, with the queue of the period", async () => {
    const scene = await makeScene();
    const view = await getEvaluationForScoring(await contextOf(scene.world, "appraiser"), scene.evaluationId);
    expect(view).toMatchObject({
      employee: { name: "Siti Rahmawati, A.Md.Keb.", positionTitle: "Bidan Mahir" },
      appraiser: { startsOn: "2026-07-01", capacity: "definitive" },
      closed: [],
      maySign: true,
      headsOwnUnit: false,
      queue: [{ evaluationId: scene.evaluationId, state: "noted", picked: 0, results: 2 }],
    });
    expect(view?.results[0]).toMatchObject({
      level: null,
      note: "Semua kunjungan tercatat di kohort.",
      evidence: [{ title: "Kohort ibu" }],
      indicators: [
        {
          periodTarget: { value: "95" },
          actual: { value: "96" },
          achievement: { counted: true, percent: "101.05" },
          before: [],
        },
      ],
    });
    expect(view?.missing.map(({ reason }) => reason)).toContain("evaluations.level-missing");
  });

  it("names what was reached in earlier periods, latest first", async () => {
    const scene = await makeScene();
    const { world, planId, indicators } = scene;
    await owner.indicatorProgress.createMany({
      data: [0, 1].map((place) => ({
        agencyId: world.agencyId,
        workPlanId: planId,
        indicatorId: indicators[0]!,
        periodId: world.periods[place]!,
        target: 95,
        actualInput: `${90 + place},5`,
        actual: 90.5 + place,
      })),
    });
    const view = await getEvaluationForScoring(await contextOf(world, "appraiser"), scene.evaluationId);
    expect(view?.results[0]?.indicators[0]?.before).toEqual([
      { number: 2, cadence: "quarterly", actual: { value: "91.5" } },
      { number: 1, cadence: "quarterly", actual: { value: "90.5" } },
    ]);
  });

  it("says why it is closed once signed", async () => {
    const scene = await makeScene();
    await owner.evaluation.updateMany({
      where: { id: scene.evaluationId },
      data: signedBy(scene.world) as never,
    });
    expect(
      await getEvaluationForScoring(await contextOf(scene.world, "appraiser"), scene.evaluationId),
    ).toMatchObject({ closed: [{ reason: "evaluations.wrong-state" }] });
  });
});
