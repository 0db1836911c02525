/** Why an event of a person's posts is refused. */
export type PersonnelReason =
  | "personnel.changed-meanwhile"
  | "personnel.wrong-state"
  | "personnel.position-required"
  | "personnel.no-post"
  | "personnel.has-post"
  | "personnel.not-active"
  | "personnel.not-away"
  | "personnel.same-post"
  | "personnel.post-closed"
  | "personnel.post-held"
  | "personnel.later-post"
  | "personnel.before-start"
  | "personnel.too-far-back"
  | "personnel.evaluated-since"
  | "personnel.event-waiting"
  | "personnel.end-required"
  | "personnel.end-before-start"
  | "personnel.acting-too-long"
  | "personnel.acting-own-post"
  | "personnel.acting-taken"
  | "personnel.leave-overlaps"
  | "personnel.not-extendable"
  | "personnel.last-hr"
  | "personnel.used";

/** What HR should know before deciding; it does not stop the event. */
export type PersonnelWarning =
  | "day-past"
  | "objection-open"
  | "no-superior"
  | "plan-not-set"
  | "plan-not-begun"
  | "evaluations-dropped"
  | "people-without-superior"
  | "superior-skipped";
