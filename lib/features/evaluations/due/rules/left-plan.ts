import { overlaps, type DateSpan, type IsoDate } from "../../../organization/rules/dates";
import type { Reason } from "../../../organization/rules/reasons";
import { EVALUATION_STATES, type EvaluationState } from "../../rules/evaluation-state";

/** An evaluation with the days of its plan and of its period. */
export type EvaluatedDays = {
  state: EvaluationState;
  plan: { startsOn: IsoDate; endsOn: IsoDate };
  period: DateSpan;
};

/**
 * The days of the plan where the period has none of them any more: a transfer, a leave or a retirement that was entered later ended
 * the plan before it (dossier §5: an evaluation covers days on which the plan ran). Then nobody writes, scores or signs it. Null
 * while it is due. What is signed stands, and is released, received and contested as any other: what was signed does not change, and
 * no event is entered behind it; whoever signed may take the signature back.
 */
export function leftPlan({ state, plan, period }: EvaluatedDays): EvaluatedDays["plan"] | null {
  const isSigned = EVALUATION_STATES.indexOf(state) >= EVALUATION_STATES.indexOf("signed");
  return isSigned || overlaps(plan, period) ? null : { startsOn: plan.startsOn, endsOn: plan.endsOn };
}

/** Why nobody need do anything, for a page as for a refusal. */
export const leftPlanReason = ({ startsOn, endsOn }: EvaluatedDays["plan"]) => ({
  reason: "evaluations.period-left-plan" as const,
  params: { from: startsOn, until: endsOn },
});

/** What stands in the way of an act on an evaluation that is no longer due; undoing the event makes it due again. */
export function checkStillDue(evaluation: EvaluatedDays): Reason<"evaluations.period-left-plan">[] {
  const plan = leftPlan(evaluation);
  return plan ? [leftPlanReason(plan)] : [];
}
