import { describe, expect, it } from "vitest";
import { trainingsOfEvaluation } from "@/lib/features/development/queries/recommendation";
import { acknowledgeEvaluation } from "@/lib/features/evaluations/acknowledge-evaluation";
import { askAboutEvaluation } from "@/lib/features/evaluations/ask-about-evaluation";
import { listMyEvaluations } from "@/lib/features/evaluations/queries/my-evaluations";
import { getEvaluation, getEvaluationExport } from "@/lib/features/evaluations/queries/result";
import { getEvaluationForScoring } from "@/lib/features/evaluations/queries/scoring";
import { getSelfNote } from "@/lib/features/evaluations/queries/self-note";
import { getDashboard } from "@/lib/features/reports/queries/dashboard";
import { getHome } from "@/lib/features/reports/queries/home";
import { listPeople } from "@/lib/features/reports/queries/people";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { getPlanForReview } from "@/lib/features/work-plans/queries/plan-review";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { owner, useDatabase } from "../../support/database";
import { signedBy } from "../../support/quarter";
import { contextOf, type PersonKey } from "../../support/world";
import { makeReleased, makeScored, type Scene } from "../evaluations/scenario";

useDatabase();

const COMMENT = "komentar-penilai";
/** Nothing of the score: no level and rating, no comment, not even that it was made. */
const OF_THE_SCORE = /komentar-penilai|"(above|meets|below|very_good|good|scored|signed)"/;

/** Scored, or signed where the policy releases apart from the signature. */
async function unreleased(state: "scored" | "signed"): Promise<Scene> {
  const scene = await makeScored({ comment: COMMENT, results: ["above", "meets"] });
  if (state === "scored") return scene;
  const { agencyId } = scene.world;
  await owner.evaluation.updateMany({ where: { id: scene.evaluationId }, data: signedBy(scene.world) });
  await owner.evaluationSnapshot.create({
    data: {
      agencyId,
      evaluationId: scene.evaluationId,
      content: `{"comment":"${COMMENT}"}`,
      sha256: "0".repeat(64),
      createdAt: new Date(),
    },
  });
  return scene;
}

const refused = (error: unknown) => {
  if (error instanceof AppError) return { code: error.code, reasons: error.reasons };
  throw error;
};

/** All that a person can ask about an evaluation and its plan, with the answers as they leave the server. */
async function everything(
  ctx: Context,
  { evaluationId, planId, periodId }: Scene,
): Promise<Record<string, string>> {
  const sent = { evaluationId, version: 2 };
  const answers = {
    session: ctx,
    evaluation: await getEvaluation(ctx, evaluationId),
    file: await getEvaluationExport(ctx, evaluationId),
    scoring: await getEvaluationForScoring(ctx, evaluationId).catch(refused),
    list: await listMyEvaluations(ctx),
    note: await getSelfNote(ctx, evaluationId).catch(refused),
    home: await getHome(ctx),
    plan: await getPlanPage(ctx, planId).catch(refused),
    review: await getPlanForReview(ctx, planId).catch(refused),
    trainings: await trainingsOfEvaluation(ctx, evaluationId),
    people: await listPeople(ctx, { period: periodId }, true).catch(refused),
    receiving: await acknowledgeEvaluation(ctx, sent).catch(refused),
    asking: await askAboutEvaluation(
      { ...ctx, requestKey: newId() },
      { evaluationId, text: "Mengapa?" },
    ).catch(refused),
  };
  return Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, JSON.stringify(answer) ?? ""]),
  );
}

describe.each(["scored", "signed"] as const)("an evaluation that is %s", (state) => {
  it("tells its person nothing of the score before release", async () => {
    const scene = await unreleased(state);
    for (const [name, answer] of Object.entries(
      await everything(await contextOf(scene.world, "staff"), scene),
    ))
      expect.soft(answer, name).not.toMatch(OF_THE_SCORE);
  });

  it.each<PersonKey>(["hr", "unitOfficer", "leader", "otherStaff", "former", "foreigner"])(
    "tells %s no rating, before release or after",
    async (person) => {
      for (const scene of [await unreleased(state), await makeReleased({ comment: COMMENT })]) {
        const { people: _states, ...answers } = await everything(await contextOf(scene.world, person), scene);
        for (const [name, answer] of Object.entries(answers))
          expect.soft(answer, name).not.toMatch(OF_THE_SCORE);
      }
    },
  );

  it("shows HR where it stands and in no figure what it is", async () => {
    const scene = await unreleased(state);
    const ctx = await contextOf(scene.world, "hr");
    const figures = await getDashboard(ctx, { period: scene.periodId });
    expect(figures?.distribution.total).toBe(0);
    const list = await listPeople(ctx, { period: scene.periodId }, true);
    expect(list.rows.find(({ employeeId }) => employeeId === scene.world.people.staff)?.evaluationState).toBe(
      state,
    );
    expect(JSON.stringify(list)).not.toMatch(/komentar-penilai|"(above|meets|below|very_good|good)"/);
  });
});

it("answers its person after release, so that the silence above is no accident", async () => {
  const scene = await makeReleased({ comment: COMMENT });
  const answers = await everything(await contextOf(scene.world, "staff"), scene);
  expect(answers.evaluation).toMatch(OF_THE_SCORE);
  expect(answers.file).toMatch(OF_THE_SCORE);
  expect(answers.list).toMatch(OF_THE_SCORE);
});

it("records every look of somebody else, and none of one's own", async () => {
  const scene = await makeReleased();
  const { world, evaluationId, planId } = scene;
  const looks = async (person: PersonKey) => {
    const ctx = await contextOf(world, person);
    await getEvaluation(ctx, evaluationId);
    await getEvaluationExport(ctx, evaluationId);
    await getPlanPage(ctx, planId).catch(refused);
  };
  for (const person of ["staff", "superior", "auditor", "hr", "otherStaff"] as const) await looks(person);
  await getEvaluationForScoring(await contextOf(world, "appraiser"), evaluationId);
  const rows = await owner.accessRecord.findMany({ where: { agencyId: world.agencyId } });
  const names = Object.fromEntries(Object.entries(world.people).map(([key, id]) => [id, key]));
  expect(
    rows.map((row) => `${names[row.readerId]} ${row.recordType} of ${names[row.concernsId]}`).sort(),
  ).toEqual([
    "appraiser evaluation of staff",
    "auditor evaluation of staff",
    "auditor work-plan of staff",
    "hr work-plan of staff",
    "superior evaluation of staff",
    "superior work-plan of staff",
  ]);
});
