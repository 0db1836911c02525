import type { CalendarReason, PolicyReason } from "../policy-rules/policy-reasons";

/** What a rule found wrong: a code with the numbers its sentence needs, and the form field it belongs to. */
export type Reason<Code extends string = string> = {
  /** Path of the form field, such as `results.2.indicators.0.target`. */
  field?: string;
  reason: Code;
  params?: Record<string, string | number>;
};

/** A reason with its weight: an error stops sending, a warning or information never does. */
export type Finding<Code extends string = string> = Reason<Code> & { severity: "error" | "warning" | "info" };

export type OrganizationReason =
  | CalendarReason
  | PolicyReason
  | "organization.date-not-real"
  | "organization.date-order"
  | "organization.policy-invalid"
  | "organization.policy-missing"
  | "organization.unit-not-found"
  | "organization.achievement-required"
  | "organization.grounds-required"
  | "organization.changed-meanwhile"
  | "organization.wrong-state";

/** Why a change of the chart is refused. */
export type ChartRefusal =
  | "organization.before-it-began"
  | "organization.after-it-ended"
  | "organization.already-so"
  | "organization.code-taken"
  | "organization.parent-missing"
  | "organization.parent-ends"
  | "organization.unit-circle"
  | "organization.post-circle"
  | "organization.unit-has-children"
  | "organization.unit-has-people"
  | "organization.post-has-people"
  | "organization.root-stays"
  | "organization.merge-with-itself"
  | "organization.superior-missing"
  | "organization.changed-since"
  | "organization.used-since"
  | "organization.undone-already";

/** What is worth a second look before a change is confirmed; never a refusal. */
export type ChartWarning =
  | "organization.day-is-past"
  | "organization.two-heads"
  | "organization.rater-unusual"
  | "organization.rater-none"
  | "organization.posts-close-too"
  | "organization.posts-rise"
  | "organization.heads-step-down";

/** What a form of the chart leaves out. */
export type ChartInputReason =
  | "organization.name-required"
  | "organization.code-required"
  | "organization.day-required"
  | "organization.parent-required"
  | "organization.into-required"
  | "organization.title-required"
  | "organization.class-required"
  | "organization.grade-range"
  | "organization.change-reason-required"
  | "organization.level-only-functional"
  | "organization.unit-required";

export type ChartReason = ChartRefusal | ChartWarning | ChartInputReason;

/** What stands against making, closing or opening an agency. */
export type AgencyReason =
  "organization.agency-name-taken" | "organization.agency-disabled" | "organization.agency-enabled";
