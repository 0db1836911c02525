/** Why a step of a follow-up is not possible. */
export type FollowUpReason =
  | "evaluations.follow-up-settled"
  | "evaluations.follow-up-not-heard"
  | "evaluations.follow-up-heard-already"
  | "evaluations.follow-up-not-accepted"
  | "evaluations.follow-up-too-early"
  | "evaluations.follow-up-step-missing"
  | "evaluations.follow-up-kind"
  | "evaluations.follow-up-grounds"
  | "evaluations.follow-up-plan"
  | "evaluations.follow-up-start"
  | "evaluations.follow-up-exists"
  | "evaluations.follow-up-contested"
  | "evaluations.follow-up-decision-reason"
  | "evaluations.follow-up-nothing";
