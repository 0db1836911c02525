import type { ErrorCode } from "@/lib/platform/errors";
import { confirmedToday } from "./appraising";
import { notFor } from "./judge-writing";
import { lacksAdvice, yearOf } from "./judge-year";
import {
  aboveToday,
  appraiserToday,
  evaluationOf,
  isHeadOf,
  periodOf,
  rowsOf,
  type Act,
  type Evaluation,
  type Level,
  type Model,
  type Picks,
  type Scoring,
  type Verdict,
} from "./model";
import { isDue } from "./model-evaluation";
import { headRating, predikatOf, suggested } from "./ratings";

// Scoring, signing, releasing, receiving.

type Rated = Extract<Act, { kind: "score" | "sign" | "release" | "acknowledge" }>;

type Expected = { result: Level | null; behaviour: Level | null; isHead: boolean };

export function expectedOf(
  model: Model,
  { plan, period }: Evaluation,
  scoring: Pick<Scoring, "rows" | "values">,
): Expected {
  const kinds = rowsOf(model);
  const isHead = isHeadOf(model, { plan, period });
  const achievement = model.achievements.get(period);
  const ofRows = suggested(scoring.rows.map((level, place) => ({ level, kind: kinds[place] ?? "main" })));
  const ofUnit = achievement === undefined ? null : headRating(achievement);
  return {
    result: isHead ? ofUnit : ofRows,
    behaviour: suggested(scoring.values.map((level) => ({ level, kind: "main" }))),
    isHead,
  };
}

const isBlank = (text: string | null) => text === null || text.trim() === "";

/** Whether nothing is left to pick or to explain. */
export function isFinished(scoring: Scoring, expected: Expected): boolean {
  const { rows, values, result, behaviour } = scoring;
  if ([...rows, ...values, result, behaviour].includes(null) || isBlank(scoring.comment)) return false;
  if (expected.isHead && result !== expected.result) return false;
  const departs = !expected.isHead && result !== expected.result;
  if (departs && isBlank(scoring.resultReason)) return false;
  return behaviour === expected.behaviour || !isBlank(scoring.behaviourReason);
}

/** What was kept, changed by what was sent. A reason stays only where something is to be explained. */
export function merge(model: Model, one: Evaluation, picks: Picks): Scoring {
  const rows = one.rows.map((level, place) => picks.rows[place] ?? level);
  const values = one.values.map((level, place) => picks.values[place] ?? level);
  const expected = expectedOf(model, one, { rows, values });
  const result = picks.result ?? (expected.isHead ? expected.result : one.result);
  const behaviour = picks.behaviour ?? one.behaviour;
  const reasonOf = (picked: Level | null, wanted: Level | null, kept: string | null) => {
    const text = picks.reason ?? kept;
    return (wanted === null || picked !== wanted) && !isBlank(text) ? text : null;
  };
  return {
    rows,
    values,
    result,
    resultReason: reasonOf(result, expected.result, one.resultReason),
    behaviour,
    behaviourReason: reasonOf(behaviour, expected.behaviour, one.behaviourReason),
    comment: picks.comment ?? one.comment,
  };
}

function judgeScore(model: Model, act: Extract<Rated, { kind: "score" }>): Verdict {
  const one = evaluationOf(model, act.on);
  if (act.actor !== appraiserToday(model, one.plan)) return notFor(model, one, act.actor);
  const codes: ErrorCode[] = act.isStale ? ["CONFLICT"] : [];
  const period = periodOf(model, one.period);
  const isAwaited = one.state === "open" && model.posts.today > period.noteDue;
  const isOpen = isAwaited || one.state === "noted" || one.state === "scored";
  if (!isOpen || period.state === "closed" || !isDue(model, one)) codes.push("RULE_VIOLATION");
  const scoring = merge(model, one, act.picks);
  const isDone = isFinished(scoring, expectedOf(model, one, scoring));
  if (act.picks.hasLooseNote && scoring.rows[0] === null) codes.push("RULE_VIOLATION");
  if (one.state === "scored" && !isDone) codes.push("RULE_VIOLATION");
  if (codes.length > 0) return { refused: codes };
  return {
    apply: () => {
      const { result, behaviour } = scoring;
      Object.assign(one, scoring, { predikat: result && behaviour ? predikatOf(result, behaviour) : null });
      if (!isDone) return;
      one.state = "scored";
      one.timeline.push("scored");
    },
  };
}

export const levelsOf = ({ rows, values }: Scoring): string => [...rows, ...values].join();

export function release(model: Model, one: Evaluation): void {
  Object.assign(one, { state: "released", releasedOn: model.posts.today });
  one.timeline.push("released");
}

function judgeSign(model: Model, act: Extract<Rated, { kind: "sign" }>): Verdict {
  const one = evaluationOf(model, act.on);
  if (act.actor !== confirmedToday(model, one.plan)) return notFor(model, one, act.actor);
  const codes: ErrorCode[] = act.isStale ? ["CONFLICT"] : [];
  // A later achievement of the unit may have overtaken the scoring of its head.
  const isDone = isFinished(one, expectedOf(model, one, one)) && !lacksAdvice(model, one);
  if (one.state !== "scored" || !isDone || !isDue(model, one)) codes.push("RULE_VIOLATION");
  const { result, behaviour } = one;
  if (codes.length > 0 || !result || !behaviour) return { refused: codes };
  return {
    apply: () => {
      const [predikat, year] = [predikatOf(result, behaviour), yearOf(model, one)];
      one.versions.push({ revision: one.revision, predikat, result, behaviour, levels: levelsOf(one), year });
      const decider = aboveToday(model, one.plan);
      Object.assign(one, { state: "signed", signer: act.actor, decider, predikat });
      one.timeline.push("signed");
      if (model.rules.releaseMode === "with_signature") release(model, one);
    },
  };
}

function judgeRelease(model: Model, act: Extract<Rated, { kind: "release" }>): Verdict {
  const one = evaluationOf(model, act.on);
  if (act.actor !== confirmedToday(model, one.plan)) return notFor(model, one, act.actor);
  const codes: ErrorCode[] = act.isStale ? ["CONFLICT"] : [];
  // Where personnel hands all results over together, nobody's comes before the others'.
  if (one.state !== "signed" || model.rules.releaseMode === "together") codes.push("RULE_VIOLATION");
  return codes.length > 0 ? { refused: codes } : { apply: () => release(model, one) };
}

function judgeAcknowledge(model: Model, act: Extract<Rated, { kind: "acknowledge" }>): Verdict {
  const one = evaluationOf(model, act.on);
  if (act.actor !== "staff") return notFor(model, one, act.actor);
  const codes: ErrorCode[] = act.isStale ? ["CONFLICT"] : [];
  if (one.state !== "released") codes.push("RULE_VIOLATION");
  if (codes.length > 0) return { refused: codes };
  return {
    apply: () => {
      Object.assign(one, { state: "received", receivedOn: model.posts.today });
      one.timeline.push("received");
    },
  };
}

export function judgeRating(model: Model, act: Rated): Verdict {
  switch (act.kind) {
    case "score":
      return judgeScore(model, act);
    case "sign":
      return judgeSign(model, act);
    case "release":
      return judgeRelease(model, act);
    case "acknowledge":
      return judgeAcknowledge(model, act);
  }
}
