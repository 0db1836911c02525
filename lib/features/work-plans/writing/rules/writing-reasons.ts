/** What the wording rules say about a plan. Advice only: none of these stops saving or sending. */
export type WritingReason =
  | "work-plans.activity-noun"
  | "work-plans.vague-word"
  | "work-plans.person-word"
  | "work-plans.no-number"
  | "work-plans.no-unit"
  | "work-plans.no-time"
  | "work-plans.as-reached"
  | "work-plans.nearly-same-result"
  | "work-plans.same-indicator"
  | "work-plans.indicator-repeats";
