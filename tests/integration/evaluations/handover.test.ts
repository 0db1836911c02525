import { describe, expect, it } from "vitest";
import { writeHandoverInput } from "@/lib/features/evaluations/handover/handover-input";
import { getHandover, listHandovers } from "@/lib/features/evaluations/handover/queries/handovers";
import { writeHandoverNote } from "@/lib/features/evaluations/handover/write-handover-note";
import { getEvaluation } from "@/lib/features/evaluations/queries/result";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { recompute } from "@/lib/features/evaluations/rules/recompute";
import { scoreEvaluation } from "@/lib/features/evaluations/score-evaluation";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";
import { getHome } from "@/lib/features/reports/queries/home";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { audits, refusal, refusalCode } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeScene, scoringOf, type Scene } from "./scenario";

useDatabase();

/** The appraiser of the staff member changed on 1 November, within the fourth quarter. */
async function makeChange(capacity: "definitive" | "provisional" = "definitive") {
  const scene = await makeScene();
  const { world, planId: workPlanId } = scene;
  await owner.workPlanAppraiser.deleteMany({ where: { workPlanId } });
  await owner.workPlanAppraiser.createMany({
    data: [
      ...[
        { employeeId: world.people.former, startsOn: "2026-01-01", endsOn: "2026-10-31", capacity },
        { employeeId: world.people.appraiser, startsOn: "2026-11-01", endsOn: null },
      ].map(({ startsOn, endsOn, ...one }) => ({
        ...one,
        ...{ agencyId: world.agencyId, workPlanId, startsOn: toDate(startsOn) },
        endsOn: endsOn && toDate(endsOn),
      })),
    ],
  });
  return scene;
}

const NOTE = "Disepakati: kohort lengkap tiap tanggal 5. Sampai Oktober dua kali terlambat.";
const write = async (scene: Scene, changes: object = {}, person: PersonKey = "former", key?: string) =>
  writeHandoverNote(
    await contextOf(scene.world, person, key),
    writeHandoverInput.parse({
      ...{ workPlanId: scene.planId, periodId: scene.periodId, version: 0, text: NOTE },
      results: scene.results.map((resultId, index) => ({ resultId, text: index === 0 ? "Rapi." : "" })),
      ...changes,
    }),
  );
const home = async (scene: Scene) =>
  (await getHome(await contextOf(scene.world, "former"))).mine.filter(
    ({ kind }) => kind === "write-handover",
  );

/** HR lets the unit of the plan score longer than the agency does. */
async function extendUnit({ world, planId, periodId }: Scene, scoringDue: string) {
  const { unitId } = await owner.workPlan.findFirstOrThrow({ where: { id: planId } });
  await owner.periodExtension.create({
    data: {
      ...{ agencyId: world.agencyId, periodId, unitId, withSubUnits: false, reason: "Banjir" },
      ...{ selfNoteDue: toDate(scoringDue), scoringDue: toDate(scoringDue) },
      ...{ byName: "Yulia", at: new Date() },
    },
  });
}

describe("the hand-over note at a change of appraiser", () => {
  it("waits on the former appraiser's desk, is read while scoring and by the person with the result", async () => {
    const scene = await makeChange();
    const { world, evaluationId } = scene;
    expect(await home(scene)).toMatchObject([{ name: "Siti Rahmawati", periodId: scene.periodId }]);
    const scoring = async () => getEvaluationForScoring(await contextOf(world, "appraiser"), evaluationId);
    const span = { giver: "dr. Hadi Prakoso", startsOn: "2026-01-01", endsOn: "2026-10-31" };
    expect((await scoring())?.handovers).toEqual([{ ...span, text: null, results: [] }]);
    const { handoverId } = await write(scene);
    expect(await audits(handoverId, "handover.write")).toBe(1);
    expect(await home(scene)).toEqual([]);
    const written = { ...span, text: NOTE, results: [{ resultId: scene.results[0], text: "Rapi." }] };
    expect((await scoring())?.handovers).toEqual([written]);
    const page = await getHandover(await contextOf(world, "former"), {
      ...{ workPlanId: scene.planId, periodId: scene.periodId },
    });
    expect(page).toMatchObject({ text: NOTE, version: 1, results: [{ note: "Rapi." }, { note: "" }] });

    const ctx = await contextOf(world, "appraiser");
    await scoreEvaluation(ctx, scoringOf(scene));
    const before = await getEvaluation(await contextOf(world, "staff"), evaluationId);
    expect(JSON.stringify(before)).not.toContain("Disepakati");
    await signEvaluation(ctx, { evaluationId, version: 2 });
    const after = await getEvaluation(await contextOf(world, "staff"), evaluationId);
    expect(after).toMatchObject({ snapshot: { handovers: [written] } });
    expect(after && "snapshot" in after && recompute(after.snapshot)).toEqual([]);
    // Signed: it stands as it was read.
    expect(await refusal(write(scene, { version: 1 }))).toMatchObject({
      reasons: ["evaluations.wrong-state"],
    });
    expect(await listHandovers(await contextOf(world, "former"))).toEqual([]);
  });

  it("is due when scoring is due in the unit, on the home page and in the list", async () => {
    const scene = await makeChange();
    await extendUnit(scene, "2027-02-26");
    expect(await home(scene)).toMatchObject([{ due: "2027-02-26" }]);
    expect(await listHandovers(await contextOf(scene.world, "former"))).toMatchObject([
      { due: "2027-02-26" },
    ]);
  });

  it("is nobody else's to write, nor that of one who appraised provisionally or before the period", async () => {
    const scene = await makeChange();
    for (const person of ["staff", "appraiser", "superior", "hr", "otherAppraiser", "foreigner"] as const)
      expect([person, await refusalCode(write(scene, {}, person))]).toEqual([person, "NOT_FOUND"]);
    expect(await refusalCode(write(await makeChange("provisional")))).toBe("NOT_FOUND");
    await owner.$executeRaw`UPDATE work_plan_appraiser SET ends_on = '2026-09-30' WHERE work_plan_id = ${scene.planId}::uuid AND ends_on IS NOT NULL`;
    expect(await refusalCode(write(scene))).toBe("NOT_FOUND");
    expect(await listHandovers(await contextOf(scene.world, "former"))).toMatchObject([]);
    expect(await owner.handoverNote.count({ where: { agencyId: scene.world.agencyId } })).toBe(0);
  });

  it("waits for the period, keeps to the plan's rows, and happens once; the second of two learns of the first", async () => {
    const scene = await makeChange();
    const { periodId } = scene;
    await owner.period.updateMany({ where: { id: periodId }, data: { state: "closed" } });
    expect(await refusal(write(scene))).toMatchObject({ reasons: ["evaluations.period-closed"] });
    await owner.period.updateMany({ where: { id: periodId }, data: { state: "open" } });
    expect(await refusal(write(scene, { results: [{ resultId: newId(), text: "Asing." }] }))).toMatchObject({
      reasons: ["evaluations.row-not-found"],
    });
    const key = newId();
    await write(scene, {}, "former", key);
    await write(scene, {}, "former", key);
    expect(await refusalCode(write(scene))).toBe("CONFLICT");
    await write(scene, { version: 1, text: "Diperbaiki." });
    const rows = await owner.handoverNote.findMany({ where: { periodId } });
    expect(rows).toMatchObject([{ text: "Diperbaiki.", version: 2 }]);
    const told = {
      where: { employeeId: scene.world.people.appraiser, kind: "evaluations.handover-written" },
    };
    expect(await owner.notification.count(told)).toBe(1);
  });
});
