import { OVERALL_RATINGS, type Level, type OverallRating } from "../../organization/rules/levels";

/** The nine cells (kuadran kinerja): result rating, then behaviour rating. PermenPANRB 6/2022, dossier §7.4. */
export const RATING_MATRIX: Readonly<Record<Level, Readonly<Record<Level, OverallRating>>>> = {
  above: { below: "poor", meets: "good", above: "very_good" },
  meets: { below: "poor", meets: "good", above: "good" },
  below: { below: "very_poor", meets: "needs_improvement", above: "needs_improvement" },
};

/** Predikat kinerja from the two ratings. Total: every pair has a cell. */
export function overallRating(result: Level, behaviour: Level): OverallRating {
  return RATING_MATRIX[result][behaviour];
}

/** The letters of badges and tables. */
export const RATING_LETTERS: Readonly<Record<OverallRating, string>> = {
  very_good: "SB",
  good: "B",
  needs_improvement: "BP",
  poor: "K",
  very_poor: "SK",
};

/** 0 is the best. */
export function ratingRank(rating: OverallRating): number {
  return OVERALL_RATINGS.indexOf(rating);
}

const LABELS: Readonly<Record<string, OverallRating>> = {
  "sangat baik": "very_good",
  baik: "good",
  "butuh perbaikan": "needs_improvement",
  cukup: "needs_improvement",
  "cukup/butuh perbaikan": "needs_improvement",
  "butuh perbaikan/cukup": "needs_improvement",
  kurang: "poor",
  "kurang/misconduct": "poor",
  "sangat kurang": "very_poor",
};

/** The predikat behind an official label in any of its printed spellings, or null. */
export function overallRatingOfLabel(label: string): OverallRating | null {
  const key = label
    .trim()
    .toLowerCase()
    .replace(/\s*\/\s*/g, "/")
    .replace(/\s+/g, " ");
  return Object.hasOwn(LABELS, key) ? (LABELS[key] ?? null) : null;
}
