import type { Reason } from "../../../organization/rules/reasons";
import type { ObjectionReason } from "./reasons";

type Case = { employeeId: string; raterId: string; deciderServes: boolean };

/** Another decider than the stored one: only after that one has left service, never a side of the case, and from those above. */
export function checkNewDecider(
  { employeeId, raterId, deciderServes }: Case,
  deciderId: string,
  candidates: readonly { id: string }[],
): Reason<ObjectionReason>[] {
  if (deciderServes) return [{ reason: "evaluations.objection-decider-serves" }];
  if (deciderId === employeeId || deciderId === raterId)
    return [{ field: "deciderId", reason: "evaluations.objection-decider-party" }];
  if (!candidates.some(({ id }) => id === deciderId))
    return [{ field: "deciderId", reason: "evaluations.objection-decider-unknown" }];
  return [];
}
