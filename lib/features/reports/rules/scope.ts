type Granted = { grants: readonly { role: string; unitIds: readonly string[] | null }[] };

const FOR_THE_AGENCY: readonly string[] = ["hr", "leadership", "auditor", "unit_officer"];

/**
 * Units whose figures an actor may see, by the relations of `report.read`: null is the whole agency, an empty list nothing.
 * Only the unit officer's grant can be for a unit alone.
 */
export function reportScope(actor: Granted): string[] | null {
  const isWhole = actor.grants.some(({ role, unitIds }) => unitIds === null && FOR_THE_AGENCY.includes(role));
  if (isWhole) return null;
  return actor.grants.flatMap(({ role, unitIds }) => (role === "unit_officer" ? (unitIds ?? []) : []));
}

/** Where a person stands in a period: exclusive, in the order of the work. */
export const STAGES = ["no_plan", "waiting", "noted", "scored", "received"] as const;
export type Stage = (typeof STAGES)[number];

/** States of a plan as the overview counts them; a withdrawn plan counts as none. */
export const PLAN_COLUMNS = ["none", "draft", "submitted", "returned", "set", "closed"] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];
