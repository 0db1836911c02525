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
  | "organization.date-not-real"
  | "organization.date-order"
  | "organization.policy-invalid"
  | "organization.policy-missing"
  | "organization.unit-not-found"
  | "organization.achievement-required"
  | "organization.grounds-required"
  | "organization.changed-meanwhile"
  | "organization.wrong-state";
