import { z } from "zod";
import { OVERALL_RATINGS, UNIT_ACHIEVEMENTS, type OverallRating, type UnitAchievementLevel } from "./levels";

/** Codes of the warnings of the distribution pattern, as the golden cases name them. */
export const DISTRIBUTION_WARNINGS = [
  "W_SB_MAX70",
  "W_BAIK_MAX70",
  "W_NEED_BP_OR_KR",
  "W_BP_MIN60",
  "W_SB_MAX10",
  "W_KR_MIN60",
  "W_BP_MIN10",
  "W_SK_MIN60",
  "W_KRBP_MIN10",
  "W_SB_NONE",
] as const;
export type DistributionWarningCode = (typeof DISTRIBUTION_WARNINGS)[number];

const distributionRule = z.strictObject({
  warning: z.enum(DISTRIBUTION_WARNINGS),
  /** Predikats counted together. */
  ratings: z.array(z.enum(OVERALL_RATINGS)).min(1),
  /** Their share must be at most, at least, or more than the percent. */
  test: z.enum(["at_most", "at_least", "more_than"]),
  percent: z.int().min(0).max(100),
});
export type DistributionRule = z.output<typeof distributionRule>;

/** SE MenPANRB 3/2023, table of the distribution pattern (dossier §7.2). */
const DEFAULT_RULES: Record<UnitAchievementLevel, DistributionRule[]> = {
  exceptional: [{ warning: "W_SB_MAX70", ratings: ["very_good"], test: "at_most", percent: 70 }],
  good: [
    { warning: "W_BAIK_MAX70", ratings: ["good"], test: "at_most", percent: 70 },
    { warning: "W_NEED_BP_OR_KR", ratings: ["needs_improvement", "poor"], test: "more_than", percent: 0 },
  ],
  needs_improvement: [
    { warning: "W_SB_MAX10", ratings: ["very_good"], test: "at_most", percent: 10 },
    { warning: "W_BP_MIN60", ratings: ["needs_improvement"], test: "at_least", percent: 60 },
  ],
  poor: [
    { warning: "W_SB_MAX10", ratings: ["very_good"], test: "at_most", percent: 10 },
    { warning: "W_BP_MIN10", ratings: ["needs_improvement"], test: "at_least", percent: 10 },
    { warning: "W_KR_MIN60", ratings: ["poor"], test: "at_least", percent: 60 },
  ],
  very_poor: [
    { warning: "W_SB_NONE", ratings: ["very_good"], test: "at_most", percent: 0 },
    { warning: "W_KRBP_MIN10", ratings: ["needs_improvement", "poor"], test: "at_least", percent: 10 },
    { warning: "W_SK_MIN60", ratings: ["very_poor"], test: "at_least", percent: 60 },
  ],
};

/** Relative frequencies of the drawn curve, in twenty-fourths (dossier §7.2, curve drawing). */
const DEFAULT_PATTERN: Record<UnitAchievementLevel, Record<OverallRating, number>> = {
  exceptional: { very_poor: 0, poor: 1, needs_improvement: 3, good: 7, very_good: 13 },
  good: { very_poor: 2, poor: 3, needs_improvement: 6, good: 11, very_good: 2 },
  needs_improvement: { very_poor: 3, poor: 4, needs_improvement: 10, good: 4, very_good: 3 },
  poor: { very_poor: 2, poor: 11, needs_improvement: 6, good: 3, very_good: 2 },
  very_poor: { very_poor: 13, poor: 7, needs_improvement: 3, good: 1, very_good: 0 },
};

/** The setting `distribution` of a policy version. */
export const distributionGuidance = z
  .strictObject({
    /** Fewer people than this: the findings are information only. */
    smallUnitBelow: z.int().min(0).max(1000).default(5),
    countsUnitHead: z.boolean().default(false),
    rules: z.record(z.enum(UNIT_ACHIEVEMENTS), z.array(distributionRule)).default(DEFAULT_RULES),
    pattern: z
      .record(z.enum(UNIT_ACHIEVEMENTS), z.record(z.enum(OVERALL_RATINGS), z.int().min(0).max(24)))
      .default(DEFAULT_PATTERN),
  })
  .prefault({});
export type DistributionGuidance = z.output<typeof distributionGuidance>;
