/** What the calendar and the changes of the rules can refuse. */
export type CalendarReason =
  | "organization.holiday-line"
  | "organization.holiday-day"
  | "organization.holiday-twice"
  | "organization.holiday-taken"
  | "organization.holiday-none"
  | "organization.holiday-too-many"
  | "organization.time-zone-same";

export type PolicyReason =
  | "organization.policy-whole"
  | "organization.policy-range"
  | "organization.policy-share"
  | "organization.policy-similarity"
  | "organization.policy-month-day"
  | "organization.policy-missing-value"
  | "organization.policy-scoring-before-note"
  | "organization.policy-advice-below-minimum"
  | "organization.policy-pattern-sum"
  | "organization.policy-no-change"
  | "organization.policy-backwards"
  | "organization.policy-before-version"
  | "organization.policy-date-taken"
  | "organization.policy-early"
  | "organization.policy-notice"
  | "organization.policy-own-draft"
  | "organization.policy-not-rehearsed"
  | "organization.policy-period-stands"
  | "organization.policy-begun"
  | "organization.policy-not-last";
