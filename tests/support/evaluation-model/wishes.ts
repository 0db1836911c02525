import type { PersonKey } from "../plan-model/chart";
import { eventOf } from "../plan-model/wishes";
import { later } from "./clock";
import { levelAt } from "./judge-case";
import { nextPlan } from "./judge-setting";
import {
  appraiserToday,
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
import { correctionOf, partsOf, picksOf } from "./picks";
import { at, part, type Wish } from "./wish";

const FITTING: Record<Extract<Act, { on: number }>["kind"], readonly State[]> = {
  "save-note": ["open"],
  "send-note": ["open"],
  "take-back": ["noted"],
  score: ["open", "noted", "noted", "scored"],
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
function fits(model: Model, one: Evaluation, kind: keyof typeof FITTING): boolean {
  const { plan, period, state, objection } = one;
  if (!FITTING[kind].includes(state)) return false;
  const steps = CASE_FITTING[kind];
  if (steps) return objection !== null && steps.includes(objection.state);
  if (kind === "score" && state === "open") return model.posts.today > periodOf(model, period).noteDue;
  const recorded = model.recorded.get(recordKey(plan, period));
  return kind !== "send-note" || (recorded?.every((text) => /^\d+$/.test(text ?? "")) ?? false);
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
  const fitting = model.evaluations.filter((other) => fits(model, other, kind));
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
  if (kind === "take-back" || kind === "ask" || kind === "answer") return { kind, actor, on };
  if (kind === "score") return { kind, actor, on, isStale, picks: picksOf(model, { ...one, pick: more }) };
  return { kind, actor, on, isStale };
}

const periodic = (model: Model): number[] =>
  model.periods.flatMap(({ kind }, place) => (kind === "periodic" ? [place] : []));

/** A plan and a period of it; those that run before others. */
function deskOf(model: Model, { kind, pick, isFitting }: Wish): { plan: number; period: number } | null {
  const all = model.posts.plans.flatMap(({ key }) =>
    periodic(model).map((period) => ({ plan: key, period })),
  );
  const fitting = all.filter(({ plan, period }) => {
    const when = periodOf(model, period);
    const there = model.evaluations.find((one) => one.plan === plan && one.period === period);
    const isRunning = when.state === "open" || when.state === "scoring";
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
const STEPS = [1, 1, 3, 6, 7, 8, 13, 14, 15, 16, 28, 40, 70];
const TIMES = ["00:01", "12:10", "12:10", "23:50"];
const LAST_DAY = "2027-06-30";

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
    case "advance": {
      const days = at(STEPS, pick) ?? 1;
      return later(today, days) > LAST_DAY ? null : { kind, days, time: at(TIMES, more) ?? "12:10" };
    }
    case "calendar":
      return { kind };
    default:
      return null;
  }
}

/** The act that the wish comes to with what there is; null when there is nothing to do it with. */
export function actOf(model: Model, one: Wish): Act | null {
  const { kind } = one;
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
