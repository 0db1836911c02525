import type { IsoDate } from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import type { PeriodState } from "../../progress/rules/progress-window";
import { nextEvaluationState, type EvaluationState } from "./evaluation-state";
import type { EvaluationReason } from "./reasons";

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
