import { EVALUATION_STATES, type EvaluationState } from "../../evaluations/rules/evaluation-state";

/** A recommendation rests on a result that its appraiser has signed. */
export function mayRecommendFrom(state: EvaluationState): boolean {
  return EVALUATION_STATES.indexOf(state) >= EVALUATION_STATES.indexOf("signed");
}
