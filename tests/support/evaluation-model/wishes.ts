import type { PersonKey } from "../plan-model/chart";
import { eventOf } from "../plan-model/wishes";
import { confirmedToday } from "./appraising";
import { lastDayOf } from "./clock";
import { levelAt } from "./judge-case";
import { nextPlan } from "./judge-setting";
import { lacksAdvice } from "./judge-year";
import {
  appraiserToday,
  isAnnual,
  meets,
  periodOf,
  planOf,
  recordKey,
  rowsOf,
  type Act,
  type Evaluation,
  type Level,
  type Model,
  type State,
} from "./model";
import { isDue } from "./model-evaluation";
import { correctionOf, partsOf, picksOf } from "./picks";
import { isRoomAct } from "./product-room";
import { at, part, type Wish } from "./wish";
import { roomActOf } from "./wishes-room";
import { onCalendar, yearOf } from "./wishes-time";

const FITTING: Record<Extract<Act, { on: number }>["kind"], readonly State[]> = {
  "save-note": ["open"],
  "send-note": ["open"],
  // Most of them too late: what is scored stays on the appraiser's desk.
  "take-back": ["noted", "scored"],
  score: ["open", "noted", "noted", "scored"],
  "year-note": ["noted", "scored"],
  sign: ["scored"],
  release: ["signed"],
  acknowledge: ["released"],
  ask: ["released", "received", "lapsed", "final"],
  answer: ["released", "received", "lapsed", "final"],
  "undo-signature": ["signed"],
  correct: ["released", "received", "lapsed", "final"],
  object: ["received", "lapsed"],
  "ask-rater": ["objected"],
  explain: ["objected"],
  examine: ["objected"],
  decide: ["objected"],
  withdraw: ["objected"],
};
/** States of a case in which a step makes sense. */
const CASE_FITTING: Partial<Record<Act["kind"], string[]>> = {
  "ask-rater": ["filed"],
  explain: ["filed", "rater_asked"],
  examine: ["rater_asked"],
  decide: ["examined"],
  withdraw: ["filed", "rater_asked", "examined"],
};
const BY_STAFF: readonly Act["kind"][] = [
  "save-note",
  "send-note",
  "take-back",
  "acknowledge",
  "ask",
  "object",
  "withdraw",
];

/** In a state in which the act makes sense, and with nothing else in its way. */
function fits(
  model: Model,
  one: Evaluation,
  { kind, more }: Pick<Wish, "more"> & { kind: keyof typeof FITTING },
): boolean {
  const { plan, period, state, objection, receivedOn } = one;
  if (!FITTING[kind].includes(state)) return false;
  const steps = CASE_FITTING[kind];
  if (steps) return objection !== null && steps.includes(objection.state);
  const { today } = model.posts;
  const when = periodOf(model, period);
  const isRunning = when.state !== "closed" && when.state !== "planned" && meets(planOf(model, plan), when);
  // Now and then somebody tries though a later event took the period out of the plan.
  const isOut = !isDue(model, one) && more % 4 > 0;
  switch (kind) {
    case "score":
      return !isOut && when.state !== "closed" && (state !== "open" || today > when.noteDue);
    case "take-back":
      return isRunning && !isAnnual(model, period);
    case "send-note": {
      const recorded = model.recorded.get(recordKey(plan, period));
      // Now and then before everything is recorded.
      return isRunning && (more % 9 === 0 || (recorded?.every((text) => /^\d+$/.test(text ?? "")) ?? false));
    }
    case "object":
      return objection === null && receivedOn !== null && today <= lastDayOf(model.rules, receivedOn);
    case "year-note":
      return isAnnual(model, period);
    case "sign":
    case "release":
    case "undo-signature":
    case "correct":
      // Now and then where something is missing: a word on the contract, a confirmed appraiser.
      return more % 3 === 0 || (!isOut && !lacksAdvice(model, one) && confirmedToday(model, plan) !== null);
    default:
      return true;
  }
}

/** Whose act it is. */
function rightFor(model: Model, { plan, signer, decider }: Evaluation, kind: Act["kind"]): PersonKey {
  if (BY_STAFF.includes(kind)) return "staff";
  if (kind === "explain") return signer ?? "staff";
  if (CASE_FITTING[kind]) return decider ?? "top";
  return appraiserToday(model, plan) ?? "appraiser";
}

function onEvaluation(model: Model, one: Wish & { kind: keyof typeof FITTING }): Act | null {
  const { kind, pick, isFitting, isStale, more } = one;
  const all = model.evaluations.filter((other) => fits(model, other, one));
  // Mostly a note that nobody has begun to score, sometimes one that somebody has.
  const fitting = kind === "take-back" && more % 3 > 0 ? all.filter(({ state }) => state === "noted") : all;
  const evaluation: Evaluation | undefined = at(isFitting ? fitting : model.evaluations, pick);
  if (!evaluation) return null;
  const { objection } = evaluation;
  if (CASE_FITTING[kind] && !objection) return null;
  const actor = one.actor === "right" ? rightFor(model, evaluation, kind) : one.actor;
  const on = evaluation.key;
  if (kind === "object") return { kind, actor, on, isStale, parts: partsOf(model, evaluation, one) };
  if (kind === "correct") return { kind, actor, on, isStale, picks: correctionOf(model, one) };
  if (kind === "decide") {
    const level = (was: Level | null, place: number): Level | null =>
      part(more, place, 23) === 0 ? "below" : part(more, place, 2) === 0 ? was : "above";
    const levels = objection?.parts.map(({ place }, index) => level(levelAt(evaluation, place), index)) ?? [];
    return { kind, actor, on, isStale, levels };
  }
  if (kind === "year-note") {
    const { isPppk } = model.rules.contract;
    // Now and then a word on a contract where there is none, or none where there is one.
    const isOdd = part(more, 1, 9) === 0;
    const advice = part(more, 2, 3) === 0 ? "end" : "extend";
    return { kind, actor, on, isStale, advice: isPppk === isOdd ? null : advice };
  }
  if (kind === "take-back" || kind === "ask" || kind === "answer") return { kind, actor, on };
  if (kind === "score") return { kind, actor, on, isStale, picks: picksOf(model, { ...one, pick: more }) };
  return { kind, actor, on, isStale };
}

const periodic = (model: Model): number[] =>
  model.periods.flatMap(({ kind }, place) => (kind === "periodic" ? [place] : []));

/** A plan and a period of it; those that run before others. */
function deskOf(
  model: Model,
  { kind, pick, isFitting, more }: Wish,
): { plan: number; period: number } | null {
  const all = model.posts.plans.flatMap(({ key }) =>
    periodic(model).map((period) => ({ plan: key, period })),
  );
  const fitting = all.filter(({ plan, period }) => {
    const when = periodOf(model, period);
    const there = model.evaluations.find((one) => one.plan === plan && one.period === period);
    // Now and then one that has not begun, or is closed.
    const isOdd = kind === "start" && more % 9 === 0;
    const isRunning = (when.state === "open" || when.state === "scoring") !== isOdd;
    const isWaiting = kind === "start" ? !there : there?.state === "open";
    return isRunning && isWaiting && meets(planOf(model, plan), when);
  });
  return at(isFitting ? fitting : all, pick) ?? null;
}

function recordOf(model: Model, one: Wish): Act | null {
  const desk = deskOf(model, one);
  if (!desk) return null;
  const kept = model.recorded.get(recordKey(desk.plan, desk.period)) ?? [];
  const rows = rowsOf(model).map((_, place) => place);
  const missing = rows.filter((place) => !/^\d+$/.test(kept[place] ?? ""));
  const row = at(one.isFitting && missing.length > 0 ? missing : rows, one.more) ?? 0;
  const actor = one.actor === "right" ? "staff" : one.actor;
  return {
    kind: "record",
    actor,
    ...desk,
    row,
    text: part(one.more, 2, 8) === 0 ? "banyak" : `${90 + part(one.more, 1, 9)}`,
  };
}

const LEVELS = ["exceptional", "good", "needs_improvement", "poor", "very_poor"] as const;
function onSetting(model: Model, one: Wish): Act | null {
  const { kind, pick, isFitting, isStale, more } = one;
  const by = (right: PersonKey): PersonKey => (one.actor === "right" ? right : one.actor);
  const { today } = model.posts;
  const periods = periodic(model);
  switch (kind) {
    case "release-together": {
      const isSigned = (place: number) =>
        model.evaluations.some(({ period, state }) => period === place && state === "signed");
      const period = at(isFitting ? periods.filter(isSigned) : periods, pick);
      return period === undefined ? null : { kind, actor: by("hr"), period };
    }
    case "achieve": {
      if (!model.rules.isHead && more % 4 > 0) return null;
      const begun = periods.filter((place) => periodOf(model, place).from <= today);
      const period = at(isFitting ? begun : periods, pick) ?? 0;
      return { kind, actor: by("top"), period, level: at(LEVELS, more) ?? "good", isStale };
    }
    case "close-period":
    case "reopen-period":
    case "extend-period": {
      const isClosed = (place: number) => periodOf(model, place).state === "closed";
      const isOver = (place: number) => !isClosed(place) && periodOf(model, place).to < today;
      const running = (place: number) => !isClosed(place) && periodOf(model, place).from <= today;
      const fits = { "close-period": isOver, "reopen-period": isClosed, "extend-period": running }[kind];
      const period = at(isFitting ? periods.filter(fits) : periods, pick);
      if (period === undefined) return null;
      return { kind, actor: by("hr"), period, days: (more % 40) - 4, hasReason: more % 5 > 0, isStale };
    }
    case "next-plan":
      return nextPlan(model) ? { kind } : null;
    case "advance":
    case "calendar":
      return onCalendar(model, one);
    default:
      return null;
  }
}

/** The act that the wish comes to with what there is; null when there is nothing to do it with. */
export function actOf(model: Model, one: Wish): Act | null {
  const { kind } = one;
  if (kind === "start-year") return yearOf(model, one);
  if (isRoomAct(one)) return roomActOf(model, one);
  if (kind === "event") return eventOf(model.posts, one);
  if (kind === "record") return recordOf(model, one);
  if (kind === "start") {
    const desk = deskOf(model, one);
    const right = one.more % 3 === 0 && desk ? (appraiserToday(model, desk.plan) ?? "staff") : "staff";
    return desk && { kind, actor: one.actor === "right" ? right : one.actor, ...desk };
  }
  return kind in FITTING
    ? onEvaluation(model, one as Wish & { kind: keyof typeof FITTING })
    : onSetting(model, one);
}
