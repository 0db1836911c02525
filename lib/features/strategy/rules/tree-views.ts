import type { IndicatorView, Source } from "./views";
import type { Level } from "./tree-draft";
import type { MeasureKind, Track, TrackCount } from "./track";

/** What every part of the tree shows of itself. */
export type TreeNode = {
  id: string;
  level: Level;
  code: string;
  text: string;
  unitId: string | null;
  unitName: string | null;
  period: string | null;
  note: string | null;
  source: Source;
  /** The day from which it is no longer in force. */
  retiredOn: string | null;
  version: number;
};

export type ChildNode = TreeNode & { childCount: number; indicatorCount: number; tracks: TrackCount };

/** An indicator of the branch's year with its definition and the years of its series. */
export type TreeIndicator = IndicatorView & {
  seriesId: string;
  /** Versions of all its years together. */
  seriesVersion: number;
  measureKind: MeasureKind;
  baselineYear: number | null;
  formula: string | null;
  dataSource: string | null;
  measuredBy: string | null;
  frequency: "monthly" | "quarterly" | "half_yearly" | "yearly" | null;
  isRetired: boolean;
  /** Null where the year has no row yet: then `id` is that of another year. */
  track: Track | null;
  series: { year: number; target: string | null; actual: string | null }[];
};

export type StrategyBranch = {
  year: number;
  path: TreeNode[];
  node: TreeNode | null;
  children: ChildNode[];
  /** Where the next page of them begins; null on the last. */
  next: string | null;
  indicators: TreeIndicator[];
};

export type SearchHit = {
  id: string;
  level: Level;
  code: string;
  text: string;
  unitName: string | null;
  /** The indicator whose name was found, where it was not the part itself. */
  indicator: string | null;
  path: { id: string; level: Level; text: string }[];
};
