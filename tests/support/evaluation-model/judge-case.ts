import type { ErrorCode } from "@/lib/platform/errors";
import type { PersonKey } from "../plan-model/chart";
import { confirmedToday } from "./appraising";
import { lastDayOf } from "./clock";
import { expectedOf, isFinished, levelsOf, merge, release } from "./judge-rating";
import { notFor } from "./judge-writing";
import {
  evaluationOf,
  isHeadOf,
  rowsOf,
  VALUES,
  type Act,
  type Evaluation,
  type Level,
  type Model,
  type Scoring,
  type Verdict,
} from "./model";
import { predikatOf } from "./ratings";

// What happens to a signed result: taken back, handed over together, corrected, contested and decided.

type After = Extract<
  Act,
  {
    kind:
      | "undo-signature"
      | "release-together"
      | "correct"
      | "object"
      | "ask-rater"
      | "explain"
      | "examine"
      | "decide"
      | "withdraw";
  }
>;

const isOver = ({ objection }: Evaluation) =>
  objection !== null && ["granted", "denied", "withdrawn"].includes(objection.state);
const isDecided = ({ objection }: Evaluation) =>
  objection?.state === "granted" || objection?.state === "denied";

/** The next version of a signed result: the earlier ones stay. */
function revise(one: Evaluation, scoring: Scoring): void {
  const { result, behaviour } = scoring;
  if (!result || !behaviour) throw new Error("the model revises what is unfinished");
  const predikat = predikatOf(result, behaviour);
  Object.assign(one, scoring, { predikat, revision: one.revision + 1 });
  // What was said of the year was signed with the first version and stays.
  const year = one.versions.at(-1)?.year ?? "";
  one.versions.push({ revision: one.revision, predikat, result, behaviour, levels: levelsOf(scoring), year });
}

function judgeUndo(model: Model, act: Extract<After, { kind: "undo-signature" }>): Verdict {
  const one = evaluationOf(model, act.on);
  if (act.actor !== confirmedToday(model, one.plan)) return notFor(model, one, act.actor);
  const codes: ErrorCode[] = act.isStale ? ["CONFLICT"] : [];
  if (one.state !== "signed") codes.push("RULE_VIOLATION");
  if (codes.length > 0) return { refused: codes };
  return {
    apply: () => {
      Object.assign(one, { state: "scored", signer: null, decider: null, revision: one.revision + 1 });
      one.timeline.push("signature_undone");
    },
  };
}

function judgeTogether(model: Model, act: Extract<After, { kind: "release-together" }>): Verdict {
  if (act.actor !== "hr") return { refused: ["NOT_FOUND"] };
  const signed = model.evaluations.filter((one) => one.period === act.period && one.state === "signed");
  if (model.rules.releaseMode !== "together" || signed.length === 0) return { refused: ["RULE_VIOLATION"] };
  return { apply: () => signed.forEach((one) => release(model, one)), audits: 1 + signed.length };
}

const TOLD = ["rows", "values", "result", "resultReason", "behaviour", "behaviourReason", "comment"] as const;
const said = (scoring: Scoring) => JSON.stringify(TOLD.map((field) => scoring[field]));

const ORDER: readonly Level[] = ["below", "meets", "above"];
const isHigher = (one: Level, than: Level) => ORDER.indexOf(one) > ORDER.indexOf(than);
const isLower = (one: Level | null, than: Level | null) =>
  one !== null && than !== null && isHigher(than, one);

function judgeCorrect(model: Model, act: Extract<After, { kind: "correct" }>): Verdict {
  const one = evaluationOf(model, act.on);
  if (act.actor !== confirmedToday(model, one.plan)) return notFor(model, one, act.actor);
  const codes: ErrorCode[] = act.isStale ? ["CONFLICT"] : [];
  const isPossible = ["released", "received", "lapsed", "final"].includes(one.state) && !isDecided(one);
  // Nobody picks the rating of a unit's head.
  const picks = isHeadOf(model, one) ? { ...act.picks, result: null } : act.picks;
  const scoring = merge(model, one, picks);
  const isSame = said(scoring) === said(one);
  // Who has filed an objection cannot file another: nothing is lowered any more, not even after a withdrawal.
  const isLowered = isLower(scoring.result, one.result) || isLower(scoring.behaviour, one.behaviour);
  if (
    !isPossible ||
    isSame ||
    (one.objection !== null && isLowered) ||
    !isFinished(scoring, expectedOf(model, one, scoring))
  )
    codes.push("RULE_VIOLATION");
  if (codes.length > 0) return { refused: codes };
  return {
    apply: () => {
      const isNew = scoring.result !== one.result || scoring.behaviour !== one.behaviour;
      revise(one, scoring);
      one.timeline.push("corrected");
      if (isNew) Object.assign(one, { state: "released", releasedOn: model.posts.today, receivedOn: null });
    },
  };
}

/** The level of a part by its place: rows, values, result rating, behaviour rating. */
export const levelAt = (one: Scoring, place: number): Level | null =>
  [...one.rows, ...one.values, one.result, one.behaviour][place] ?? null;

function judgeObject(model: Model, act: Extract<After, { kind: "object" }>): Verdict {
  const one = evaluationOf(model, act.on);
  if (act.actor !== "staff") return { refused: act.actor === one.signer ? ["FORBIDDEN"] : ["NOT_FOUND"] };
  const codes: ErrorCode[] = act.isStale ? ["CONFLICT"] : [];
  const isReceived = one.state === "received" || one.state === "lapsed";
  const isInTime = one.receivedOn !== null && model.posts.today <= lastDayOf(model.rules, one.receivedOn);
  const resultPlace = rowsOf(model).length + VALUES;
  const areHigher = act.parts.every(({ place, wanted }) => {
    const level = levelAt(one, place);
    const isFixed = place === resultPlace && isHeadOf(model, one);
    return level !== null && !isFixed && isHigher(wanted, level);
  });
  const isPossible = isReceived && isInTime && one.objection === null && one.decider !== null;
  const { isPppk, mayObject } = model.rules.contract;
  if (isPppk && !mayObject) codes.push("RULE_VIOLATION");
  if (!isPossible || act.parts.length === 0 || !areHigher) codes.push("RULE_VIOLATION");
  if (codes.length > 0) return { refused: codes };
  return {
    apply: () => {
      one.state = "objected";
      one.objection = { state: "filed", parts: act.parts.toSorted((a, b) => a.place - b.place) };
      one.timeline.push("objected");
    },
  };
}

const max = (one: Level, other: Level | null): Level =>
  other !== null && isHigher(other, one) ? other : one;

/** Only what was raised changes, and what the rules make of it; where the rater had departed with a reason the rating stays. */
function decided(model: Model, one: Evaluation, levels: readonly Level[]): Scoring {
  const parts = one.objection?.parts ?? [];
  const levelOf = (place: number, was: Level | null) => {
    const level = levels[parts.findIndex((part) => part.place === place)];
    return level ?? was;
  };
  const rows = one.rows.map((level, place) => levelOf(place, level));
  const values = one.values.map((level, place) => levelOf(rows.length + place, level));
  const expected = expectedOf(model, one, { rows, values });
  const ratingOf = (place: number, was: Level | null, reason: string | null, wanted: Level | null) => {
    const isContested = parts.some((part) => part.place === place);
    const rating = isContested || reason !== null || was === null ? levelOf(place, was) : max(was, wanted);
    return { rating, reason: rating === wanted ? null : isContested ? "Menurut pemeriksaan." : reason };
  };
  const at = rows.length + VALUES;
  const result = ratingOf(at, one.result, one.resultReason, expected.result);
  const behaviour = ratingOf(at + 1, one.behaviour, one.behaviourReason, expected.behaviour);
  return {
    rows,
    values,
    result: expected.isHead ? expected.result : result.rating,
    resultReason: expected.isHead ? null : result.reason,
    behaviour: behaviour.rating,
    behaviourReason: behaviour.reason,
    comment: one.comment,
  };
}

function close(one: Evaluation, state: "granted" | "denied" | "withdrawn", line: string): void {
  if (one.objection) one.objection.state = state;
  one.state = "final";
  one.timeline.push(line, "finalised");
}

/** Who takes a step of a case, and in which of its states. */
const STEPS = {
  "ask-rater": { by: ["decider"], from: ["filed"] },
  explain: { by: ["staff", "signer"], from: ["filed", "rater_asked", "examined"] },
  examine: { by: ["decider"], from: ["rater_asked"] },
  decide: { by: ["decider"], from: ["examined"] },
  withdraw: { by: ["staff"], from: ["filed", "rater_asked", "examined"] },
} as const;

function judgeStep(model: Model, act: Extract<After, { kind: keyof typeof STEPS }>): Verdict {
  const one = evaluationOf(model, act.on);
  const { objection, signer, decider } = one;
  const people: Record<string, PersonKey | null> = { staff: "staff", signer, decider };
  const { by, from } = STEPS[act.kind];
  if (!by.some((side) => people[side] === act.actor))
    return { refused: Object.values(people).includes(act.actor) ? ["FORBIDDEN"] : ["NOT_FOUND"] };
  const codes: ErrorCode[] = act.isStale ? ["CONFLICT"] : [];
  if (!objection || isOver(one) || !from.some((state) => state === objection.state))
    codes.push("RULE_VIOLATION");
  if (act.kind !== "decide") {
    if (codes.length > 0 || !objection) return { refused: codes };
    return {
      apply: () => {
        if (act.kind === "withdraw") return close(one, "withdrawn", "objection_withdrawn");
        if (act.kind === "ask-rater") objection.state = "rater_asked";
        else if (act.kind === "examine" || act.actor === signer) objection.state = "examined";
      },
    };
  }
  const levels = objection?.parts.map((_, place) => act.levels[place] ?? null) ?? [];
  const isLower = objection?.parts.some(({ place }, index) => {
    const [was, is] = [levelAt(one, place), levels[index] ?? null];
    return was === null || is === null || isHigher(was, is);
  });
  if (isLower) codes.push("RULE_VIOLATION");
  if (codes.length > 0 || !objection) return { refused: codes };
  const whole = levels.filter((level) => level !== null);
  const isRaised = objection.parts.some(({ place }, index) => levelAt(one, place) !== whole[index]);
  return {
    apply: () => {
      if (isRaised) revise(one, decided(model, one, whole));
      close(one, isRaised ? "granted" : "denied", "decided");
    },
  };
}

export function judgeCase(model: Model, act: After): Verdict {
  switch (act.kind) {
    case "undo-signature":
      return judgeUndo(model, act);
    case "release-together":
      return judgeTogether(model, act);
    case "correct":
      return judgeCorrect(model, act);
    case "object":
      return judgeObject(model, act);
    default:
      return judgeStep(model, act);
  }
}
