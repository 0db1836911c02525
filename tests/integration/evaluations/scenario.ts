import { scoreEvaluation } from "@/lib/features/evaluations/score-evaluation";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";
import type { ScoreEvaluationInput } from "@/lib/features/evaluations/input";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import type { Level } from "@/lib/features/organization/rules/levels";
import type { Prisma } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/platform/clock";
import { owner } from "../../support/database";
import { makeEvaluation, makeQuarter, type Quarter } from "../../support/quarter";
import { contextOf } from "../../support/world";

export const NOTED_AT = new Date("2026-11-15T03:00:00.000Z");

export type Scene = Quarter & { evaluationId: string };

/** The staff member's evaluation of the fourth quarter: 96 of 95 reached, one proof, a note on each result, and (as given) a state. */
export async function makeScene(
  columns: Partial<Prisma.EvaluationUncheckedCreateInput> = {},
): Promise<Scene> {
  const quarter = await makeQuarter();
  const { world, planId, periodId, results, indicators } = quarter;
  const { agencyId } = world;
  await owner.indicatorProgress.createMany({
    data: indicators.map((indicatorId) => ({
      agencyId,
      workPlanId: planId,
      indicatorId,
      periodId,
      target: 95,
      actualInput: "96",
      actual: 96,
    })),
  });
  await owner.resultNote.createMany({
    data: results.map((resultId) => ({
      agencyId,
      workPlanId: planId,
      resultId,
      periodId,
      text: "Semua kunjungan tercatat di kohort.",
    })),
  });
  const evidenceId = newId();
  await owner.evidence.create({
    data: {
      agencyId,
      id: evidenceId,
      employeeId: world.people.staff,
      kind: "file",
      title: "Kohort ibu",
      fileName: "kohort.pdf",
      storageKey: newId(),
      mime: "application/pdf",
      bytes: 10,
      sha256: "a".repeat(64),
      createdAt: NOTED_AT,
    },
  });
  await owner.evidenceLink.create({
    data: { agencyId, evidenceId, workPlanId: planId, resultId: results[0]!, periodId, createdAt: NOTED_AT },
  });
  const evaluationId = await makeEvaluation(quarter, {
    state: "noted",
    notedAt: NOTED_AT,
    selfNote: "Triwulan yang padat.",
    ...columns,
  });
  return { ...quarter, evaluationId };
}

type Picks = { results?: Level[]; behaviours?: Level } & Partial<
  Omit<ScoreEvaluationInput, "results" | "behaviours">
>;

/** A finished scoring: both results and all values as expected, unless said otherwise. */
export function scoringOf(
  scene: Scene,
  { results: levels = ["meets", "meets"], behaviours = "meets", ...rest }: Picks = {},
): ScoreEvaluationInput {
  return {
    evaluationId: scene.evaluationId,
    version: 1,
    results: scene.results.map((resultId, index) => ({ resultId, level: levels[index], note: "" })),
    behaviours: Object.fromEntries(BEHAVIOUR_VALUES.map((value) => [value, { level: behaviours, note: "" }])),
    resultRating: "meets",
    behaviourRating: "meets",
    comment: "Rujukan selalu di bawah 30 menit. Triwulan depan: kohort sebelum tanggal 5.",
    ...rest,
  };
}

export async function makeScored(picks?: Picks): Promise<Scene> {
  const scene = await makeScene();
  await scoreEvaluation(await contextOf(scene.world, "appraiser"), scoringOf(scene, picks));
  return scene;
}

/** Signed by the appraiser; with the default policy that releases it. */
export async function makeReleased(picks?: Picks): Promise<Scene> {
  const scene = await makeScored(picks);
  await signEvaluation(await contextOf(scene.world, "appraiser"), {
    evaluationId: scene.evaluationId,
    version: 2,
  });
  return scene;
}

export const stored = (scene: Scene) =>
  owner.evaluation.findFirstOrThrow({ where: { id: scene.evaluationId } });

/** The same signed result of somebody else, in a state of its own. */
export async function copied(
  { world, evaluationId, planId }: Scene,
  state: "released" | "objected" | "scored",
): Promise<void> {
  const { agencyId } = world;
  const [employeeId, workPlanId, id] = [newId(), newId(), newId()];
  const name = `Pegawai ${state}`;
  await owner.employee.create({
    data: { agencyId, id: employeeId, kind: "pns", name, plainName: name, callName: name },
  });
  const plan = await owner.workPlan.findFirstOrThrow({ where: { id: planId } });
  await owner.workPlan.create({ data: { ...plan, id: workPlanId, employeeId, number: null } });
  const evaluation = await owner.evaluation.findFirstOrThrow({ where: { id: evaluationId } });
  await owner.evaluation.create({ data: { ...evaluation, id, workPlanId, employeeId, state } });
  const { content, ...snapshot } = await owner.evaluationSnapshot.findFirstOrThrow({
    where: { evaluationId },
  });
  const words = content.replaceAll("Siti Rahmawati, A.Md.Keb.", name);
  await owner.evaluationSnapshot.create({
    data: { ...snapshot, id: newId(), evaluationId: id, content: words },
  });
}
