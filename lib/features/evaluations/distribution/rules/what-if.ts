import type {
  DistributionGuidance,
  DistributionRule,
} from "@/lib/features/organization/rules/distribution-guidance";
import {
  OVERALL_RATINGS,
  type OverallRating,
  type UnitAchievementLevel,
} from "@/lib/features/organization/rules/levels";
import { checkDistribution, type RatingCounts } from "@/lib/features/evaluations/rules/distribution";

/** One line of the guidance with what the counts make of it. */
export type WeighedRule = DistributionRule & {
  count: number;
  total: number;
  holds: boolean;
  /** The limit in whole people: at most so many, or at least so many. */
  limit: number;
  /** People beyond the limit, or missing to it; 0 where the line holds. */
  off: number;
};

export type WhatIf = {
  achievement: UnitAchievementLevel;
  lines: WeighedRule[];
  /** Lines that do not hold. */
  departures: number;
  /** A small unit: what is said is information, and nothing has to be explained. */
  isInformation: boolean;
  /** The predikat that most people are meant to have, and the one that most have; null of nobody. */
  peak: OverallRating;
  actualPeak: OverallRating | null;
};

export const sumOf = (counts: RatingCounts): number =>
  OVERALL_RATINGS.reduce((sum, rating) => sum + counts[rating], 0);

/** Whole people of a percentage, exactly: the largest number not above it, or the smallest not below it. */
function wholePeople(total: number, percent: number, test: DistributionRule["test"]): number {
  const hundredths = total * percent;
  const floor = (hundredths - (hundredths % 100)) / 100;
  if (test === "at_most") return floor;
  if (test === "more_than") return floor + 1;
  return hundredths % 100 === 0 ? floor : floor + 1;
}

/** The fullest predikat; of two equal ones the better. */
function fullest(counts: Readonly<Record<OverallRating, number>>): OverallRating {
  return OVERALL_RATINGS.reduce((best, rating) => (counts[rating] > counts[best] ? rating : best));
}

/**
 * The guidance of SE MenPANRB 3/2023 for a tried achievement of the unit: every line with its exact count, those that hold as
 * well (dossier §7.2, G49–G60). Tried and set achievements go through the same rule; nothing is stored.
 */
export function tryAchievement(
  achievement: UnitAchievementLevel,
  counts: RatingCounts,
  guidance: Pick<DistributionGuidance, "rules" | "pattern" | "smallUnitBelow">,
): WhatIf {
  const total = sumOf(counts);
  const broken = new Set(checkDistribution(achievement, counts, guidance).map(({ warning }) => warning));
  const lines = guidance.rules[achievement].map((rule): WeighedRule => {
    const count = rule.ratings.reduce((sum, rating) => sum + counts[rating], 0);
    const holds = !broken.has(rule.warning);
    const limit = wholePeople(total, rule.percent, rule.test);
    return { ...rule, count, total, holds, limit, off: holds ? 0 : Math.abs(count - limit) };
  });
  return {
    achievement,
    lines,
    departures: broken.size,
    isInformation: total < guidance.smallUnitBelow,
    peak: fullest(guidance.pattern[achievement]),
    actualPeak: total === 0 ? null : fullest(counts),
  };
}
