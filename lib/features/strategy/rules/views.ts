import type { Achievement } from "./achievement";

export type Source = { document: string | null; url: string | null };

export type IndicatorView = {
  id: string;
  name: string;
  measureUnit: string | null;
  direction: "higher" | "lower" | null;
  year: number | null;
  baseline: string | null;
  target: string | null;
  actual: string | null;
  /** Computed here from target and actual; null where the source lacks one of them. */
  achievement: Achievement;
  note: string | null;
  source: Source;
};
