import { describe, expect, it } from "vitest";
import { endLens } from "@/lib/features/evaluations/lenses/end-lens";
import { saveLensInput } from "@/lib/features/evaluations/lenses/lens-input";
import { listLenses, listLensesInForce } from "@/lib/features/evaluations/lenses/queries/lenses";
import { saveLens } from "@/lib/features/evaluations/lenses/save-lens";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { correctEvaluation } from "@/lib/features/evaluations/release/correct-evaluation";
import { recompute } from "@/lib/features/evaluations/rules/recompute";
import { readSnapshot } from "@/lib/features/evaluations/rules/snapshot";
import { newId } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, makeWorld, type PersonKey, type World } from "../../support/world";
import { makeReleased, makeScene, stored } from "./scenario";

useDatabase();

const QUESTIONS = [
  { label: "Kualitas", text: "Apakah hasilnya benar sejak pertama?", results: "main", values: [] },
  { label: "", text: "", results: "none", values: [] },
  { label: "Kolaborasi", text: "Siapa yang terbantu?", results: "none", values: ["collaborative"] },
];
const TYPED = { name: "Lensa pelayanan", startsOn: "2026-11-16", questions: QUESTIONS };

const save = async (world: World, changes: object = {}, person: PersonKey = "hr", key?: string) =>
  saveLens(await contextOf(world, person, key), saveLensInput.parse({ ...TYPED, ...changes }));
const rows = (world: World) =>
  owner.criteriaLens.findMany({ where: { agencyId: world.agencyId }, orderBy: { number: "asc" } });
const days = async (world: World) =>
  (await rows(world)).map(({ startsOn, endsOn }) =>
    [startsOn, endsOn].map((day) => day?.toISOString().slice(0, 10) ?? null),
  );

describe("the recommendation of the official document", () => {
  it("is written with the scoring, signed with the facts, and changed by a correction alone", async () => {
    const scene = await makeReleased({ recommendation: "Ikut pelatihan kohort." });
    const { evaluationId, world } = scene;
    const texts = async () =>
      (
        await owner.evaluationSnapshot.findMany({ where: { evaluationId }, orderBy: { revision: "asc" } })
      ).map(({ content }) => readSnapshot(content));
    const signed = await texts();
    expect(signed).toMatchObject([{ ok: true, snapshot: { recommendation: "Ikut pelatihan kohort." } }]);
    await correctEvaluation(await contextOf(world, "appraiser"), {
      ...{ evaluationId, version: 3, results: [], behaviours: {} },
      ...{ recommendation: "Ikut magang rujukan.", reason: "Pelatihan sudah diikuti." },
    });
    const after = await texts();
    expect(after[0]).toEqual(signed[0]);
    expect(after[1]).toMatchObject({ snapshot: { recommendation: "Ikut magang rujukan." } });
    expect((await stored(scene)).recommendation).toBe("Ikut magang rujukan.");
    expect(after.map((one) => one.ok && recompute(one.snapshot))).toEqual([[], []]);
  });
});

describe("a criteria lens", () => {
  it("is defined by HR, read by the appraiser beside the rows and by everybody with the rules", async () => {
    const scene = await makeScene();
    const { lensId } = await save(scene.world);
    const [stored] = await rows(scene.world);
    expect(await audits(stored?.id ?? "", "lens.save")).toBe(1);
    const before = await owner.evaluation.findFirstOrThrow({ where: { id: scene.evaluationId } });
    const view = await getEvaluationForScoring(await contextOf(scene.world, "appraiser"), scene.evaluationId);
    expect(view?.lenses).toMatchObject([{ lensId, number: 1, name: "Lensa pelayanan" }]);
    expect(view?.lenses[0]?.questions.map(({ label }) => label)).toEqual(["Kualitas", "Kolaborasi"]);
    const after = await owner.evaluation.findFirstOrThrow({ where: { id: scene.evaluationId } });
    expect(after).toEqual(before);
    const told = await listLensesInForce(await contextOf(scene.world, "staff"));
    expect(told.map(({ name }) => name)).toEqual(["Lensa pelayanan"]);
    expect(await listLensesInForce(await contextOf(scene.world, "foreigner"))).toEqual([]);
  });

  it("is replaced by its next version from a day on, and looked through as it was on the period's last day", async () => {
    const scene = await makeScene();
    const { world } = scene;
    const { lensId } = await save(world);
    await save(world, { lensId, number: 1, version: 1, startsOn: "2026-12-01", name: "Lensa baru" });
    expect(await days(world)).toEqual([
      ["2026-11-16", "2026-11-30"],
      ["2026-12-01", null],
    ]);
    // The day is 16 November: the questions of that day still hold.
    const view = await getEvaluationForScoring(await contextOf(world, "appraiser"), scene.evaluationId);
    expect(view?.lenses.map(({ name }) => name)).toEqual(["Lensa pelayanan"]);
    // A third version before the second has begun: the second never was in force, and nothing overlaps.
    await save(world, { lensId, number: 2, version: 1, startsOn: "2026-11-20", name: "Lensa ketiga" });
    expect(await days(world)).toEqual([
      ["2026-11-16", "2026-11-19"],
      ["2026-12-01", "2026-11-30"],
      ["2026-11-20", null],
    ]);
    await endLens(await contextOf(world, "hr"), { lensId, number: 3, version: 1, lastDay: "2026-11-25" });
    expect((await days(world))[2]).toEqual(["2026-11-20", "2026-11-25"]);
    expect(await audits(lensId, "lens.end")).toBe(1);
    const history = await listLenses(await contextOf(world, "auditor"));
    expect(history.lenses[0]?.versions.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(history.maySave).toBe(false);
  });

  it.each<[PersonKey]>([["staff"], ["appraiser"], ["superior"], ["leader"], ["unitOfficer"], ["foreigner"]])(
    "is not %s's to define, to end or to list",
    async (person) => {
      const world = await makeWorld();
      const { lensId } = await save(world);
      const ctx = await contextOf(world, person);
      expect(await refusalCode(save(world, { name: "Lensa lain" }, person))).toBe("NOT_FOUND");
      expect(await refusalCode(listLenses(ctx))).toBe("NOT_FOUND");
      const end = endLens(ctx, { lensId, number: 1, version: 1, lastDay: "2026-11-16" });
      expect(await refusalCode(end)).toBe("NOT_FOUND");
      expect(await days(world)).toEqual([["2026-11-16", null]]);
    },
  );

  it("begins from today on, has a name of its own, touches something, and is not changed once ended", async () => {
    const world = await makeWorld();
    const { lensId } = await save(world);
    const early = save(world, { name: "Lensa lain", startsOn: "2026-11-15" });
    expect(await refusal(early)).toMatchObject({ reasons: ["evaluations.lens-past"] });
    expect(await refusal(save(world, { name: "LENSA PELAYANAN" }))).toMatchObject({
      reasons: ["evaluations.lens-name-taken"],
    });
    const none = saveLensInput.safeParse({ ...TYPED, questions: [{ ...QUESTIONS[0], results: "none" }] });
    expect(none.error?.issues.map(({ message }) => message)).toEqual(["evaluations.lens-touches-nothing"]);
    expect(saveLensInput.safeParse({ ...TYPED, questions: [] }).success).toBe(false);
    await owner.$executeRaw`UPDATE criteria_lens SET starts_on = '2026-01-01', ends_on = '2026-11-01' WHERE lens_id = ${lensId}::uuid`;
    const late = save(world, { lensId, number: 1, version: 1 });
    expect(await refusal(late)).toMatchObject({ reasons: ["evaluations.lens-ended"] });
  });

  it("tells the second of two that it changed meanwhile, and happens once with the same key", async () => {
    const world = await makeWorld();
    const { lensId } = await save(world);
    const key = newId();
    const next = { lensId, number: 1, version: 1, startsOn: "2026-11-18" };
    await save(world, next, "hr", key);
    await save(world, next, "hr", key);
    expect(await rows(world)).toHaveLength(2);
    expect(await refusalCode(save(world, next))).toBe("CONFLICT");
    const end = endLens(await contextOf(world, "hr"), {
      lensId,
      number: 1,
      version: 2,
      lastDay: "2026-11-20",
    });
    expect(await refusalCode(end)).toBe("CONFLICT");
  });

  it("keeps the words of a version as they were written", async () => {
    const world = await makeWorld();
    await save(world);
    const [row] = await owner.$queryRaw<{ may: boolean }[]>`
      SELECT has_column_privilege('terukur_app', 'criteria_lens', 'questions', 'UPDATE') AS may`;
    expect(row?.may).toBe(false);
  });
});
