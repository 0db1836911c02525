export type AmendmentCheckReason =
  | "work-plans.amendment-row-used"
  | "work-plans.amendment-indicator-used"
  | "work-plans.amendment-measure-fixed";

export type AmendmentReasonCode =
  | AmendmentCheckReason
  | "work-plans.amendment-open"
  | "work-plans.amendment-not-set"
  | "work-plans.amendment-note-missing"
  | "work-plans.amendment-approach"
  | "work-plans.amendment-unchanged"
  | "work-plans.amendment-outdated";
