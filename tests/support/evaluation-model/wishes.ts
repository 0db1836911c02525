import fc from "fast-check";
import type { PersonKey } from "../plan-model/chart";
import { eventOf } from "../plan-model/wishes";
import { later } from "./clock";
import { nextPlan } from "./judge-setting";
import {
  appraiserToday,
  meets,
  periodOf,
  planOf,
  recordKey,
  rowsOf,
  VALUES,
  type Act,
  type Evaluation,
  type Level,
  type Model,
  type Picks,
  type State,
} from "./model";

/** What somebody might do next, before it is known what there is to do it with: random, but mostly possible. */
export type Wish = {
  kind: Act["kind"];
  /** Which evaluation, plan, period, row: counted round. */
  pick: number;
  /** In a state in which the act makes sense, or in any. */
  isFitting: boolean;
  actor: PersonKey | "right";
  isStale: boolean;
  /** The same request is sent twice. */
  isTwice: boolean;
  /** The smaller choices of an act. */
  more: number;
};

const PEOPLE = ["staff", "appraiser", "deputy", "other", "top", "hr", "foreigner"] as const;
const WEIGHTS: Record<Act["kind"], number> = {
  start: 7,
  record: 13,
  "save-note": 1,
  "send-note": 14,
  "take-back": 2,
  score: 20,
  sign: 24,
  release: 16,
  acknowledge: 14,
  ask: 2,
  answer: 2,
  achieve: 2,
  "close-period": 2,
  "reopen-period": 4,
  "extend-period": 1,
  event: 3,
  "next-plan": 3,
  calendar: 3,
  advance: 4,
};

const seldom = (parts: number) =>
  fc.oneof({ weight: parts - 1, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

export const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.oneof(
    ...(Object.entries(WEIGHTS) as [Act["kind"], number][]).map(([kind, weight]) => ({
      weight,
      arbitrary: fc.constant(kind),
    })),
  ),
  pick: fc.nat(999),
  isFitting: seldom(30).map((isOdd) => !isOdd),
  actor: fc.oneof(
    { weight: 9, arbitrary: fc.constant("right" as const) },
    { weight: 2, arbitrary: fc.constantFrom(...PEOPLE) },
  ),
  isStale: seldom(16),
  isTwice: seldom(10),
  more: fc.nat(99_999),
});

const at = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];
/** Independent small choices out of one number. */
const part = (more: number, place: number, size: number): number => Math.floor(more / 7 ** place) % size;

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
};
const BY_STAFF: readonly Act["kind"][] = ["save-note", "send-note", "take-back", "acknowledge", "ask"];

const MIXES: readonly (readonly Level[])[] = [
  ["meets"],
  ["above"],
  ["below"],
  ["above", "above", "meets"],
  ["below", "meets"],
  ["above", "below", "meets"],
  ["meets", "above"],
];

function picksOf(model: Model, { pick, more }: Wish): Picks {
  const mix = at(MIXES, pick) ?? [];
  const levels = (size: number, from: number) =>
    Array.from({ length: size }, (_, place) => at(mix, place + from) ?? null);
  const isWhole = part(more, 0, 7) > 0;
  const rows = levels(rowsOf(model).length, more);
  const values = levels(VALUES, part(more, 1, 3) === 0 ? more : 0);
  const hole = part(more, 2, rows.length + VALUES);
  const some = (list: (Level | null)[], from: number) =>
    isWhole
      ? list
      : list.map((level, place) => (place + from === hole || part(more, 3, 4) === 0 ? null : level));
  const level = (place: number): Level | null =>
    (["meets", "above", "below", "meets", null] as const)[part(more, place, isWhole ? 4 : 5)] ?? null;
  return {
    rows: some(rows, 0),
    values: some(values, rows.length),
    result: level(3),
    behaviour: level(4),
    reason:
      part(more, 1, 9) === 0 ? null : part(more, 2, 13) === 0 ? "" : "Menurut bukti yang dibaca bersama.",
    comment:
      part(more, 2, 11) === 0 ? null : part(more, 3, 13) === 0 ? " " : "Triwulan yang padat, hasilnya baik.",
    hasLooseNote: part(more, 1, 23) === 0,
  };
}

/** In a state in which the act makes sense, and with nothing else in its way. */
function fits(model: Model, { plan, period, state }: Evaluation, kind: keyof typeof FITTING): boolean {
  if (!FITTING[kind].includes(state)) return false;
  if (kind === "score" && state === "open") return model.posts.today > periodOf(model, period).noteDue;
  const recorded = model.recorded.get(recordKey(plan, period));
  return kind !== "send-note" || (recorded?.every((text) => /^\d+$/.test(text ?? "")) ?? false);
}

function onEvaluation(model: Model, one: Wish & { kind: keyof typeof FITTING }): Act | null {
  const { kind, pick, isFitting, isStale, more } = one;
  const fitting = model.evaluations.filter((other) => fits(model, other, kind));
  const evaluation: Evaluation | undefined = at(isFitting ? fitting : model.evaluations, pick);
  if (!evaluation) return null;
  const appraiser = appraiserToday(model, evaluation.plan) ?? "appraiser";
  const actor = one.actor !== "right" ? one.actor : BY_STAFF.includes(kind) ? "staff" : appraiser;
  const on = evaluation.key;
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
