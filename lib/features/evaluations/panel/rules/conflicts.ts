/**
 * Conflict of interest between a member of the evaluation team and what a session is about. `declared` covers every tie that the
 * member declared: whoever sets the session up learns that there is one, never which.
 */
export const CONFLICTS = [
  "subject",
  "host",
  "same_unit",
  "appraiser",
  "superior",
  "subordinate",
  "declared",
] as const;
export type Conflict = (typeof CONFLICTS)[number];

/** What the records say about one possible member and the session's subject. */
export type Ties = {
  employeeId: string;
  /** Of the post held today; null without a post. */
  unitId: string | null;
  /** Appraises, or has appraised, a plan of the person. */
  appraises: boolean;
  /** Direct superior of the person, or that one's superior, today. */
  leads: boolean;
  /** The person leads or appraises the member. */
  isLed: boolean;
  /** The member, or the person, declared a family tie that still stands. */
  family: boolean;
};

export type Subject =
  | { kind: "person"; employeeId: string; unitId: string | null; hostId: string }
  /** `unitIds`: the unit and everything below it. */
  | { kind: "unit"; unitIds: readonly string[]; hostId: string }
  | { kind: "theme"; hostId: string };

/** Every conflict that the machine can see; an empty list lets the member in, who may still declare one. */
export function conflictsOf(ties: Ties, subject: Subject): Conflict[] {
  const found = new Set<Conflict>();
  if (ties.employeeId === subject.hostId) found.add("host");
  if (subject.kind === "unit" && ties.unitId !== null && subject.unitIds.includes(ties.unitId))
    found.add("same_unit");
  if (subject.kind === "person") {
    if (ties.employeeId === subject.employeeId) found.add("subject");
    if (ties.unitId !== null && ties.unitId === subject.unitId) found.add("same_unit");
    if (ties.appraises) found.add("appraiser");
    if (ties.leads) found.add("superior");
    if (ties.isLed) found.add("subordinate");
    if (ties.family) found.add("declared");
  }
  return CONFLICTS.filter((conflict) => found.has(conflict));
}
