import type { Actor } from "@/lib/platform/context";

/** Units whose figures an actor may see: null is the whole agency, an empty list nothing. */
export function reportScope(actor: Pick<Actor, "grants">): string[] | null {
  const grants = actor.grants.filter((grant) =>
    ["hr", "leadership", "unit_officer", "auditor"].includes(grant.role),
  );
  if (grants.some((grant) => grant.unitIds === null)) return null;
  return grants.flatMap((grant) => grant.unitIds ?? []);
}

/** Where a person stands in a period: exclusive, in the order of the work. */
export const STAGES = ["no_plan", "waiting", "noted", "scored", "received"] as const;
export type Stage = (typeof STAGES)[number];

/** States of a plan as the overview counts them; a withdrawn plan counts as none. */
export const PLAN_COLUMNS = ["none", "draft", "submitted", "returned", "set", "closed"] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];
