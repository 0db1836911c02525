import { expect, it } from "vitest";
import { listMyEvaluations } from "@/lib/features/evaluations/queries/my-evaluations";
import { getEvaluation } from "@/lib/features/evaluations/queries/result";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { getSelfNote } from "@/lib/features/evaluations/queries/self-note";
import { openCalibration } from "@/lib/features/evaluations/calibration/open-calibration";
import { releaseEvaluation } from "@/lib/features/evaluations/release-evaluation";
import { undoSignature } from "@/lib/features/evaluations/release/undo-signature";
import { scoreEvaluation } from "@/lib/features/evaluations/score-evaluation";
import { saveSelfNote } from "@/lib/features/evaluations/self-note/save-self-note";
import { submitSelfNote } from "@/lib/features/evaluations/self-note/submit-self-note";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { getEventFlow } from "@/lib/features/personnel/queries/preview";
import { undoEvent } from "@/lib/features/personnel/undo-event";
import { getHome } from "@/lib/features/reports/queries/home";
import { getTeamQueue } from "@/lib/features/reports/queries/team";
import { newId, toDate } from "@/lib/platform/clock";
import { owner, useDatabase } from "../../support/database";
import { refusal, signedBy } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { NOTED_AT, makeScene, makeScored, scoringOf, stored, type Scene } from "./scenario";

useDatabase();

const as = ({ world }: Scene, who: PersonKey) => contextOf(world, who);
const LEFT = { code: "RULE_VIOLATION", reasons: ["evaluations.period-left-plan"] };

/** HR enters on 16 November that the staff member moved on a day in September: the fourth quarter is no part of the plan any more. */
async function moved(scene: Scene, effectiveOn = "2026-09-16"): Promise<string> {
  const { world } = scene;
  const { agencyId, units } = world;
  const positionId = newId();
  const post = { agencyId, id: positionId, unitId: units.transport, validFrom: toDate("2026-01-01") };
  await owner.position.create({ data: { ...post, title: "Analis Perhubungan", class: "pelaksana" } });
  const person = await owner.employee.findFirstOrThrow({ where: { id: world.people.staff } });
  const { eventId } = await enterEvent(await as(scene, "hr"), {
    ...{ kind: "move", employeeId: person.id, version: person.version, effectiveOn, positionId },
    ...{ endsOn: null, decree: null },
  });
  return eventId;
}

it("an evaluation whose quarter a backdated move took out of the plan is written, scored and signed by nobody", async () => {
  const scene = await makeScored();
  const { evaluationId } = scene;
  await moved(scene);
  const appraiser = await as(scene, "appraiser");
  expect(await refusal(signEvaluation(appraiser, { evaluationId, version: 2 }))).toMatchObject(LEFT);
  expect(await refusal(scoreEvaluation(appraiser, { ...scoringOf(scene), version: 2 }))).toMatchObject(LEFT);
  expect(await stored(scene)).toMatchObject({ state: "scored", version: 2 });

  await owner.evaluation.updateMany({ where: { id: evaluationId }, data: { state: "open", notedAt: null } });
  const note = { evaluationId, version: 2, selfNote: "Terlambat." };
  for (const write of [saveSelfNote, submitSelfNote])
    expect(await refusal(write(await as(scene, "staff"), note))).toMatchObject({
      ...{ code: "RULE_VIOLATION", reasons: ["progress.period-outside-plan"] },
    });
  const hr = await as(scene, "hr");
  const room = { unitId: scene.world.units.clinic, periodId: scene.periodId, purpose: "Uji", members: [] };
  await owner.evaluation.updateMany({ where: { id: evaluationId }, data: { state: "scored" } });
  expect(await refusal(openCalibration(hr, room))).toMatchObject({
    reasons: ["evaluations.calibration-nobody"],
  });
});

it("it leaves every desk, and its page says why to those who could read it", async () => {
  const scene = await makeScored();
  const { evaluationId } = scene;
  const before = await as(scene, "appraiser");
  expect(before.desk.evaluationsToScore).toBe(1);
  const asked = async () => (await getHome(await as(scene, "appraiser"))).mine.map(({ kind }) => kind);
  expect(await asked()).toContain("score-evaluations");
  await moved(scene);

  const appraiser = await as(scene, "appraiser");
  expect(appraiser.desk.evaluationsToScore).toBe(0);
  expect(await asked()).not.toContain("score-evaluations");
  const team = await getTeamQueue(appraiser);
  expect([team, ...team.earlier].flatMap(({ rows }) => rows.map((row) => row.evaluationId))).not.toContain(
    evaluationId,
  );
  const staff = await as(scene, "staff");
  const left = { startsOn: "2026-01-01", endsOn: "2026-09-15" };
  for (const ctx of [staff, appraiser])
    expect(await getEvaluation(ctx, evaluationId)).toMatchObject({
      ...{ leftPlan: left, holder: "none" },
      may: { note: false, score: false, sign: false, release: false },
    });
  const scoring = await getEvaluationForScoring(appraiser, evaluationId);
  expect(scoring).toMatchObject({ closed: [{ reason: "evaluations.period-left-plan" }], maySign: false });
  expect(await getSelfNote(staff, evaluationId)).toMatchObject({
    ...{ leftPlan: left, selfNote: "Triwulan yang padat.", mayWrite: false, mayTakeBack: false },
    ...{ mayProve: false, mayComment: false },
    results: [{ evidence: [{ title: "Kohort ibu" }] }, { evidence: [] }],
  });
  const mine = await listMyEvaluations(staff);
  expect(mine.find((row) => row.evaluationId === evaluationId)).toMatchObject({ isDue: false });
  expect(await getEvaluation(await as(scene, "otherAppraiser"), evaluationId)).toBeNull();
});

it("taking the move back makes it due again by itself", async () => {
  const scene = await makeScored();
  const { evaluationId } = scene;
  // Begun before the event, by the agency's clock.
  await owner.evaluation.updateMany({ where: { id: evaluationId }, data: { createdAt: NOTED_AT } });
  const eventId = await moved(scene);
  await undoEvent(await as(scene, "hr"), { eventId, version: 1 });
  const appraiser = await as(scene, "appraiser");
  expect(appraiser.desk.evaluationsToScore).toBe(1);
  expect(await getEvaluation(appraiser, evaluationId)).toMatchObject({ leftPlan: null, holder: "appraiser" });
  expect(await signEvaluation(appraiser, { evaluationId, version: 2 })).toMatchObject({ evaluationId });
});

it("a quarter in which the plan still has days is due to its last day", async () => {
  const scene = await makeScored();
  await moved(scene, "2026-10-02");
  const appraiser = await as(scene, "appraiser");
  await signEvaluation(appraiser, { evaluationId: scene.evaluationId, version: 2 });
  expect(await stored(scene)).toMatchObject({ state: "released" });
});

it("HR reads in the preview which evaluations will no longer be due, and cannot go behind a signature", async () => {
  const scene = await makeScene();
  const { world, evaluationId } = scene;
  const preview = async (day: string) =>
    (await getEventFlow(await as(scene, "hr"), world.people.staff, "retirement", { day })).preview?.plan;
  const dropped = {
    warning: "evaluations-dropped",
    params: { n: 1, first: "2026-10-01", day: "2026-09-15" },
  };
  expect((await preview("2026-09-16"))?.warnings).toContainEqual(dropped);
  expect((await preview("2026-10-02"))?.warnings.map(({ warning }) => warning)).not.toContain(
    "evaluations-dropped",
  );

  await owner.evaluation.updateMany({ where: { id: evaluationId }, data: signedBy(world) });
  expect(await preview("2026-09-16")).toMatchObject({
    refusals: [{ reason: "personnel.evaluated-since", params: { day: "2026-10-01" } }],
  });
});

it("what was signed stands, though its plan is shorter now: it is released, or taken back by whoever signed it", async () => {
  const scene = await makeScored();
  const { evaluationId, planId, world } = scene;
  await owner.agencyPolicy.updateMany({
    where: { agencyId: world.agencyId },
    data: { settings: { releaseMode: "separate" } },
  });
  const appraiser = await as(scene, "appraiser");
  await signEvaluation(appraiser, { evaluationId, version: 2 });
  await owner.workPlan.updateMany({
    where: { id: planId },
    data: { state: "closed", endsOn: toDate("2026-09-15") },
  });
  expect(await getEvaluation(appraiser, evaluationId)).toMatchObject({
    ...{ leftPlan: null, holder: "appraiser" },
    may: { release: true, undoSignature: true },
  });
  await undoSignature(appraiser, { evaluationId, version: 3, reason: "Pegawai sudah pindah." });
  expect(await refusal(signEvaluation(appraiser, { evaluationId, version: 4 }))).toMatchObject(LEFT);
  await owner.workPlan.updateMany({ where: { id: planId }, data: { endsOn: toDate("2026-12-31") } });
  await signEvaluation(appraiser, { evaluationId, version: 4 });
  await owner.workPlan.updateMany({ where: { id: planId }, data: { endsOn: toDate("2026-09-15") } });
  await releaseEvaluation(appraiser, { evaluationId, version: 5 });
  expect(await stored(scene)).toMatchObject({ state: "released" });
});

it("of a signature and a backdated move at the same moment one happens", async () => {
  const scene = await makeScored();
  const { evaluationId, planId } = scene;
  const appraiser = await as(scene, "appraiser");
  const both = await Promise.allSettled([
    moved(scene),
    signEvaluation(appraiser, { evaluationId, version: 2 }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const plan = await owner.workPlan.findFirstOrThrow({ where: { id: planId } });
  const isSigned = (await stored(scene)).signedAt !== null;
  expect([plan.state, isSigned]).toEqual(isSigned ? ["set", true] : ["closed", false]);
});
