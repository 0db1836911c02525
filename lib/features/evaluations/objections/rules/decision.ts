import { LEVELS, type Level } from "../../../organization/rules/levels";
import type { Reason } from "../../../organization/rules/reasons";
import {
  expectedBehaviourRating,
  expectedResultRating,
  type Scoring,
  type ScoringContext,
} from "../../rules/check-scoring";
import { reviseSnapshot, type RevisionNote, type SnapshotChanges } from "../../rules/revise-snapshot";
import type { EvaluationReason } from "../../rules/reasons";
import type { EvaluationSnapshot } from "../../rules/snapshot";
import type { PartTarget } from "./contested-parts";

export type ContestedPart = PartTarget & { partId: string; currentLevel: Level };

/** `level` null: not decided yet. `field` is the form's path. */
export type PartDecision = { field: string; partId: string; level: Level | null; reason: string };

type Decided = { part: ContestedPart; level: Level; reason: string };

export type Outcome = {
  outcome: "granted" | "denied";
  /** What the decision changes in the result; empty when it stays. */
  changes: SnapshotChanges;
};

const isLower = (one: Level, than: Level) => LEVELS.indexOf(one) < LEVELS.indexOf(than);
const higherOf = (one: Level, other: Level): Level => (isLower(one, other) ? other : one);

/** Every contested part has its decision with a reason, no other part has one, and none is lowered (dossier §9). */
export function checkDecisions(
  parts: readonly ContestedPart[],
  decisions: readonly PartDecision[],
): Reason<EvaluationReason>[] {
  const reasons: Reason<EvaluationReason>[] = [];
  for (const { field, partId, level, reason } of decisions) {
    const part = parts.find((one) => one.partId === partId);
    if (!part) reasons.push({ field, reason: "evaluations.objection-part-unknown" });
    else if (level === null)
      reasons.push({ field: `${field}.level`, reason: "evaluations.objection-undecided" });
    else if (isLower(level, part.currentLevel))
      reasons.push({ field: `${field}.level`, reason: "evaluations.objection-lower" });
    else if (reason.trim() === "")
      reasons.push({ field: `${field}.reason`, reason: "evaluations.objection-reason" });
  }
  const decided = new Set(decisions.map(({ partId }) => partId));
  if (decided.size !== decisions.length) reasons.push({ reason: "evaluations.objection-part-twice" });
  if (parts.some(({ partId }) => !decided.has(partId)))
    reasons.push({ reason: "evaluations.objection-undecided" });
  return reasons;
}

function scoringAfter(before: EvaluationSnapshot, decided: readonly Decided[]): Scoring {
  const levelOf = (is: (part: ContestedPart) => boolean, was: Level) =>
    decided.find(({ part }) => is(part))?.level ?? was;
  return {
    results: before.results.map(({ resultId, kind, level }) => ({
      kind,
      level: levelOf((part) => part.resultId === resultId, level),
    })),
    behaviours: Object.fromEntries(
      before.behaviours.map(({ value, level }) => [value, levelOf((part) => part.value === value, level)]),
    ),
    resultRating: null,
    resultReason: null,
    behaviourRating: null,
    behaviourReason: null,
    comment: before.comment,
  };
}

/**
 * A rating after the decision. Contested: as decided. Not contested: it follows raised rows where the rule made it, and stays where the rater
 * had departed with a reason; it never falls.
 */
function ratingAfter(
  contested: Decided | undefined,
  was: { rating: Level; reason: string | null },
  expected: Level | null,
): { rating: Level; reason: string | null } {
  if (contested) return { rating: contested.level, reason: contested.reason };
  if (was.reason !== null || expected === null) return was;
  return { rating: higherOf(was.rating, expected), reason: null };
}

/**
 * What checked decisions make of a result: only contested parts change, and what the rules derive from them. The rater's notes stay the rater's;
 * the decider's reasons live in the case and its letter.
 */
export function outcomeOf(
  before: EvaluationSnapshot,
  parts: readonly ContestedPart[],
  decisions: readonly PartDecision[],
): Outcome {
  const decided = decisions.flatMap(({ partId, level, reason }): Decided[] => {
    const part = parts.find((one) => one.partId === partId);
    return part && level ? [{ part, level, reason }] : [];
  });
  const raised = decided.filter(({ part, level }) => isLower(part.currentLevel, level));
  if (raised.length === 0) return { outcome: "denied", changes: {} };
  const { headOfUnitMapping: mapping, suggestion: shares } = before.policy;
  const context: ScoringContext = {
    head: before.isUnitHead ? { achievement: before.unitAchievement?.level ?? null, mapping } : null,
    shares,
  };
  const after = scoringAfter(before, raised);
  const { ratings } = before;
  const of = (kind: ContestedPart["kind"]) => decided.find(({ part }) => part.kind === kind);
  const result = ratingAfter(
    of("result_rating"),
    { rating: ratings.result, reason: ratings.resultReason },
    expectedResultRating(after, context),
  );
  const behaviour = ratingAfter(
    of("behaviour_rating"),
    { rating: ratings.behaviour, reason: ratings.behaviourReason },
    expectedBehaviourRating(after, context),
  );
  return {
    outcome: "granted",
    changes: {
      results: Object.fromEntries(
        raised.flatMap(({ part, level }) => (part.kind === "result" ? [[part.resultId, { level }]] : [])),
      ),
      behaviours: Object.fromEntries(
        raised.flatMap(({ part, level }) => (part.kind === "value" ? [[part.value, { level }]] : [])),
      ),
      resultRating: result.rating,
      resultReason: result.reason,
      behaviourRating: behaviour.rating,
      behaviourReason: behaviour.reason,
    },
  };
}

/** Stands for the words that a preview does not have yet. */
const UNWRITTEN = "-";

export type DecisionPreview = { outcome: "granted" | "denied"; ratings: EvaluationSnapshot["ratings"] };

/** The ratings that chosen levels would make, by the very functions that write them; null while a part is undecided. */
export function previewDecision(
  before: EvaluationSnapshot,
  parts: readonly ContestedPart[],
  levels: Readonly<Record<string, Level>>,
): DecisionPreview | null {
  const decisions = parts.map(({ partId }) => ({
    field: partId,
    partId,
    level: levels[partId] ?? null,
    reason: UNWRITTEN,
  }));
  if (checkDecisions(parts, decisions).length > 0) return null;
  const { outcome, changes } = outcomeOf(before, parts, decisions);
  if (outcome === "denied") return { outcome, ratings: before.ratings };
  const note: RevisionNote = {
    kind: "objection",
    reason: UNWRITTEN,
    sha256: "0".repeat(64),
    decidedBy: { ...before.appraiser, capacity: null },
    signedAt: before.evaluation.signedAt,
  };
  const revised = reviseSnapshot(before, changes, note);
  return revised.ok ? { outcome, ratings: revised.snapshot.ratings } : null;
}
