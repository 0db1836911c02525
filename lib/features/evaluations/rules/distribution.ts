import { fraction, roundHalfUp } from "../../organization/rules/decimal";
import type {
  DistributionGuidance,
  DistributionRule,
  DistributionWarningCode,
} from "../../organization/rules/distribution-guidance";
import {
  OVERALL_RATINGS,
  type OverallRating,
  type UnitAchievementLevel,
} from "../../organization/rules/levels";

export type RatingCounts = Record<OverallRating, number>;

export type DistributionFinding = {
  warning: DistributionWarningCode;
  /** Guidance never blocks; in a small unit it is information only. */
  severity: "warning" | "info";
  ratings: readonly OverallRating[];
  test: DistributionRule["test"];
  percent: number;
  /** The exact fraction that was compared. */
  count: number;
  total: number;
};

/** The pattern's sum of relative frequencies. */
export const PATTERN_PARTS = 24;

/** Counts of the people whose appraiser belongs to the unit, without the unit's head unless the policy counts it too. */
export function countRatings(
  people: readonly { rating: OverallRating | null; isUnitHead: boolean }[],
  guidance: Pick<DistributionGuidance, "countsUnitHead">,
): RatingCounts {
  const counts: RatingCounts = { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };
  for (const { rating, isUnitHead } of people) {
    if (rating !== null && (guidance.countsUnitHead || !isUnitHead)) counts[rating] += 1;
  }
  return counts;
}

function holds(rule: DistributionRule, count: number, total: number): boolean {
  const [left, right] = [count * 100, total * rule.percent];
  if (rule.test === "at_most") return left <= right;
  if (rule.test === "at_least") return left >= right;
  return left > right;
}

/**
 * Where a unit's spread leaves the pattern of SE MenPANRB 3/2023 (dossier §7.2): exact fractions, 14 of 20 is 70 % and
 * allowed. Nobody rated yet: nothing to say.
 */
export function checkDistribution(
  achievement: UnitAchievementLevel,
  counts: RatingCounts,
  guidance: Pick<DistributionGuidance, "rules" | "smallUnitBelow">,
): DistributionFinding[] {
  const total = OVERALL_RATINGS.reduce((sum, rating) => sum + counts[rating], 0);
  if (total === 0) return [];
  const severity = total < guidance.smallUnitBelow ? "info" : "warning";
  return guidance.rules[achievement].flatMap((rule) => {
    const count = rule.ratings.reduce((sum, rating) => sum + counts[rating], 0);
    if (holds(rule, count, total)) return [];
    const { warning, ratings, test, percent } = rule;
    return [{ warning, severity, ratings, test, percent, count, total } satisfies DistributionFinding];
  });
}

/** Share of a count in percent with one decimal, half-up ("73.7"); null of nobody. */
export function sharePercent(count: number, total: number): string | null {
  return total === 0 ? null : roundHalfUp(fraction(BigInt(count) * 100n, BigInt(total)), 1);
}

/** The pattern of an achievement in percent with one decimal, for the line drawn beside the real spread. */
export function patternPercents(
  achievement: UnitAchievementLevel,
  guidance: Pick<DistributionGuidance, "pattern">,
): Record<OverallRating, string> {
  const pattern = guidance.pattern[achievement];
  const share = (rating: OverallRating) => sharePercent(pattern[rating], PATTERN_PARTS) ?? "0.0";
  return {
    very_good: share("very_good"),
    good: share("good"),
    needs_improvement: share("needs_improvement"),
    poor: share("poor"),
    very_poor: share("very_poor"),
  };
}
