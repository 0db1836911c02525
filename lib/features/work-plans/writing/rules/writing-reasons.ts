/** What the wording rules say about a plan. Advice only: none of these stops saving or sending. */
export type WordingReason =
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

/** What a paste or a template is told. */
export type PasteReason =
  | "work-plans.paste-aspect"
  | "work-plans.paste-support"
  | "work-plans.paste-extra"
  | "work-plans.paste-empty"
  | "work-plans.paste-gone"
  | "work-plans.paste-too-many-indicators"
  | "work-plans.template-name"
  | "work-plans.template-title"
  | "work-plans.template-family"
  | "work-plans.template-empty";

export type WritingReason = WordingReason | PasteReason;
