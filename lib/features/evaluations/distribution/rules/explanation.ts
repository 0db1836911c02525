import type { Reason } from "@/lib/features/organization/rules/reasons";
import type { WhatIf } from "./what-if";

export type SpreadReason =
  "evaluations.nothing-to-explain" | "evaluations.spread-released" | "evaluations.explanation-missing";

/**
 * Whether a reason can be written for a spread that leaves the pattern: there is something to explain, and somebody's result is
 * still unreleased. The reason never stands in the way of anything.
 */
export function checkExplanation(spread: { tried: WhatIf; unreleased: number }): Reason<SpreadReason>[] {
  if (spread.unreleased === 0) return [{ reason: "evaluations.spread-released" }];
  const { departures, isInformation } = spread.tried;
  return departures === 0 || isInformation
    ? [{ field: "achievement", reason: "evaluations.nothing-to-explain" }]
    : [];
}
