/** What a matrix refuses; the words stand with those of work plans. */
export type MatrixReason =
  | "work-plans.role-text-empty"
  | "work-plans.role-share-negative"
  | "work-plans.role-share-not-summed"
  | "work-plans.role-not-in-team"
  | "work-plans.role-in-team"
  | "work-plans.role-wrong-state"
  | "work-plans.role-decide-first"
  | "work-plans.role-reason-missing"
  | "work-plans.role-comment-empty"
  | "work-plans.role-nothing-to-share"
  | "work-plans.role-nothing-to-adopt"
  | "work-plans.role-self"
  | "work-plans.role-leader-plan-closed"
  | "work-plans.role-person-inactive";
