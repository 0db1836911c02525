import type { IsoDate } from "../../organization/rules/dates";
import type { Level, UnitAchievementLevel } from "../../organization/rules/levels";
import type { Reason } from "../../organization/rules/reasons";
import type { PeriodState } from "../../progress/rules/progress-window";
import { BEHAVIOUR_VALUES, type BehaviourValue } from "../../work-plans/rules/behaviours";
import { nextEvaluationState, type EvaluationState } from "./evaluation-state";
import { headResultRating, type HeadOfUnitMapping } from "../achievement/rules/head-of-unit";
import type { EvaluationReason, ScoringReason } from "./reasons";
import {
  suggestBehaviourRating,
  suggestResultRating,
  type ResultKind,
  type SuggestionShares,
} from "./suggest-ratings";

/** What an appraiser has picked and written so far. */
export type Scoring = {
  results: { kind: ResultKind; level: Level | null }[];
  behaviours: Partial<Record<BehaviourValue, Level | null>>;
  resultRating: Level | null;
  resultReason: string | null;
  behaviourRating: Level | null;
  behaviourReason: string | null;
  comment: string;
};

export type ScoringContext = {
  /** The head of a unit with an achievement of its own: the unit fixes the result rating. Null for everybody else. */
  head: { achievement: UnitAchievementLevel | null; mapping: HeadOfUnitMapping } | null;
  shares: SuggestionShares;
};

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === "";
}

/** The result rating that is expected without a reason: the unit's achievement for its head, else the suggestion. */
export function expectedResultRating(scoring: Scoring, context: ScoringContext): Level | null {
  if (context.head === null) return suggestResultRating(scoring.results, context.shares)?.level ?? null;
  const { achievement, mapping } = context.head;
  return achievement === null ? null : headResultRating(achievement, mapping);
}

/** The behaviour rating that is expected without a reason, or null while a value has no level. */
export function expectedBehaviourRating(scoring: Scoring, context: ScoringContext): Level | null {
  const levels = BEHAVIOUR_VALUES.map((value) => scoring.behaviours[value] ?? null);
  return suggestBehaviourRating(levels, context.shares)?.level ?? null;
}

function checkResultRating(scoring: Scoring, context: ScoringContext): Reason<ScoringReason>[] {
  if (context.head !== null && context.head.achievement === null) {
    return [{ field: "resultRating", reason: "evaluations.unit-achievement-missing" }];
  }
  if (scoring.resultRating === null) {
    return [{ field: "resultRating", reason: "evaluations.result-rating-missing" }];
  }
  const expected = expectedResultRating(scoring, context);
  if (expected === null || scoring.resultRating === expected) return [];
  if (context.head !== null) return [{ field: "resultRating", reason: "evaluations.head-rating-fixed" }];
  return isBlank(scoring.resultReason)
    ? [{ field: "resultReason", reason: "evaluations.result-reason-missing" }]
    : [];
}

function checkBehaviourRating(scoring: Scoring, context: ScoringContext): Reason<ScoringReason>[] {
  if (scoring.behaviourRating === null) {
    return [{ field: "behaviourRating", reason: "evaluations.behaviour-rating-missing" }];
  }
  const expected = expectedBehaviourRating(scoring, context);
  if (expected === null || scoring.behaviourRating === expected || !isBlank(scoring.behaviourReason))
    return [];
  return [{ field: "behaviourReason", reason: "evaluations.behaviour-reason-missing" }];
}

/**
 * What stands in the way of saving a scoring as finished, in the order of the page. Every row and value has a level, both
 * ratings are picked, a departure from the suggestion has its reason, and there is a comment.
 */
export function checkScoring(scoring: Scoring, context: ScoringContext): Reason<ScoringReason>[] {
  const reasons: Reason<ScoringReason>[] = [];
  if (scoring.results.length === 0) reasons.push({ field: "results", reason: "evaluations.no-results" });
  scoring.results.forEach((row, index) => {
    if (row.level !== null) return;
    reasons.push({
      field: `results.${index}.level`,
      reason: "evaluations.level-missing",
      params: { n: index + 1 },
    });
  });
  reasons.push(...checkResultRating(scoring, context));
  BEHAVIOUR_VALUES.forEach((value, index) => {
    if (scoring.behaviours[value] != null) return;
    const field = `behaviours.${value}.level`;
    reasons.push({ field, reason: "evaluations.behaviour-level-missing", params: { n: index + 1 } });
  });
  reasons.push(...checkBehaviourRating(scoring, context));
  if (isBlank(scoring.comment)) reasons.push({ field: "comment", reason: "evaluations.comment-missing" });
  return reasons;
}

export type ScoringWindow = {
  state: EvaluationState;
  selfNoteDue: IsoDate;
  periodState: PeriodState;
  today: IsoDate;
};

/**
 * Whether the appraiser may pick levels now: after the self-note came, or, where none came, from the day after its last day on
 * (nobody's silence blocks a result; nobody is scored before the chance to speak).
 */
export function checkScoringWindow({
  state,
  selfNoteDue,
  periodState,
  today,
}: ScoringWindow): Reason<EvaluationReason>[] {
  if (
    nextEvaluationState(state, "score") === null &&
    nextEvaluationState(state, "score_without_note") === null
  ) {
    return [{ reason: "evaluations.wrong-state" }];
  }
  if (periodState === "closed") return [{ reason: "evaluations.period-closed" }];
  if (state === "open" && today <= selfNoteDue)
    return [{ reason: "evaluations.note-not-due", params: { due: selfNoteDue } }];
  return [];
}
