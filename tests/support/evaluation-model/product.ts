import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { acknowledgeEvaluation } from "@/lib/features/evaluations/acknowledge-evaluation";
import { saveAnnualNote } from "@/lib/features/evaluations/annual/save-annual-note";
import { startAnnual } from "@/lib/features/evaluations/annual/start-annual";
import { answerQuestion } from "@/lib/features/evaluations/answer-question";
import { askAboutEvaluation } from "@/lib/features/evaluations/ask-about-evaluation";
import { finaliseEvaluations } from "@/lib/features/evaluations/finalise-evaluations";
import type { ScoreEvaluationInput } from "@/lib/features/evaluations/input";
import { closePeriod } from "@/lib/features/evaluations/periods/close-period";
import { extendPeriod } from "@/lib/features/evaluations/periods/extend-period";
import { followCalendar } from "@/lib/features/evaluations/periods/follow-calendar";
import { reopenPeriod } from "@/lib/features/evaluations/periods/reopen-period";
import { correctEvaluation } from "@/lib/features/evaluations/release/correct-evaluation";
import { orderRelease } from "@/lib/features/evaluations/release/order-release";
import { runRelease } from "@/lib/features/evaluations/release/run-release";
import { undoSignature } from "@/lib/features/evaluations/release/undo-signature";
import { releaseEvaluation } from "@/lib/features/evaluations/release-evaluation";
import { scoreEvaluation } from "@/lib/features/evaluations/score-evaluation";
import { saveSelfNote } from "@/lib/features/evaluations/self-note/save-self-note";
import { submitSelfNote } from "@/lib/features/evaluations/self-note/submit-self-note";
import { takeBackSelfNote } from "@/lib/features/evaluations/self-note/take-back-self-note";
import { setUnitAchievement } from "@/lib/features/evaluations/achievement/set-unit-achievement";
import { signEvaluation } from "@/lib/features/evaluations/sign-evaluation";
import { startEvaluation } from "@/lib/features/evaluations/start-evaluation";
import { enterEvent } from "@/lib/features/personnel/enter-event";
import { recordProgress } from "@/lib/features/progress/record-progress";
import type { Context } from "@/lib/platform/context";
import { AppError, fromDatabase, type ErrorCode } from "@/lib/platform/errors";
import { ACTING_DAYS } from "../plan-model/judge-event";
import { later } from "./clock";
import type { nextPlan } from "./judge-setting";
import type { Act, Model, Picks } from "./model";
import { onCase } from "./product-case";
import { inRoom, isRoomAct } from "./product-room";
import type { Scene } from "./scene";
import { stale } from "./stale";

export type Outcome = { ok: true; answer: unknown } | { ok: false; code: ErrorCode };

const OFFER = "Rujukan selalu di bawah 30 menit.";

function scoringInput(scene: Scene, key: number, picks: Picks, isStale: boolean): ScoreEvaluationInput {
  const { id: evaluationId, version, planId } = scene.evaluationOf(key);
  const rows = scene.now().plans.find(({ id }) => id === planId)?.rows ?? [];
  const { reason, comment, result, behaviour } = picks;
  return {
    evaluationId,
    version: stale(version, isStale),
    results: rows.flatMap(({ id: resultId }, place) => {
      const level = picks.rows[place] ?? undefined;
      const note = place === 0 && picks.hasLooseNote ? "Sudah baik." : undefined;
      return level || note ? [{ resultId, level, note }] : [];
    }),
    behaviours: Object.fromEntries(
      BEHAVIOUR_VALUES.flatMap((value, place) => {
        const level = picks.values[place];
        return level ? [[value, { level }]] : [];
      }),
    ),
    resultRating: result ?? undefined,
    behaviourRating: behaviour ?? undefined,
    resultReason: reason ?? undefined,
    behaviourReason: reason ?? undefined,
    comment: comment ?? undefined,
  };
}

async function onPeriod(
  scene: Scene,
  ctx: Context,
  act: Extract<Act, { kind: "close-period" | "reopen-period" | "extend-period" }>,
  model: Model,
): Promise<unknown> {
  const { id: periodId, version, noteDue, scoreDue } = scene.periodAt(act.period);
  const input = { periodId, version: stale(version, act.isStale) };
  const reason = "Jaringan kantor padam.";
  if (act.kind === "close-period") return closePeriod(ctx, { ...input, reason: act.hasReason ? reason : "" });
  if (act.kind === "reopen-period")
    return reopenPeriod(ctx, { ...input, reason, scoringDue: later(model.posts.today, act.days) });
  const dues = { selfNoteDue: later(noteDue, act.days), scoringDue: later(scoreDue, act.days) };
  return extendPeriod(ctx, { ...input, ...dues, reason });
}

async function onEvaluation(scene: Scene, ctx: Context, act: Extract<Act, { on: number }>): Promise<unknown> {
  const { id: evaluationId, version, adviceVersion } = scene.evaluationOf(act.on);
  if (act.kind === "take-back") return takeBackSelfNote(ctx, { evaluationId });
  if (act.kind === "ask") return askAboutEvaluation(ctx, { evaluationId, text: "Mengapa baris dua?" });
  if (act.kind === "answer") return answerQuestion(ctx, { evaluationId, text: "Buktinya belum lengkap." });
  if (act.kind === "score") return scoreEvaluation(ctx, scoringInput(scene, act.on, act.picks, act.isStale));
  const input = { evaluationId, version: stale(version, act.isStale) };
  switch (act.kind) {
    case "undo-signature":
      return undoSignature(ctx, { ...input, reason: "Satu baris terlewat." });
    case "correct":
      return correctEvaluation(ctx, {
        ...scoringInput(scene, act.on, act.picks, act.isStale),
        reason: "Bukti baris ini terlewat.",
      });
    case "object":
    case "ask-rater":
    case "explain":
    case "examine":
    case "decide":
    case "withdraw":
      return onCase(scene, ctx, act);
    case "year-note":
      return saveAnnualNote(ctx, {
        ...{ evaluationId, version: stale(adviceVersion, act.isStale), contractAdvice: act.advice },
        ...{ followUps: [], followUpText: "", studyResults: "", studyReport: "" },
      });
    case "save-note":
      return saveSelfNote(ctx, { ...input, selfNote: OFFER });
    case "send-note":
      return submitSelfNote(ctx, { ...input, selfNote: OFFER });
    case "sign":
      return signEvaluation(ctx, input);
    case "release":
      return releaseEvaluation(ctx, input);
    case "acknowledge":
      return acknowledgeEvaluation(ctx, input);
  }
}

async function record(scene: Scene, ctx: Context, act: Extract<Act, { kind: "record" }>): Promise<unknown> {
  const workPlanId = scene.planId(act.plan);
  const { id: periodId } = scene.periodAt(act.period);
  const row = scene.now().plans.find(({ id }) => id === workPlanId)?.rows[act.row];
  if (!row) throw new Error(`the product has no row ${act.row + 1}`);
  const kept = scene
    .now()
    .notes.find((one) => one.rowId === row.id && one.periodId === periodId && one.planId === workPlanId);
  return recordProgress(ctx, {
    workPlanId,
    periodId,
    resultId: row.id,
    version: kept?.version ?? 0,
    note: "Tercatat di kohort.",
    actuals: [{ indicatorId: row.indicatorId, input: act.text }],
  });
}

async function byCalendar(scene: Scene, act: Act, model: Model): Promise<unknown> {
  if (act.kind === "advance") return scene.standOn(later(model.posts.today, act.days), act.time);
  if (act.kind === "calendar") {
    await followCalendar(scene.agencyId);
    return finaliseEvaluations(scene.agencyId);
  }
  if (act.kind === "confirm") return scene.confirmAppraisers();
  return undefined;
}

async function perform(scene: Scene, ctx: Context, act: Act, model: Model): Promise<unknown> {
  if (isRoomAct(act)) return inRoom(scene, ctx, act);
  switch (act.kind) {
    case "start":
    case "start-year": {
      const desk = { workPlanId: scene.planId(act.plan), periodId: scene.periodAt(act.period).id };
      return act.kind === "start" ? startEvaluation(ctx, desk) : startAnnual(ctx, desk);
    }
    case "record":
      return record(scene, ctx, act);
    case "achieve": {
      const { id: periodId, achievementVersion } = scene.periodAt(act.period);
      const version = stale(achievementVersion, act.isStale);
      const unitId = scene.unitId("health");
      return setUnitAchievement(ctx, { unitId, periodId, version, level: act.level, grounds: "Capaian PK." });
    }
    case "release-together": {
      const { orderId } = await orderRelease(ctx, { periodId: scene.periodAt(act.period).id, unitId: null });
      return runRelease({ agencyId: scene.agencyId, orderId });
    }
    case "close-period":
    case "reopen-period":
    case "extend-period":
      return onPeriod(scene, ctx, act, model);
    case "event":
      return enterEvent(ctx, {
        kind: act.event,
        employeeId: scene.posts.people[act.person],
        version: stale(await scene.posts.versionOf(act.person), act.isStale),
        effectiveOn: act.on,
        positionId: act.post && scene.posts.posts[act.post],
        endsOn: act.event === "acting_plt" ? later(act.on, ACTING_DAYS) : null,
        decree: null,
      });
    case "advance":
    case "calendar":
    case "next-plan":
    case "confirm":
      return byCalendar(scene, act, model);
    default:
      return onEvaluation(scene, ctx, act);
  }
}

/** Does an act with the product's own use cases. A fault that is no answer to a person is thrown on. */
export async function performAct(
  scene: Scene,
  act: Act,
  model: Model,
  requestKey?: string,
): Promise<Outcome> {
  try {
    const ctx = { ...scene.contextOf("actor" in act ? act.actor : "hr"), requestKey };
    return { ok: true, answer: await perform(scene, ctx, act, model) };
  } catch (error) {
    const known = error instanceof AppError ? error : fromDatabase(error);
    if (!known) throw error;
    return { ok: false, code: known.code };
  }
}

/** What the model added that no use case of this story makes: the agreed plan of a new post. */
export async function addNextPlan(
  scene: Scene,
  model: Model,
  before: ReturnType<typeof nextPlan>,
): Promise<void> {
  if (before) await scene.addPlan(model.posts.lastKey, before.post);
}
