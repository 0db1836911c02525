import type { Achievement, Level, Rating } from "./model";

// The ratings of PermenPANRB 6/2022 and SE 3/2023, told a second time.

/** The nine cells, printed as in the regulation: result "behaviour below / as expected / above". */
const CELLS: Readonly<Record<Level, readonly [Rating, Rating, Rating]>> = {
  above: ["poor", "good", "very_good"],
  meets: ["poor", "good", "good"],
  below: ["very_poor", "needs_improvement", "needs_improvement"],
};
const PLACE: Readonly<Record<Level, 0 | 1 | 2>> = { below: 0, meets: 1, above: 2 };

export const predikatOf = (result: Level, behaviour: Level): Rating => CELLS[result][PLACE[behaviour]];

/** Istimewa is above, Baik as expected, the rest below. */
export const headRating = (achievement: Achievement): Level => {
  if (achievement === "exceptional") return "above";
  return achievement === "good" ? "meets" : "below";
};

/**
 * No main result below and more than half of all above: above. More than half of all below, or at least half of the main ones: below.
 * Else as expected. Nothing is suggested before every row has its level.
 */
export function suggested(
  rows: readonly { level: Level | null; kind: "main" | "additional" }[],
): Level | null {
  if (rows.length === 0 || rows.some(({ level }) => level === null)) return null;
  const main = rows.filter(({ kind }) => kind === "main");
  const share = (list: readonly { level: Level | null }[], level: Level) =>
    list.filter((row) => row.level === level).length / Math.max(list.length, 1);
  if (share(main, "below") === 0 && share(rows, "above") > 0.5) return "above";
  if (share(rows, "below") > 0.5 || (main.length > 0 && share(main, "below") >= 0.5)) return "below";
  return "meets";
}
