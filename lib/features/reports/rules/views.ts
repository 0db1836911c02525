import type { DistributionFinding, RatingCounts } from "../../evaluations/rules/distribution";
import type { OverallRating, UnitAchievementLevel } from "../../organization/rules/levels";
import type { PlanColumn, Stage } from "./scope";

export type PeriodChoice = {
  id: string;
  year: number;
  number: number;
  cadence: string;
  state: string;
  endsOn: string;
  selfNoteDue: string;
  scoringDue: string;
};
export type UnitCrumb = { id: string; name: string };
export type StageCounts = Record<Stage, number>;
export type PlanCounts = Record<PlanColumn, number>;
export type UnitRow = {
  unitId: string;
  name: string;
  people: number;
  stages: StageCounts;
  plans: PlanCounts;
  late: number;
  hasChildren: boolean;
  isOwn: boolean;
};
export type WaitingRow = {
  appraiserId: string;
  name: string;
  unitName: string;
  count: number;
  oldest: string | null;
};
export type TrendPoint = {
  year: number;
  number: number;
  cadence: string;
  total: number;
  /** Share of good and very good results in percent; null where too few people would be told of. */
  good: number | null;
};

export type Distribution = {
  /** All 0 where the figures are hidden. */
  counts: RatingCounts;
  total: number;
  /** The figures would tell of fewer people than `smallUnitBelow`, here or by subtraction. */
  isHidden: boolean;
  /** Fewer people than this are spoken of in words only. */
  smallUnitBelow: number;
  achievement: UnitAchievementLevel | null;
  achievementUnit: string | null;
  shares: Record<OverallRating, string | null>;
  pattern: Record<OverallRating, string> | null;
  findings: DistributionFinding[];
};

export type DashboardFigures = {
  periods: PeriodChoice[];
  period: PeriodChoice;
  path: UnitCrumb[];
  people: number;
  excluded: number;
  stages: StageCounts;
  late: number;
  rows: UnitRow[];
  waiting: WaitingRow[];
  distribution: Distribution;
  trend: TrendPoint[];
};
