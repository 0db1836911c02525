/** Releasing together, taking a signature back, and correcting. */
export type ReleaseReason =
  | "evaluations.release-nothing"
  | "evaluations.release-running"
  | "evaluations.release-not-together"
  | "evaluations.release-by-hr"
  | "evaluations.objection-open"
  | "evaluations.correction-decided"
  | "evaluations.correction-lowers";
