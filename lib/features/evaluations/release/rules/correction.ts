import { LEVELS, type Level } from "../../../organization/rules/levels";
import type { Reason } from "../../../organization/rules/reasons";
import type { EvaluationState } from "../../rules/evaluation-state";
import type { EvaluationReason } from "../../rules/reasons";
import type { EvaluationSnapshot } from "../../rules/snapshot";

type Ratings = Pick<EvaluationSnapshot["ratings"], "result" | "behaviour">;

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

/**
 * Whoever has filed the one objection cannot contest again, even where it was withdrawn: a correction then keeps or raises both ratings,
 * as the decision itself would have (design §8: an objection never lowers).
 */
export function checkCorrectedRatings(
  { before, after }: { before: Ratings; after: Ratings },
  hasObjected: boolean,
): Reason<EvaluationReason>[] {
  const isLower = (one: Level, than: Level) => LEVELS.indexOf(one) < LEVELS.indexOf(than);
  const lowers = isLower(after.result, before.result) || isLower(after.behaviour, before.behaviour);
  return hasObjected && lowers ? [{ reason: "evaluations.correction-lowers" }] : [];
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
