import type { Reason } from "../../../organization/rules/reasons";
import type { EvaluationState } from "../../rules/evaluation-state";
import type { EvaluationReason } from "../../rules/reasons";
import type { EvaluationSnapshot } from "../../rules/snapshot";

/** What has reached the person and is not before the appraiser's superior. */
export const CORRECTABLE_STATES = [
  "released",
  "received",
  "lapsed",
  "final",
] as const satisfies readonly EvaluationState[];

/**
 * A released result is corrected by a new version, never in place. Not while an objection is open, and not after one was decided: that
 * decision is final (PP 30/2019), and the appraiser does not rewrite it.
 */
export function checkCorrection(result: {
  state: EvaluationState;
  isDecided: boolean;
}): Reason<EvaluationReason>[] {
  if (result.state === "objected") return [{ reason: "evaluations.objection-open" }];
  if (result.isDecided || result.state === "decided") return [{ reason: "evaluations.correction-decided" }];
  const isCorrectable = CORRECTABLE_STATES.some((state) => state === result.state);
  return isCorrectable ? [] : [{ reason: "evaluations.wrong-state" }];
}

type Clocks = { state: EvaluationState; columns: { releasedAt?: Date; receivedAt?: null; finalAt?: null } };

/**
 * Where the rating changed the person has a new result to receive and may contest it: every clock begins anew. A mended note or level that
 * leaves both ratings as they were moves no day.
 */
export function afterCorrection(
  state: EvaluationState,
  versions: { before: EvaluationSnapshot["ratings"]; after: EvaluationSnapshot["ratings"] },
  at: Date,
): Clocks {
  const { before, after } = versions;
  const isNewResult = before.result !== after.result || before.behaviour !== after.behaviour;
  return isNewResult
    ? { state: "released", columns: { releasedAt: at, receivedAt: null, finalAt: null } }
    : { state, columns: {} };
}
