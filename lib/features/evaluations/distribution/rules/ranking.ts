import type { AgencyPolicy } from "@/lib/features/organization/rules/policy";
import type { RatingCounts } from "@/lib/features/evaluations/rules/distribution";
import { sumOf } from "./what-if";

export type RankingPart = "top" | "middle" | "bottom";

/** One third of the ranking: how many, of how many, and the shares that PP 30/2019 speaks of, in percent. */
export type RankingShare = {
  part: RankingPart;
  count: number;
  total: number;
  atLeast: number | null;
  atMost: number;
  isWithin: boolean;
};

/**
 * The shares of PP 30/2019 (at most 20 % above, 60 to 70 % as expected, at most 20 % below): information beside the pattern of
 * SE 3/2023, from which it is never mixed. Above is Sangat Baik, as expected is Baik, below is everything else [K]. Exact fractions.
 */
export function rankingShares(counts: RatingCounts, shares: AgencyPolicy["pp30Ranking"]): RankingShare[] {
  const total = sumOf(counts);
  const part = (name: RankingPart, count: number, atLeast: number | null, atMost: number): RankingShare => ({
    part: name,
    count,
    total,
    atLeast,
    atMost,
    isWithin: count * 100 <= total * atMost && (atLeast === null || count * 100 >= total * atLeast),
  });
  return [
    part("top", counts.very_good, null, shares.topMax),
    part("middle", counts.good, shares.middleMin, shares.middleMax),
    part("bottom", counts.needs_improvement + counts.poor + counts.very_poor, null, shares.bottomMax),
  ];
}
