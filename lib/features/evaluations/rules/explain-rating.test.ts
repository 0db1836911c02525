import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LEVELS, type Level } from "../../organization/rules/levels";
import { defaultPolicy } from "../../organization/rules/policy";
import { explainRating, smallestRaise, type RatingFacts } from "./explain-rating";
import { overallRating, ratingRank } from "./overall-rating";
import {
  suggestBehaviourRating,
  suggestResultRating,
  type LevelledRow,
  type ResultKind,
} from "./suggest-ratings";

const shares = defaultPolicy.suggestion;
const LETTERS: Record<string, Level> = { A: "above", S: "meets", B: "below" };
const levelsOf = (letters: string): Level[] => [...letters].map((letter) => LETTERS[letter] ?? "meets");
const rowsOf = (main: string, additional: string): LevelledRow[] => [
  ...levelsOf(main).map((level) => ({ kind: "main" as const, level })),
  ...levelsOf(additional).map((level) => ({ kind: "additional" as const, level })),
];

/** Facts whose ratings follow the suggestion. */
function facts(main: string, additional: string, behaviours: string): RatingFacts {
  const results = rowsOf(main, additional);
  return {
    results,
    behaviours: levelsOf(behaviours),
    resultRating: suggestResultRating(results, shares)?.level ?? "meets",
    resultReason: null,
    behaviourRating: suggestBehaviourRating(levelsOf(behaviours), shares)?.level ?? "meets",
    behaviourReason: null,
    head: null,
    shares,
  };
}

const raise = (rows: string, from: string, to: Level, count: number) => ({ rows, from, to, count });

describe("what would change it", () => {
  it("says nothing at the top", () => {
    expect(explainRating(facts("AAA", "", "AAAAAAA"))).toMatchObject({
      overall: "very_good",
      improvements: [],
    });
  });

  it("asks for both ratings where only both reach the next predikat", () => {
    const { overall, improvements } = explainRating(facts("SSSA", "", "SSSSSAA"));
    expect(overall).toBe("good");
    expect(improvements).toEqual([
      {
        overall: "very_good",
        result: {
          by: "levels",
          from: "meets",
          to: "above",
          raises: [raise("any", "not_above", "above", 2)],
          count: 2,
        },
        behaviour: {
          by: "levels",
          from: "meets",
          to: "above",
          raises: [raise("value", "not_above", "above", 2)],
          count: 2,
        },
        count: 4,
      },
    ]);
  });

  it("asks only for the results where behaviour is above already", () => {
    const { improvements } = explainRating(facts("SSB", "A", "AAAASSS"));
    expect(improvements).toHaveLength(1);
    expect(improvements[0]).toMatchObject({ overall: "very_good", behaviour: null, count: 2 });
    expect(improvements[0]?.result).toMatchObject({
      raises: [raise("main", "below", "above", 1), raise("any", "not_above", "above", 1)],
    });
  });

  it("leaves good results alone where behaviour is the obstacle", () => {
    const { overall, improvements } = explainRating(facts("AAA", "", "BBBBSSS"));
    expect(overall).toBe("poor");
    expect(improvements).toEqual([
      {
        overall: "good",
        result: null,
        behaviour: {
          by: "levels",
          from: "below",
          to: "meets",
          raises: [raise("value", "below", "meets", 1)],
          count: 1,
        },
        count: 1,
      },
    ]);
  });

  it("names both ways out of the lowest cell", () => {
    const { overall, improvements } = explainRating(facts("BBS", "", "BBBBBSS"));
    expect(overall).toBe("very_poor");
    expect(improvements.map(({ overall: reached, count }) => [reached, count])).toEqual([
      ["poor", 1],
      ["needs_improvement", 2],
    ]);
  });
});

describe("what decided", () => {
  it("the levels, by the rule", () => {
    const { result, behaviour } = explainRating(facts("AAS", "", "SSSSSSS"));
    expect(result).toMatchObject({
      rating: "above",
      source: "levels",
      suggestion: { ground: "most_above_no_main_below", counts: { all: { above: 2, total: 3 } } },
    });
    expect(behaviour).toMatchObject({ rating: "meets", source: "levels", reason: null });
  });

  it("the appraiser's departure, with its reason", () => {
    const departed = explainRating({
      ...facts("AAS", "", "AAAAAAA"),
      resultRating: "meets",
      resultReason: "Dua kelas adalah lanjutan triwulan II.",
    });
    expect(departed.result).toMatchObject({
      source: "departure",
      reason: "Dua kelas adalah lanjutan triwulan II.",
    });
    // The levels already suggest more: no row needs to rise.
    expect(departed.improvements).toEqual([
      {
        overall: "very_good",
        result: { by: "departure", from: "meets", to: "above" },
        behaviour: null,
        count: 0,
      },
    ]);
  });

  it("the unit's achievement for its head", () => {
    const { result, improvements } = explainRating({
      ...facts("AAA", "", "AAAAAAA"),
      resultRating: "below",
      head: { achievement: "needs_improvement", mapping: defaultPolicy.headOfUnitMapping },
    });
    expect(result.source).toBe("unit_achievement");
    expect(improvements[0]).toMatchObject({
      overall: "good",
      result: { by: "unit_achievement", to: "meets", needs: ["good"] },
    });
  });

  it("refuses to explain what was not scored", () => {
    expect(() => explainRating({ ...facts("A", "", "AAAAAAA"), results: [] })).toThrow(RangeError);
  });
});

/** The fewest rows by trying every way of raising. */
function byTrying(rows: LevelledRow[], to: Level): number | null {
  const wanted = LEVELS.indexOf(to);
  let fewest: number | null = null;
  const visit = (index: number, current: LevelledRow[], changed: number): void => {
    if (fewest !== null && changed >= fewest) return;
    const row = rows[index];
    if (!row) {
      const level = suggestResultRating(current, shares)?.level ?? "below";
      if (LEVELS.indexOf(level) >= wanted) fewest = changed;
      return;
    }
    visit(index + 1, [...current, row], changed);
    for (const level of LEVELS.slice(LEVELS.indexOf(row.level) + 1)) {
      visit(index + 1, [...current, { ...row, level }], changed + 1);
    }
  };
  visit(0, [], 0);
  return fewest;
}

describe("properties", () => {
  const row = fc.record({
    kind: fc.constantFrom<ResultKind>("main", "additional"),
    level: fc.constantFrom(...LEVELS),
  });

  it("finds the fewest rows that any search finds", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<Level>("meets", "above"),
        (rows, to) => {
          const suggestion = suggestResultRating(rows, shares);
          if (suggestion === null) throw new Error("no suggestion");
          expect(smallestRaise(suggestion, to, shares)?.count ?? null).toBe(byTrying(rows, to));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("promises only better predikats, and those it promises are in the matrix", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 10 }),
        fc.array(fc.constantFrom(...LEVELS), { minLength: 7, maxLength: 7 }),
        fc.constantFrom(...LEVELS),
        fc.constantFrom(...LEVELS),
        (results, behaviours, resultRating, behaviourRating) => {
          const explained = explainRating({
            ...facts("S", "", "SSSSSSS"),
            results,
            behaviours,
            resultRating,
            behaviourRating,
          });
          expect(explained.overall).toBe(overallRating(resultRating, behaviourRating));
          expect(explained.improvements.length === 0).toBe(explained.overall === "very_good");
          for (const way of explained.improvements) {
            expect(ratingRank(way.overall)).toBeLessThan(ratingRank(explained.overall));
            const reached = overallRating(
              way.result?.to ?? resultRating,
              way.behaviour?.to ?? behaviourRating,
            );
            expect(reached).toBe(way.overall);
          }
        },
      ),
    );
  });
});

test.each<[string, Level, number]>([
  ["AASS", "above", 1],
  ["BBBB", "above", 4],
  ["BBBB", "meets", 3],
  ["SBSB", "meets", 1],
  ["AAAA", "above", 0],
])("main results %s need %s after raising %i", (main, to, count) => {
  const suggestion = suggestResultRating(rowsOf(main, ""), shares);
  expect(suggestion && smallestRaise(suggestion, to, shares)?.count).toBe(count);
});
