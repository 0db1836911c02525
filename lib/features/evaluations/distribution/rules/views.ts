import type { OverallRating, UnitAchievementLevel } from "@/lib/features/organization/rules/levels";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { RatingCounts } from "@/lib/features/evaluations/rules/distribution";
import type { RankingShare } from "./ranking";
import type { NamedAchievement, Sight } from "./spread-tree";
import type { WhatIf } from "./what-if";

export type PeriodChoice = {
  id: string;
  year: number;
  cadence: Cadence;
  number: number;
  state: "planned" | "open" | "scoring" | "releasing" | "closed";
  endsOn: string;
};

/** A unit's spread as one reader may see it. Of a group that is too small nothing leaves the server. */
export type SeenSpread = {
  unitId: string;
  name: string;
  people: number;
  rated: number;
  sight: Sight;
  counts: RatingCounts;
  total: number;
  achievement: NamedAchievement | null;
  /** Against the set achievement; null where none is set or nothing may be said. */
  tried: WhatIf | null;
  isExplained: boolean;
};

export type DistributionList = {
  periods: PeriodChoice[];
  period: PeriodChoice;
  path: { unitId: string; name: string }[];
  /** The unit itself first, then those directly below it. */
  rows: (SeenSpread & { hasUnits: boolean })[];
  /** Other units that the reader leads. */
  others: { unitId: string; name: string }[];
  /** Scored people whom the reader appraises. */
  own: { counts: RatingCounts; total: number; unitId: string | null };
  smallest: number;
};

export type UnitDistribution = {
  periods: PeriodChoice[];
  period: PeriodChoice;
  path: { unitId: string; name: string }[];
  spread: SeenSpread;
  tried: WhatIf;
  pattern: Record<OverallRating, string>;
  shares: Record<OverallRating, string | null>;
  ranking: RankingShare[];
  /** Units directly below with too few people for a pattern. */
  small: { unitId: string; name: string; people: number; isShown: boolean }[];
  smallest: number;
  reason: {
    revision: number;
    achievement: UnitAchievementLevel;
    text: string;
    author: string;
    at: string;
  } | null;
  mayExplain: boolean;
  roomId: string | null;
  mayOpenRoom: boolean;
};
