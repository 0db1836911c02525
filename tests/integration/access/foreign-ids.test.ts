import { beforeAll, describe, expect, it } from "vitest";
import { confirmEnrolment } from "@/lib/features/development/confirm-enrolment";
import { declineTraining } from "@/lib/features/development/decline-training";
import { enrolInTraining } from "@/lib/features/development/enrol-in-training";
import { recommendTraining } from "@/lib/features/development/recommend-training";
import { revokeSession } from "@/lib/features/employees/revoke-session";
import { acknowledgeEvaluation } from "@/lib/features/evaluations/acknowledge-evaluation";
import { askAboutEvaluation } from "@/lib/features/evaluations/ask-about-evaluation";
import { saveSelfNote } from "@/lib/features/evaluations/self-note/save-self-note";
import { scoreEvaluation } from "@/lib/features/evaluations/score-evaluation";
import { setUnitAchievement } from "@/lib/features/evaluations/achievement/set-unit-achievement";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";
import { startEvaluation } from "@/lib/features/evaluations/start-evaluation";
import { submitSelfNote } from "@/lib/features/evaluations/self-note/submit-self-note";
import { giveFeedback } from "@/lib/features/feedback/give-feedback";
import { addEvidence } from "@/lib/features/progress/add-evidence";
import { addEvidenceInput } from "@/lib/features/progress/input";
import { linkEvidence } from "@/lib/features/progress/link-evidence";
import { recordProgress } from "@/lib/features/progress/record-progress";
import { removeEvidence } from "@/lib/features/progress/remove-evidence";
import { unlinkEvidence } from "@/lib/features/progress/unlink-evidence";
import { agreeWorkPlan } from "@/lib/features/work-plans/agree-work-plan";
import { changeApproach } from "@/lib/features/work-plans/change-approach";
import { createWorkPlan } from "@/lib/features/work-plans/create-work-plan";
import { discardWorkPlan } from "@/lib/features/work-plans/discard-work-plan";
import { savePlanResultInput } from "@/lib/features/work-plans/input";
import { markPlanRead } from "@/lib/features/work-plans/mark-plan-read";
import { addPlanResult } from "@/lib/features/work-plans/results/add-plan-result";
import { movePlanResult } from "@/lib/features/work-plans/results/move-plan-result";
import { removePlanResult } from "@/lib/features/work-plans/results/remove-plan-result";
import { savePlanResult } from "@/lib/features/work-plans/results/save-plan-result";
import { returnWorkPlan } from "@/lib/features/work-plans/return-work-plan";
import { savePlanAttachments } from "@/lib/features/work-plans/save-plan-attachments";
import { savePlanBehaviours } from "@/lib/features/work-plans/save-plan-behaviours";
import { withdrawWorkPlan } from "@/lib/features/work-plans/withdraw-work-plan";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { owner, useDatabase } from "../../support/database";
import { contextOf, makePlan, makeWorld, type PersonKey, type World } from "../../support/world";
import { makeScene, makeReleased, makeScored, scoringOf } from "../evaluations/scenario";
import { makeEnrolment, makeTraining } from "../development/enrolments";

useDatabase();

/** One id of each kind, all of one person. */
type Stock = Record<
  | "plan"
  | "result"
  | "indicator"
  | "period"
  | "evaluation"
  | "evidence"
  | "unit"
  | "training"
  | "enrolment"
  | "assignment"
  | "session",
  string
>;

async function stockOf(
  world: World,
  person: "staff" | "otherStaff",
  state: "draft" | "withdrawn" = "draft",
): Promise<Stock> {
  const { agencyId, people, units } = world;
  const { planId, results, indicators } = await makePlan(world, { person, state });
  const [period = ""] = world.periods.slice(3);
  const stock: Stock = {
    plan: planId,
    result: results[0] ?? "",
    indicator: indicators[0] ?? "",
    period,
    evaluation: newId(),
    evidence: newId(),
    unit: units.transport,
    training: await makeTraining(world),
    enrolment: "",
    assignment: (await owner.assignment.findFirstOrThrow({ where: { employeeId: people[person] } })).id,
    session: (await contextOf(world, person)).actor.sessionId,
  };
  stock.enrolment = await makeEnrolment(world, stock.training, { person });
  const employeeId = people[person];
  const at = { agencyId, workPlanId: planId, periodId: period };
  await owner.evaluation.create({
    data: { ...at, id: stock.evaluation, employeeId, state: "noted", notedAt: new Date() },
  });
  const proof = {
    agencyId,
    id: stock.evidence,
    employeeId,
    kind: "link" as const,
    title: "x",
    url: "https://x.go.id/",
    createdAt: new Date(),
  };
  await owner.evidence.create({ data: proof });
  await owner.evidenceLink.create({
    data: { ...at, evidenceId: stock.evidence, resultId: stock.result, createdAt: new Date() },
  });
  return stock;
}

/** The same in another agency, in another unit of this one, and in another plan of the very person. */
let foreign: Stock;
const strangers = async (world: World) => ({
  foreign,
  colleague: await stockOf(world, "otherStaff"),
  // Put aside: it takes no days from the plan that the act is about.
  sibling: await stockOf(world, "staff", "withdrawn"),
});

type Kind = keyof Stock;
type Case = {
  world: World;
  who: PersonKey;
  input: object;
  run: (ctx: Context, input: never) => Promise<unknown>;
  ids: Record<string, Kind>;
};
const ONLY_FOREIGN: readonly Kind[] = ["period", "training", "unit"];
/** What else is a person's own stays possible: another plan, proof, evaluation, session of one's own. */
const NESTED: readonly Kind[] = ["result", "indicator"];

const planOf = async (state: "draft" | "submitted" | "set") => {
  const world = await makeWorld();
  return { world, ...(await makePlan(world, { state })), period: world.periods[3] ?? "" };
};
const version = 1;

const CASES: Record<string, () => Promise<Case>> = {
  "starting a plan": async () => {
    const world = await makeWorld();
    const { id } = await owner.assignment.findFirstOrThrow({ where: { employeeId: world.people.staff } });
    const last = await makePlan(world, {
      state: "closed",
      startsOn: toDate("2025-01-01"),
      endsOn: toDate("2025-12-31"),
    });
    const input = { year: 2026, assignmentId: id, approach: "quantitative", start: last.planId };
    return {
      world,
      who: "staff",
      input,
      run: createWorkPlan,
      ids: { assignmentId: "assignment", start: "plan" },
    };
  },
  "adding a row": async () => {
    const { world, planId } = await planOf("draft");
    return {
      world,
      who: "staff",
      input: { planId, kind: "main" },
      run: addPlanResult,
      ids: { planId: "plan" },
    };
  },
  "saving a row": async () => {
    const { world, planId, results, indicators } = await planOf("draft");
    const input = savePlanResultInput.parse({
      planId,
      resultId: results[0],
      version,
      text: "Baru",
      indicators: [{ id: indicators[0], text: "Persen", target: "5" }],
    });
    return {
      world,
      who: "staff",
      input,
      run: savePlanResult,
      ids: { planId: "plan", resultId: "result", "indicators.0.id": "indicator" },
    };
  },
  "moving a row": async () => {
    const { world, planId, results } = await planOf("draft");
    return {
      world,
      who: "staff",
      input: { planId, resultId: results[1], direction: "up" },
      run: movePlanResult,
      ids: { planId: "plan", resultId: "result" },
    };
  },
  "taking a row out": async () => {
    const { world, planId, results } = await planOf("draft");
    return {
      world,
      who: "staff",
      input: { planId, resultId: results[1], version },
      run: removePlanResult,
      ids: { planId: "plan", resultId: "result" },
    };
  },
  "saving expectations": async () => {
    const { world, planId } = await planOf("draft");
    return {
      world,
      who: "staff",
      input: { planId, version: 0, expectations: { loyal: "x" } },
      run: savePlanBehaviours,
      ids: { planId: "plan" },
    };
  },
  "saving the lampiran": async () => {
    const { world, planId } = await planOf("draft");
    const input = { planId, version: 0, resource: ["a"], accountability: [], consequence: [] };
    return { world, who: "staff", input, run: savePlanAttachments, ids: { planId: "plan" } };
  },
  "changing the approach": async () => {
    const { world, planId } = await planOf("draft");
    return {
      world,
      who: "staff",
      input: { planId, version, approach: "qualitative" },
      run: changeApproach,
      ids: { planId: "plan" },
    };
  },
  "putting a plan aside": async () => {
    const { world, planId } = await planOf("draft");
    return { world, who: "staff", input: { planId, version }, run: discardWorkPlan, ids: { planId: "plan" } };
  },
  "taking a plan back": async () => {
    const { world, planId } = await planOf("submitted");
    return {
      world,
      who: "staff",
      input: { planId, version },
      run: withdrawWorkPlan,
      ids: { planId: "plan" },
    };
  },
  "marking a plan as read": async () => {
    const { world, planId } = await planOf("submitted");
    return { world, who: "appraiser", input: { planId }, run: markPlanRead, ids: { planId: "plan" } };
  },
  "returning a plan": async () => {
    const { world, planId } = await planOf("submitted");
    return {
      world,
      who: "appraiser",
      input: { planId, version, general: "x", notes: {}, expectations: {} },
      run: returnWorkPlan,
      ids: { planId: "plan" },
    };
  },
  "recording progress": async () => {
    const { world, planId, results, indicators, period } = await planOf("set");
    const input = {
      workPlanId: planId,
      periodId: period,
      resultId: results[0],
      version: 0,
      note: "x",
      actuals: [{ indicatorId: indicators[0], input: "5" }],
    };
    return {
      world,
      who: "staff",
      input,
      run: recordProgress,
      ids: {
        workPlanId: "plan",
        periodId: "period",
        resultId: "result",
        "actuals.0.indicatorId": "indicator",
      },
    };
  },
  "adding evidence": async () => {
    const { world, planId, results, period } = await planOf("set");
    const input = addEvidenceInput.parse({
      workPlanId: planId,
      periodId: period,
      resultIds: results,
      title: "x",
      url: "https://x.go.id",
    });
    return {
      world,
      who: "staff",
      input,
      run: addEvidence,
      ids: { workPlanId: "plan", periodId: "period", "resultIds.1": "result" },
    };
  },
  "linking evidence": async () => {
    const { evidenceId, ...rest } = await withProof();
    const { world, planId, results, periodId } = rest;
    const input = { workPlanId: planId, periodId, evidenceIds: [evidenceId], resultIds: [results[1]] };
    return {
      world,
      who: "staff",
      input,
      run: linkEvidence,
      ids: { workPlanId: "plan", periodId: "period", "evidenceIds.0": "evidence", "resultIds.0": "result" },
    };
  },
  "unlinking evidence": async () => {
    const { evidenceId, world, planId, results, periodId } = await withProof();
    const input = { evidenceId, workPlanId: planId, periodId, resultId: results[0] };
    return {
      world,
      who: "staff",
      input,
      run: unlinkEvidence,
      ids: { evidenceId: "evidence", workPlanId: "plan", periodId: "period", resultId: "result" },
    };
  },
  "removing evidence": async () => {
    const { evidenceId, world } = await withProof();
    return {
      world,
      who: "staff",
      input: { evidenceId },
      run: removeEvidence,
      ids: { evidenceId: "evidence" },
    };
  },
  "giving feedback": async () => {
    const { world, planId, results, period } = await planOf("set");
    const input = {
      workPlanId: planId,
      periodId: period,
      about: { resultId: results[0], behaviour: null },
      text: "x",
    };
    return {
      world,
      who: "appraiser",
      input,
      run: giveFeedback,
      ids: { workPlanId: "plan", periodId: "period", "about.resultId": "result" },
    };
  },
  "opening an evaluation": async () => {
    const { world, planId, period } = await planOf("set");
    return {
      world,
      who: "staff",
      input: { workPlanId: planId, periodId: period },
      run: startEvaluation,
      ids: { workPlanId: "plan", periodId: "period" },
    };
  },
  "keeping the self-note": async () => {
    const { world, evaluationId } = await makeScene({ state: "open", notedAt: null });
    return {
      world,
      who: "staff",
      input: { evaluationId, version, selfNote: "x" },
      run: saveSelfNote,
      ids: { evaluationId: "evaluation" },
    };
  },
  "sending the self-note": async () => {
    const { world, evaluationId } = await makeScene({ state: "open", notedAt: null });
    return {
      world,
      who: "staff",
      input: { evaluationId, version, selfNote: "x" },
      run: submitSelfNote,
      ids: { evaluationId: "evaluation" },
    };
  },
  scoring: async () => {
    const scene = await makeScene();
    return {
      world: scene.world,
      who: "appraiser",
      input: scoringOf(scene),
      run: scoreEvaluation,
      ids: { evaluationId: "evaluation", "results.1.resultId": "result" },
    };
  },
  signing: async () => {
    const { world, evaluationId } = await makeScored();
    return {
      world,
      who: "appraiser",
      input: { evaluationId, version: 2 },
      run: signEvaluation,
      ids: { evaluationId: "evaluation" },
    };
  },
  "marking a result as received": async () => {
    const { world, evaluationId } = await makeReleased();
    return {
      world,
      who: "staff",
      input: { evaluationId, version: 3 },
      run: acknowledgeEvaluation,
      ids: { evaluationId: "evaluation" },
    };
  },
  "asking about a result": async () => {
    const { world, evaluationId } = await makeReleased();
    return {
      world,
      who: "staff",
      input: { evaluationId, text: "x" },
      run: askAboutEvaluation,
      ids: { evaluationId: "evaluation" },
    };
  },
  "setting a unit's achievement": async () => {
    const world = await makeWorld();
    const input = {
      unitId: world.units.health,
      periodId: world.periods[3],
      version: 0,
      level: "good",
      grounds: "x",
    };
    return {
      world,
      who: "leader",
      input,
      run: setUnitAchievement,
      ids: { unitId: "unit", periodId: "period" },
    };
  },
  "recommending a training": async () => {
    const { world, evaluationId } = await makeReleased();
    const input = { evaluationId, trainingId: await makeTraining(world), reason: "x" };
    return {
      world,
      who: "appraiser",
      input,
      run: recommendTraining,
      ids: { evaluationId: "evaluation", trainingId: "training" },
    };
  },
  "wishing for a training": async () => {
    const world = await makeWorld();
    return {
      world,
      who: "staff",
      input: { trainingId: await makeTraining(world), version: 0 },
      run: enrolInTraining,
      ids: { trainingId: "training" },
    };
  },
  "declining a training": async () => {
    const world = await makeWorld();
    const enrolmentId = await makeEnrolment(world, await makeTraining(world), { state: "recommended" });
    return {
      world,
      who: "staff",
      input: { enrolmentId, version, reason: "x" },
      run: declineTraining,
      ids: { enrolmentId: "enrolment" },
    };
  },
  "revoking a session": async () => {
    const world = await makeWorld();
    const { sessionId } = (await contextOf(world, "staff")).actor;
    return { world, who: "staff", input: { sessionId }, run: revokeSession, ids: { sessionId: "session" } };
  },
};

async function withProof() {
  const scene = await makeScene({ state: "open", notedAt: null });
  const { id } = await owner.evidence.findFirstOrThrow({ where: { agencyId: scene.world.agencyId } });
  return { ...scene, evidenceId: id };
}

function put(input: object, path: string, value: string): object {
  const copy = structuredClone(input);
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const at = keys.reduce<Record<string, unknown>>(
    (part, key) => part[key] as Record<string, unknown>,
    copy as Record<string, unknown>,
  );
  at[last] = value;
  return copy;
}

/** Everything that an act leaves behind in either agency. */
const traces = () =>
  Promise.all([
    owner.auditEvent.count(),
    owner.evidenceLink.count(),
    owner.evaluationEvent.count(),
    owner.workPlanEvent.count(),
    owner.requestKey.count(),
  ]);

beforeAll(async () => {
  foreign = await stockOf(await makeWorld(), "staff");
});

describe.each(Object.keys(CASES))("%s", (name) => {
  it("does nothing with the id of another agency, of a colleague, or of another plan", async () => {
    const { world, who, input, run, ids } = await (CASES[name] ?? (() => Promise.reject(new Error(name))))();
    const others = await strangers(world);
    const ctx = await contextOf(world, who);
    const act = (changed: object) => run(ctx, changed as never);
    for (const [path, kind] of Object.entries(ids)) {
      const wrong = ONLY_FOREIGN.includes(kind)
        ? { foreign: others.foreign[kind] }
        : {
            foreign: others.foreign[kind],
            colleague: others.colleague[kind],
            ...(NESTED.includes(kind) ? { sibling: others.sibling[kind] } : {}),
          };
      for (const [whose, id] of Object.entries({ ...wrong, nobody: newId() })) {
        const before = await traces();
        const outcome = await act(put(input, path, id)).then(
          () => "done",
          (error: unknown) => (error instanceof AppError ? error.code : String(error)),
        );
        expect.soft(outcome, `${path} of ${whose}`).toMatch(/^(NOT_FOUND|RULE_VIOLATION|CONFLICT)$/);
        expect.soft(await traces(), `${path} of ${whose}`).toEqual(before);
      }
    }
    await expect(act(input)).resolves.toBeTruthy();
  });
});

it("lets an appraiser agree to nobody's plan but those appraised today, whatever the version", async () => {
  const world = await makeWorld();
  const others = await strangers(world);
  const ctx = await contextOf(world, "appraiser");
  for (const planId of [others.foreign.plan, others.colleague.plan])
    for (const shown of [0, 1, 2])
      await expect(agreeWorkPlan(ctx, { planId, version: shown })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
  const hr = await contextOf(world, "hr");
  await expect(confirmEnrolment(hr, { enrolmentId: foreign.enrolment, version: 1 })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
