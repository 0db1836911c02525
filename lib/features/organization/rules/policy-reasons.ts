/** What the calendar and the changes of the rules can refuse. */
export type CalendarReason =
  | "organization.holiday-line"
  | "organization.holiday-day"
  | "organization.holiday-twice"
  | "organization.holiday-taken"
  | "organization.holiday-none"
  | "organization.holiday-too-many"
  | "organization.time-zone-same";
