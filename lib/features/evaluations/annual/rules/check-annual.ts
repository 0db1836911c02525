import type { IsoDate } from "../../../organization/rules/dates";
import type { Reason } from "../../../organization/rules/reasons";
import type { PeriodState } from "../../../progress/rules/progress-window";

export type AnnualReason =
  | "evaluations.annual-not-annual"
  | "evaluations.annual-not-last-post"
  | "evaluations.annual-year-runs"
  | "evaluations.annual-begun"
  | "evaluations.annual-advice-missing"
  | "evaluations.annual-advice-pppk-only";

export type AnnualStart = {
  period: { kind: "periodic" | "annual"; state: PeriodState; endsOn: IsoDate };
  plan: { state: string; endsOn: IsoDate };
  /** A later plan of the person in the same year: then that one's appraiser decides. */
  hasLaterPlan: boolean;
  /** The person has left the service or is retired: nothing of this year is still to come. */
  hasLeft: boolean;
  /** The year's evaluation of this person was begun on another plan. */
  begunElsewhere: boolean;
  today: IsoDate;
};

/**
 * What stands in the way of an annual evaluation (dossier §5, §7.5; cases G75–G79): it is made on the post of 31 December or the last
 * one held, once the year is over; for somebody who has left, once the last plan is.
 */
export function checkAnnualStart(
  facts: AnnualStart,
): Reason<AnnualReason | "evaluations.period-closed" | "evaluations.plan-not-set">[] {
  const { period, plan, today } = facts;
  if (period.kind !== "annual") return [{ reason: "evaluations.annual-not-annual" }];
  if (period.state === "closed") return [{ reason: "evaluations.period-closed" }];
  if (plan.state !== "set" && plan.state !== "closed") return [{ reason: "evaluations.plan-not-set" }];
  if (facts.begunElsewhere) return [{ reason: "evaluations.annual-begun" }];
  if (facts.hasLaterPlan) return [{ reason: "evaluations.annual-not-last-post" }];
  const isOver = today > period.endsOn || (facts.hasLeft && today > plan.endsOn);
  return isOver ? [] : [{ reason: "evaluations.annual-year-runs", params: { due: period.endsOn } }];
}

/** The contract's advice belongs to a PPPK's year and is due before the signature (PP 49/2018: extension rests on performance). */
export function checkContractAdvice(
  kind: "pns" | "cpns" | "pppk" | "state_official",
  advice: "extend" | "end" | null,
): Reason<AnnualReason>[] {
  if (kind === "pppk" && advice === null)
    return [{ field: "contractAdvice", reason: "evaluations.annual-advice-missing" }];
  if (kind !== "pppk" && advice !== null)
    return [{ field: "contractAdvice", reason: "evaluations.annual-advice-pppk-only" }];
  return [];
}
