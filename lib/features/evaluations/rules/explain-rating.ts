import {
  LEVELS,
  UNIT_ACHIEVEMENTS,
  type Level,
  type OverallRating,
  type UnitAchievementLevel,
} from "../../organization/rules/levels";
import type { HeadOfUnitMapping } from "../achievement/rules/head-of-unit";
import { overallRating, ratingRank } from "./overall-rating";
import {
  suggestBehaviourRating,
  suggestResultRating,
  type LevelledRow,
  type LevelCounts,
  type Suggestion,
  type SuggestionShares,
} from "./suggest-ratings";

/** Rows to raise: `from` "not_above" means below or as expected. */
export type RowRaise = {
  rows: "main" | "any" | "value";
  from: Level | "not_above";
  to: Level;
  count: number;
};

/** How one rating would rise: by levels of rows, by the unit's achievement, or because the appraiser departed downwards. */
export type AxisChange =
  | { by: "levels"; from: Level; to: Level; raises: RowRaise[]; count: number }
  | { by: "unit_achievement"; from: Level; to: Level; needs: UnitAchievementLevel[] }
  | { by: "departure"; from: Level; to: Level };

export type Improvement = {
  overall: OverallRating;
  result: AxisChange | null;
  behaviour: AxisChange | null;
  /** Rows and values that would have to be better. */
  count: number;
};

export type AxisExplanation = {
  rating: Level;
  /** What decided: the levels by the rule, the appraiser's reasoned departure, or the unit's achievement. */
  source: "levels" | "departure" | "unit_achievement";
  suggestion: Suggestion;
  reason: string | null;
};

export type RatingExplanation = {
  result: AxisExplanation;
  behaviour: AxisExplanation;
  overall: OverallRating;
  /** The smallest changes that reach a better predikat, fewest rows first; empty at the top. */
  improvements: Improvement[];
};

export type RatingFacts = {
  results: readonly LevelledRow[];
  behaviours: readonly Level[];
  resultRating: Level;
  resultReason: string | null;
  behaviourRating: Level;
  behaviourReason: string | null;
  head: { achievement: UnitAchievementLevel; mapping: HeadOfUnitMapping } | null;
  shares: SuggestionShares;
};

const rank = (level: Level): number => LEVELS.indexOf(level);

/** Rows to raise so that the rule suggests "above"; null where the shares make it impossible. */
function raisesToAbove(counts: LevelCounts, shares: SuggestionShares): RowRaise[] | null {
  const { numerator, denominator } = shares.aboveMoreThan;
  const needed = Math.floor((counts.all.total * numerator) / denominator) + 1;
  if (needed > counts.all.total) return null;
  const missing = Math.max(0, needed - counts.all.above);
  // Every main result below must rise anyway; those rows go all the way up before another row is asked for.
  const mainToAbove = Math.min(counts.main.below, missing);
  return [
    { rows: "main", from: "below", to: "above", count: mainToAbove },
    { rows: "main", from: "below", to: "meets", count: counts.main.below - mainToAbove },
    { rows: "any", from: "not_above", to: "above", count: missing - mainToAbove },
  ];
}

/** Rows to raise so that the rule no longer suggests "below"; null where the shares make it impossible. */
function raisesToMeets(counts: LevelCounts, shares: SuggestionShares): RowRaise[] | null {
  const { belowMoreThan, belowMainAtLeast } = shares;
  const allowed = Math.floor((counts.all.total * belowMoreThan.numerator) / belowMoreThan.denominator);
  const mainLimit =
    Math.ceil((counts.main.total * belowMainAtLeast.numerator) / belowMainAtLeast.denominator) - 1;
  const mainAllowed = counts.main.total === 0 ? 0 : mainLimit;
  if (mainAllowed < 0) return null;
  const main = Math.max(0, counts.main.below - mainAllowed);
  return [
    { rows: "main", from: "below", to: "meets", count: main },
    { rows: "any", from: "below", to: "meets", count: Math.max(0, counts.all.below - allowed - main) },
  ];
}

/** The fewest rows that bring the suggestion to at least `to`, or null when no raise does. */
export function smallestRaise(
  suggestion: Suggestion,
  to: Level,
  shares: SuggestionShares,
): { raises: RowRaise[]; count: number } | null {
  if (rank(suggestion.level) >= rank(to)) return { raises: [], count: 0 };
  const candidates = [raisesToAbove(suggestion.counts, shares)];
  if (to === "meets") candidates.push(raisesToMeets(suggestion.counts, shares));
  const found = candidates
    .filter((raises) => raises !== null)
    .map((raises) => ({
      raises: raises.filter((raise) => raise.count > 0),
      count: raises.reduce((sum, raise) => sum + raise.count, 0),
    }))
    .sort((a, b) => a.count - b.count || a.raises.length - b.raises.length);
  // Where both reach it with the same number of rows, the smaller step is the honest answer.
  const smallest = found.filter((candidate) => candidate.count === found[0]?.count);
  return (
    smallest.find((candidate) => candidate.raises.every((raise) => raise.to === to)) ?? smallest[0] ?? null
  );
}

function axisChange(axis: AxisExplanation, to: Level, shares: SuggestionShares): AxisChange | null {
  const from = axis.rating;
  if (rank(axis.suggestion.level) >= rank(to)) return { by: "departure", from, to };
  const smallest = smallestRaise(axis.suggestion, to, shares);
  return smallest === null ? null : { by: "levels", from, to, ...smallest };
}

function resultChange(facts: RatingFacts, axis: AxisExplanation, to: Level): AxisChange | null {
  if (facts.head === null) return axisChange(axis, to, facts.shares);
  const { mapping } = facts.head;
  const needs = UNIT_ACHIEVEMENTS.filter((achievement) => mapping[achievement] === to);
  return needs.length === 0 ? null : { by: "unit_achievement", from: axis.rating, to, needs };
}

function behaviourChange(facts: RatingFacts, axis: AxisExplanation, to: Level): AxisChange | null {
  const change = axisChange(axis, to, facts.shares);
  if (change?.by !== "levels") return change;
  return { ...change, raises: change.raises.map((raise) => ({ ...raise, rows: "value" })) };
}

function rowsOf(change: AxisChange | null): number {
  return change?.by === "levels" ? change.count : 0;
}

/** Cells that are better and reached with no more than is needed: no other such cell lies between. */
function betterCells(result: Level, behaviour: Level): { result: Level; behaviour: Level }[] {
  const current = ratingRank(overallRating(result, behaviour));
  const higher = LEVELS.flatMap((r) => LEVELS.map((b) => ({ result: r, behaviour: b }))).filter(
    (cell) =>
      rank(cell.result) >= rank(result) &&
      rank(cell.behaviour) >= rank(behaviour) &&
      ratingRank(overallRating(cell.result, cell.behaviour)) < current,
  );
  return higher.filter(
    (cell) =>
      !higher.some(
        (other) =>
          other !== cell &&
          rank(other.result) <= rank(cell.result) &&
          rank(other.behaviour) <= rank(cell.behaviour),
      ),
  );
}

function improvementsOf(
  facts: RatingFacts,
  result: AxisExplanation,
  behaviour: AxisExplanation,
): Improvement[] {
  const improvements: Improvement[] = [];
  for (const cell of betterCells(result.rating, behaviour.rating)) {
    const risesResult = cell.result !== result.rating;
    const risesBehaviour = cell.behaviour !== behaviour.rating;
    const forResult = risesResult ? resultChange(facts, result, cell.result) : null;
    const forBehaviour = risesBehaviour ? behaviourChange(facts, behaviour, cell.behaviour) : null;
    if ((risesResult && forResult === null) || (risesBehaviour && forBehaviour === null)) continue;
    improvements.push({
      overall: overallRating(cell.result, cell.behaviour),
      result: forResult,
      behaviour: forBehaviour,
      count: rowsOf(forResult) + rowsOf(forBehaviour),
    });
  }
  return improvements.sort((a, b) => a.count - b.count || ratingRank(a.overall) - ratingRank(b.overall));
}

function axisOf(rating: Level, suggestion: Suggestion, reason: string | null): AxisExplanation {
  const departed = rating !== suggestion.level;
  return { rating, source: departed ? "departure" : "levels", suggestion, reason: departed ? reason : null };
}

/**
 * The structured answer to "Mengapa?": what decided each rating, the cell, and what would change it. Codes and counts only;
 * the words are made in `messages`. Throws RangeError without a level for any result or value.
 */
export function explainRating(facts: RatingFacts): RatingExplanation {
  const suggestedResult = suggestResultRating(facts.results, facts.shares);
  const suggestedBehaviour = suggestBehaviourRating(facts.behaviours, facts.shares);
  if (suggestedResult === null || suggestedBehaviour === null) throw new RangeError("nothing was scored");
  const behaviour = axisOf(facts.behaviourRating, suggestedBehaviour, facts.behaviourReason);
  const result: AxisExplanation =
    facts.head === null
      ? axisOf(facts.resultRating, suggestedResult, facts.resultReason)
      : { rating: facts.resultRating, source: "unit_achievement", suggestion: suggestedResult, reason: null };
  return {
    result,
    behaviour,
    overall: overallRating(result.rating, behaviour.rating),
    improvements: improvementsOf(facts, result, behaviour),
  };
}
