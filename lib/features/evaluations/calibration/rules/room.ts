import type { Level, OverallRating } from "@/lib/features/organization/rules/levels";
import type { Reason } from "@/lib/features/organization/rules/reasons";
import type { RatingCounts } from "@/lib/features/evaluations/rules/distribution";
import type { EvaluationState } from "@/lib/features/evaluations/rules/evaluation-state";
import { overallRating } from "@/lib/features/evaluations/rules/overall-rating";

export type CalibrationReason =
  | "evaluations.calibration-closed"
  | "evaluations.calibration-over"
  | "evaluations.calibration-nobody"
  | "evaluations.calibration-open-already"
  | "evaluations.calibration-members"
  | "evaluations.calibration-self"
  | "evaluations.calibration-same"
  | "evaluations.calibration-head"
  | "evaluations.calibration-pending"
  | "evaluations.calibration-rescored"
  | "evaluations.calibration-signed"
  | "evaluations.calibration-reason"
  | "evaluations.calibration-decided"
  | "evaluations.calibration-own";

export type Ratings = { result: Level; behaviour: Level };
export type Decision = "kept" | "changed";

/** What became of a proposal. Undecided at release means unchanged (settled question "Calibration"). */
export type Outcome = "waiting" | Decision | "unchanged";

/** Scored or signed, and not released: only such a result can still be calibrated. */
export const isCalibrated = (state: EvaluationState): boolean => state === "scored" || state === "signed";

/** A room is over when it was closed by hand, or when nobody in it waits for release any more. */
export function outcomeOf(
  proposal: { decision: Decision | null; state: EvaluationState },
  isOver: boolean,
): Outcome {
  if (proposal.decision) return proposal.decision;
  return isOver || !isCalibrated(proposal.state) ? "unchanged" : "waiting";
}

/** Whether a room can be opened for a unit and period. */
export function checkOpening(unit: { scored: number; hasOpenRoom: boolean }): Reason<CalibrationReason>[] {
  if (unit.hasOpenRoom) return [{ reason: "evaluations.calibration-open-already" }];
  return unit.scored === 0 ? [{ reason: "evaluations.calibration-nobody" }] : [];
}

/** Whether somebody of the room can propose these ratings for a person: other ones, on a result that is not released. */
export function checkProposal(person: {
  state: EvaluationState;
  /** The ratings now. */
  now: Ratings;
  proposed: Ratings;
  /** The unit's achievement fixes the result rating of its head. */
  headIsFixed: boolean;
  hasUndecided: boolean;
}): Reason<CalibrationReason>[] {
  const { state, now, proposed, headIsFixed, hasUndecided } = person;
  if (!isCalibrated(state)) return [{ reason: "evaluations.calibration-over" }];
  if (hasUndecided) return [{ reason: "evaluations.calibration-pending" }];
  if (proposed.result === now.result && proposed.behaviour === now.behaviour)
    return [{ field: "resultRating", reason: "evaluations.calibration-same" }];
  if (headIsFixed && proposed.result !== now.result)
    return [{ field: "resultRating", reason: "evaluations.calibration-head" }];
  return [];
}

/** Whether the appraiser can decide now. A signature is taken back first: what is signed is changed by nobody. */
export function checkDecision(proposal: {
  decision: Decision;
  state: EvaluationState;
  from: Ratings;
  now: Ratings;
}): Reason<CalibrationReason>[] {
  const { decision, state, from, now } = proposal;
  if (!isCalibrated(state)) return [{ reason: "evaluations.calibration-over" }];
  if (decision === "kept") return [];
  if (state === "signed") return [{ field: "decision", reason: "evaluations.calibration-signed" }];
  return from.result === now.result && from.behaviour === now.behaviour
    ? []
    : [{ field: "decision", reason: "evaluations.calibration-rescored" }];
}

export type CountedPerson = { evaluationId: string; rating: OverallRating };

/** The spread now, and as it would be if every waiting proposal were accepted. Both sums are the number of people. */
export function beforeAndAfter(
  people: readonly CountedPerson[],
  waiting: readonly ({ evaluationId: string } & Ratings)[],
): { before: RatingCounts; after: RatingCounts; total: number } {
  const proposed = new Map(
    waiting.map(({ evaluationId, result, behaviour }) => [evaluationId, overallRating(result, behaviour)]),
  );
  const before: RatingCounts = { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };
  const after = { ...before };
  for (const { evaluationId, rating } of people) {
    before[rating] += 1;
    after[proposed.get(evaluationId) ?? rating] += 1;
  }
  return { before, after, total: people.length };
}

/** A for the first, Z for the 26th, AA for the 27th: what a person is called whose name is not open. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
