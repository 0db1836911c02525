import type { Level, UnitAchievementLevel } from "../../organization/rules/levels";
import type { Reason } from "../../organization/rules/reasons";
import { achievementPercent } from "../../strategy/rules/achievement";
import { BEHAVIOUR_VALUES, type BehaviourValue } from "../../work-plans/rules/behaviours";
import { canonicalText } from "../../work-plans/rules/content-hash";
import {
  checkScoring,
  expectedBehaviourRating,
  expectedResultRating,
  type Scoring,
  type ScoringContext,
} from "./check-scoring";
import { overallRating } from "./overall-rating";
import type { EvaluationReason } from "./reasons";
import { RULE_VERSION, type EvaluationSnapshot } from "./snapshot";
import { suggestResultRating } from "./suggest-ratings";

export type LevelChange = { level: Level; note?: string };

/** What a new version changes; what is not named stays as it was signed. */
export type SnapshotChanges = {
  /** By the id of the planned result. */
  results?: Readonly<Record<string, LevelChange>>;
  behaviours?: Readonly<Partial<Record<BehaviourValue, LevelChange>>>;
  resultRating?: Level;
  resultReason?: string | null;
  behaviourRating?: Level;
  behaviourReason?: string | null;
  comment?: string;
  recommendation?: string;
  /** Only where the result rests on an achievement of the unit. */
  unitAchievement?: { level: UnitAchievementLevel; grounds: string };
};

/** Who makes the new version, when and why. */
export type RevisionNote = {
  kind: "correction" | "objection";
  reason: string;
  /** SHA-256 of the version in force. */
  sha256: string;
  decidedBy: NonNullable<EvaluationSnapshot["revises"]>["decidedBy"];
  /** ISO 8601 in UTC. */
  signedAt: string;
};

export type Revised =
  { ok: true; snapshot: EvaluationSnapshot } | { ok: false; reasons: Reason<EvaluationReason>[] };

const isBlank = (text: string | null) => text === null || text.trim() === "";

function changedRows(before: EvaluationSnapshot, changes: SnapshotChanges): EvaluationSnapshot["results"] {
  return before.results.map((row) => {
    const change = changes.results?.[row.resultId];
    const indicators = row.indicators.map((indicator) => ({
      ...indicator,
      achievement: achievementPercent({
        target: indicator.periodTarget,
        actual: indicator.actual,
        direction: indicator.direction,
        formula: before.policy.lowerIsBetterFormula,
      }),
    }));
    return { ...row, indicators, level: change?.level ?? row.level, note: change?.note ?? row.note };
  });
}

function changedValues(
  before: EvaluationSnapshot,
  changes: SnapshotChanges,
): EvaluationSnapshot["behaviours"] {
  return before.behaviours.map((one) => {
    const change = changes.behaviours?.[one.value];
    return { ...one, level: change?.level ?? one.level, note: change?.note ?? one.note };
  });
}

/** A reason is kept only where there is a departure to explain. */
function reasonFor(rating: Level, expected: Level | null, reason: string | null): string | null {
  return rating === expected || isBlank(reason) ? null : reason;
}

/** The parts of a result that a person can read off: two versions that agree in them are the same result. */
const said = ({
  results,
  behaviours,
  ratings,
  comment,
  recommendation = "",
  unitAchievement,
}: EvaluationSnapshot) =>
  canonicalText({ results, behaviours, ratings, comment, recommendation, unitAchievement });

/**
 * The next version of a signed result: the facts as they were signed, the named levels and ratings changed, suggestions and predikat
 * worked out again (design §8; PP 30/2019 on the decided objection, golden case G73). Nothing of today's master data enters.
 * Refuses what a scoring would refuse, an unknown row, a missing reason, and a version that says the same as the one before.
 */
export function reviseSnapshot(
  before: EvaluationSnapshot,
  changes: SnapshotChanges,
  note: RevisionNote,
): Revised {
  const known = new Set(before.results.map(({ resultId }) => resultId));
  if (Object.keys(changes.results ?? {}).some((id) => !known.has(id)))
    return { ok: false, reasons: [{ reason: "evaluations.row-not-found" }] };
  if (isBlank(note.reason))
    return { ok: false, reasons: [{ field: "reason", reason: "evaluations.revision-reason" }] };

  const results = changedRows(before, changes);
  const behaviours = changedValues(before, changes);
  const unitAchievement = before.unitAchievement && {
    ...before.unitAchievement,
    ...changes.unitAchievement,
  };
  const { headOfUnitMapping: mapping, suggestion: shares } = before.policy;
  const context: ScoringContext = {
    head: before.isUnitHead ? { achievement: unitAchievement?.level ?? null, mapping } : null,
    shares,
  };
  const levels: Scoring = {
    results: results.map(({ kind, level }) => ({ kind, level })),
    behaviours: Object.fromEntries(behaviours.map(({ value, level }) => [value, level])),
    resultRating: null,
    resultReason: null,
    behaviourRating: null,
    behaviourReason: null,
    comment: changes.comment ?? before.comment,
  };
  const [expectedResult, expectedBehaviour] = [
    expectedResultRating(levels, context),
    expectedBehaviourRating(levels, context),
  ];
  const { ratings } = before;
  const result = context.head && expectedResult ? expectedResult : (changes.resultRating ?? ratings.result);
  const behaviour = changes.behaviourRating ?? ratings.behaviour;
  const pick = (given: string | null | undefined, was: string | null) => (given === undefined ? was : given);
  const resultReason = reasonFor(result, expectedResult, pick(changes.resultReason, ratings.resultReason));
  const behaviourReason = reasonFor(
    behaviour,
    expectedBehaviour,
    pick(changes.behaviourReason, ratings.behaviourReason),
  );
  const scoring = {
    ...levels,
    resultRating: result,
    resultReason,
    behaviourRating: behaviour,
    behaviourReason,
  };
  const problems = checkScoring(scoring, context);
  if (problems.length > 0) return { ok: false, reasons: problems };

  const { recommendation: recommended = "", ...kept } = before;
  const recommendation = changes.recommendation ?? recommended;
  const snapshot: EvaluationSnapshot = {
    ...kept,
    ruleVersion: RULE_VERSION,
    evaluation: { ...before.evaluation, revision: before.evaluation.revision + 1, signedAt: note.signedAt },
    unitAchievement,
    results,
    behaviours,
    ratings: {
      suggestedResult: suggestResultRating(levels.results, shares)?.level ?? ratings.suggestedResult,
      result,
      resultReason,
      suggestedBehaviour: expectedBehaviour ?? ratings.suggestedBehaviour,
      behaviour,
      behaviourReason,
      overall: overallRating(result, behaviour),
    },
    comment: scoring.comment,
    ...(recommendation === "" ? {} : { recommendation }),
    revises: {
      revision: before.evaluation.revision,
      sha256: note.sha256,
      kind: note.kind,
      reason: note.reason,
      decidedBy: note.decidedBy,
    },
  };
  if (said(snapshot) === said(before))
    return { ok: false, reasons: [{ reason: "evaluations.revision-unchanged" }] };
  return { ok: true, snapshot };
}

/** Every value of the form that has changed between two versions, in its order: what a letter or a page lays side by side. */
export function changedParts(
  before: EvaluationSnapshot,
  after: EvaluationSnapshot,
): { results: string[]; behaviours: BehaviourValue[]; isResultRating: boolean; isBehaviourRating: boolean } {
  const levelOf = new Map(before.results.map(({ resultId, level }) => [resultId, level]));
  const valueOf = new Map(before.behaviours.map(({ value, level }) => [value, level]));
  return {
    results: after.results.filter((r) => levelOf.get(r.resultId) !== r.level).map(({ resultId }) => resultId),
    behaviours: BEHAVIOUR_VALUES.filter(
      (value) => valueOf.get(value) !== after.behaviours.find((one) => one.value === value)?.level,
    ),
    isResultRating: before.ratings.result !== after.ratings.result,
    isBehaviourRating: before.ratings.behaviour !== after.ratings.behaviour,
  };
}
