import type { Level } from "../../organization/rules/levels";

export type ResultKind = "main" | "additional";
export type Share = { numerator: number; denominator: number };

/** The shares of the rule, a setting of the policy; the default is one half each. */
export type SuggestionShares = { aboveMoreThan: Share; belowMoreThan: Share; belowMainAtLeast: Share };

export type LevelCounts = {
  all: Record<Level, number> & { total: number };
  main: Record<Level, number> & { total: number };
};

/** Which sentence of the rule decided. */
export type SuggestionGround = "most_above_no_main_below" | "most_below" | "half_of_main_below" | "otherwise";

export type Suggestion = { level: Level; ground: SuggestionGround; counts: LevelCounts };

export type LevelledRow = { kind: ResultKind; level: Level };

/** `count` of `total` is more than the share, compared exactly. */
export function isMoreThan(count: number, total: number, share: Share): boolean {
  return count * share.denominator > total * share.numerator;
}

function isAtLeast(count: number, total: number, share: Share): boolean {
  return count * share.denominator >= total * share.numerator;
}

export function countLevels(rows: readonly LevelledRow[]): LevelCounts {
  const counts: LevelCounts = {
    all: { below: 0, meets: 0, above: 0, total: 0 },
    main: { below: 0, meets: 0, above: 0, total: 0 },
  };
  for (const row of rows) {
    const groups = row.kind === "main" ? [counts.all, counts.main] : [counts.all];
    for (const group of groups) {
      group[row.level] += 1;
      group.total += 1;
    }
  }
  return counts;
}

function isComplete(
  rows: readonly { kind: ResultKind; level: Level | null }[],
): rows is readonly LevelledRow[] {
  return rows.length > 0 && rows.every((row) => row.level !== null);
}

function suggestionOf(counts: LevelCounts, shares: SuggestionShares): Pick<Suggestion, "level" | "ground"> {
  const { all, main } = counts;
  if (main.below === 0 && isMoreThan(all.above, all.total, shares.aboveMoreThan)) {
    return { level: "above", ground: "most_above_no_main_below" };
  }
  if (isMoreThan(all.below, all.total, shares.belowMoreThan)) return { level: "below", ground: "most_below" };
  if (main.total > 0 && isAtLeast(main.below, main.total, shares.belowMainAtLeast)) {
    return { level: "below", ground: "half_of_main_below" };
  }
  return { level: "meets", ground: "otherwise" };
}

/**
 * The suggested result rating: no main result below and more than half of all above → above; more than half of all, or at
 * least half of the main ones, below → below; else as expected. Null until every row has a level. The appraiser decides;
 * departing needs a reason.
 */
export function suggestResultRating(
  rows: readonly { kind: ResultKind; level: Level | null }[],
  shares: SuggestionShares,
): Suggestion | null {
  if (!isComplete(rows)) return null;
  const counts = countLevels(rows);
  return { ...suggestionOf(counts, shares), counts };
}

/** The same rule over the seven values, each counted like a main result: one value below is in the way of "above". */
export function suggestBehaviourRating(
  levels: readonly (Level | null)[],
  shares: SuggestionShares,
): Suggestion | null {
  return suggestResultRating(
    levels.map((level) => ({ kind: "main", level })),
    shares,
  );
}
