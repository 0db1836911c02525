import type { Level } from "../../organization/rules/levels";
import { achievementPercent } from "../../strategy/rules/achievement";
import { canonicalText } from "../../work-plans/rules/content-hash";
import { headResultRating } from "./head-of-unit";
import { overallRating } from "./overall-rating";
import { RULE_VERSION, type EvaluationSnapshot } from "./snapshot";
import { suggestBehaviourRating, suggestResultRating } from "./suggest-ratings";

/** Where a stored figure and the one computed from the snapshot's own facts differ. */
export type Difference = { path: string; stored: string; recomputed: string };

function achievementDifferences(snapshot: EvaluationSnapshot): Difference[] {
  return snapshot.results.flatMap((result, row) =>
    result.indicators.flatMap((indicator, index) => {
      const recomputed = achievementPercent({
        target: indicator.periodTarget,
        actual: indicator.actual,
        direction: indicator.direction,
        formula: snapshot.policy.lowerIsBetterFormula,
      });
      const [was, is] = [canonicalText(indicator.achievement), canonicalText(recomputed)];
      const path = `results.${row}.indicators.${index}.achievement`;
      return was === is ? [] : [{ path, stored: was, recomputed: is }];
    }),
  );
}

function compared(path: string, stored: string, recomputed: string | null): Difference[] {
  return stored === recomputed ? [] : [{ path, stored, recomputed: recomputed ?? "none" }];
}

/** A rating other than the expected one stands only with its written reason. */
function departure(path: string, rating: Level, expected: Level | null, reason: string | null): Difference[] {
  const isReasoned = reason !== null && reason.trim() !== "";
  return rating === expected || isReasoned ? [] : [{ path, stored: rating, recomputed: expected ?? "none" }];
}

function resultDifferences(snapshot: EvaluationSnapshot, suggested: Level | null): Difference[] {
  const { ratings, policy, unitAchievement, isUnitHead } = snapshot;
  if (!isUnitHead) return departure("ratings.result", ratings.result, suggested, ratings.resultReason);
  const fixed =
    unitAchievement === null ? null : headResultRating(unitAchievement.level, policy.headOfUnitMapping);
  return compared("ratings.result", ratings.result, fixed);
}

/**
 * Computes achievements, suggested ratings and the predikat again from the facts in the snapshot alone. Empty: it agrees.
 * A snapshot of another rule version is not judged by this one: the only difference then is `ruleVersion`.
 */
export function recompute(snapshot: EvaluationSnapshot): Difference[] {
  if (snapshot.ruleVersion !== RULE_VERSION) {
    return [{ path: "ruleVersion", stored: snapshot.ruleVersion, recomputed: RULE_VERSION }];
  }
  const { ratings, policy } = snapshot;
  const result = suggestResultRating(snapshot.results, policy.suggestion)?.level ?? null;
  const levels = snapshot.behaviours.map(({ level }) => level);
  const behaviour = suggestBehaviourRating(levels, policy.suggestion)?.level ?? null;
  return [
    ...achievementDifferences(snapshot),
    ...compared("ratings.suggestedResult", ratings.suggestedResult, result),
    ...resultDifferences(snapshot, result),
    ...compared("ratings.suggestedBehaviour", ratings.suggestedBehaviour, behaviour),
    ...departure("ratings.behaviour", ratings.behaviour, behaviour, ratings.behaviourReason),
    ...compared("ratings.overall", ratings.overall, overallRating(ratings.result, ratings.behaviour)),
  ];
}
