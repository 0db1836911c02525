import { addMonths, isRealDate, type IsoDate } from "../../../organization/rules/dates";
import type { Reason } from "../../../organization/rules/reasons";
import { FOLLOW_UP_KINDS, FOLLOW_UP_RULES, type FollowUpKind, type FollowUpState } from "./follow-up-kinds";
import type { FollowUpReason } from "./reasons";

type Problem = Reason<FollowUpReason>;

export type FollowUpStanding = {
  kind: FollowUpKind;
  state: FollowUpState;
  isHeard: boolean;
  recheckOn: IsoDate | null;
  succeeded: boolean | null;
};

export type Decision = { isAccepted: boolean; reason: string; plan: string; startsOn: IsoDate | null };

/** A human decides, with a reason; what weighs on the person only after the person was heard (PP 30/2019; PP 94/2021 by analogy). */
export function checkDecision(followUp: FollowUpStanding, decision: Decision, today: IsoDate): Problem[] {
  if (followUp.state !== "proposed") return [{ reason: "evaluations.follow-up-settled" }];
  const rule = FOLLOW_UP_RULES[followUp.kind];
  const problems: Problem[] = [];
  if (rule.isBurden && !followUp.isHeard) problems.push({ reason: "evaluations.follow-up-not-heard" });
  if (decision.reason.trim() === "")
    problems.push({ field: "reason", reason: "evaluations.follow-up-decision-reason" });
  if (!decision.isAccepted || rule.months === null) return problems;
  if (decision.plan.trim() === "") problems.push({ field: "plan", reason: "evaluations.follow-up-plan" });
  const { startsOn } = decision;
  if (startsOn === null || !isRealDate(startsOn) || startsOn < today)
    problems.push({ field: "startsOn", reason: "evaluations.follow-up-start" });
  return problems;
}

/** The day of the re-check: as many months later as the rule of the kind says; null where there is none. */
export function recheckDay(kind: FollowUpKind, startsOn: IsoDate): IsoDate | null {
  const { months } = FOLLOW_UP_RULES[kind];
  return months === null ? null : addMonths(startsOn, months);
}

/** Both are heard once: what the person wrote is not replaced by what HR wrote down. */
export function checkHearing(followUp: FollowUpStanding): Problem[] {
  if (followUp.state !== "proposed") return [{ reason: "evaluations.follow-up-settled" }];
  return followUp.isHeard ? [{ reason: "evaluations.follow-up-heard-already" }] : [];
}

/** A check belongs to what is under way. */
export const checkChecking = ({ state }: FollowUpStanding): Problem[] =>
  state === "accepted" ? [] : [{ reason: "evaluations.follow-up-not-accepted" }];

/** Done ends it: unsuccessful not before the day of the re-check, for the time belongs to the person. */
export function checkFinish(followUp: FollowUpStanding, hasSucceeded: boolean, today: IsoDate): Problem[] {
  if (followUp.state !== "accepted") return [{ reason: "evaluations.follow-up-not-accepted" }];
  const isEarly = !hasSucceeded && followUp.recheckOn !== null && today < followUp.recheckOn;
  return isEarly
    ? [{ reason: "evaluations.follow-up-too-early", params: { until: followUp.recheckOn ?? "" } }]
    : [];
}

/** Only what nobody has decided can be taken back. */
export const checkWithdrawal = ({ state }: FollowUpStanding): Problem[] =>
  state === "proposed" ? [] : [{ reason: "evaluations.follow-up-settled" }];

/** Kinds that an appraiser may propose out of one result. */
export const PROPOSED_BY_APPRAISER = [
  "guidance",
  "counselling",
  "training_need",
  "reward",
  "improvement",
] as const satisfies readonly FollowUpKind[];

/**
 * The steps that may follow one that did not succeed, each again a proposal. The contract of PPPK may end after the chance to improve (PP 49/2018);
 * a PNS goes on to the competency test (PP 30/2019 articles 56 to 58).
 */
export function nextSteps(followUp: FollowUpStanding, isPppk: boolean): FollowUpKind[] {
  if (followUp.state !== "done" || followUp.succeeded !== false) return [];
  if (isPppk) return followUp.kind === "improvement" ? ["contract_end"] : [];
  return FOLLOW_UP_KINDS.filter((kind) => FOLLOW_UP_RULES[kind].after.includes(followUp.kind));
}
