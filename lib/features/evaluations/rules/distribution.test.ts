import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  OVERALL_RATINGS,
  UNIT_ACHIEVEMENTS,
  type OverallRating,
  type UnitAchievementLevel,
} from "../../organization/rules/levels";
import { defaultPolicy } from "../../organization/rules/policy";
import {
  checkDistribution,
  countRatings,
  patternPercents,
  sharePercent,
  type RatingCounts,
} from "./distribution";

const guidance = defaultPolicy.distribution;
const counts = (...numbers: number[]): RatingCounts => ({
  very_good: numbers[0] ?? 0,
  good: numbers[1] ?? 0,
  needs_improvement: numbers[2] ?? 0,
  poor: numbers[3] ?? 0,
  very_poor: numbers[4] ?? 0,
});
const warnings = (achievement: UnitAchievementLevel, numbers: number[]) =>
  checkDistribution(achievement, counts(...numbers), guidance).map((finding) => finding.warning);

describe("golden cases (SB, B, BP, K, SK)", () => {
  test.each<[string, UnitAchievementLevel, number[], string[]]>([
    ["G49", "exceptional", [7, 2, 1, 0, 0], []],
    ["G50", "exceptional", [8, 2, 0, 0, 0], ["W_SB_MAX70"]],
    ["G51", "good", [3, 14, 3, 0, 0], []],
    ["G52", "good", [6, 14, 0, 0, 0], ["W_NEED_BP_OR_KR"]],
    ["G53", "good", [0, 15, 5, 0, 0], ["W_BAIK_MAX70"]],
    ["G54", "needs_improvement", [1, 2, 6, 1, 0], []],
    ["G55", "needs_improvement", [2, 2, 6, 0, 0], ["W_SB_MAX10"]],
    ["G56", "poor", [0, 2, 1, 6, 1], []],
    ["G57", "poor", [0, 4, 0, 6, 0], ["W_BP_MIN10"]],
    ["G58", "very_poor", [1, 0, 1, 2, 6], ["W_SB_NONE"]],
    ["G59", "very_poor", [0, 3, 0, 1, 6], []],
    ["G60", "good", [0, 1, 0, 0, 0], ["W_BAIK_MAX70", "W_NEED_BP_OR_KR"]],
  ])("%s %s %j: %j", (_case, achievement, numbers, expected) => {
    expect(warnings(achievement, numbers)).toEqual(expected);
  });

  it("G60 shows information only, below five people", () => {
    const severities = (total: number) =>
      checkDistribution("good", counts(0, total), guidance).map((finding) => finding.severity);
    expect(severities(1)).toEqual(["info", "info"]);
    expect(severities(4)).toEqual(["info", "info"]);
    expect(severities(5)).toEqual(["warning", "warning"]);
  });
});

describe("boundaries", () => {
  test.each<[string, UnitAchievementLevel, number[], string[]]>([
    ["just over 70 %", "exceptional", [71, 29, 0, 0, 0], ["W_SB_MAX70"]],
    ["a share that floating point puts above 70 %", "exceptional", [7, 3, 0, 0, 0], []],
    ["Kurang alone answers for Butuh Perbaikan", "good", [6, 13, 0, 1, 0], []],
    ["just under 60 %", "needs_improvement", [0, 5, 7, 0, 0], ["W_BP_MIN60"]],
    ["just under 60 % Sangat Kurang", "very_poor", [0, 30, 0, 11, 59], ["W_SK_MIN60"]],
    ["all three of a poor unit", "poor", [2, 8, 0, 0, 0], ["W_SB_MAX10", "W_BP_MIN10", "W_KR_MIN60"]],
    ["nobody rated", "good", [0, 0, 0, 0, 0], []],
  ])("%s", (_label, achievement, numbers, expected) => {
    expect(warnings(achievement, numbers)).toEqual(expected);
  });

  it("carries the exact fraction", () => {
    expect(checkDistribution("good", counts(39, 199, 23, 8, 1), guidance)).toEqual([
      {
        warning: "W_BAIK_MAX70",
        severity: "warning",
        ratings: ["good"],
        test: "at_most",
        percent: 70,
        count: 199,
        total: 270,
      },
    ]);
    expect(sharePercent(199, 270)).toBe("73.7");
  });
});

it("counts rated people without the unit's head", () => {
  const people = [
    { rating: "good" as const, isUnitHead: false },
    { rating: "very_good" as const, isUnitHead: true },
    { rating: null, isUnitHead: false },
  ];
  expect(countRatings(people, guidance)).toEqual(counts(0, 1));
  expect(countRatings(people, { countsUnitHead: true })).toEqual(counts(1, 1));
});

it("draws the pattern of a good unit as the printed curve does", () => {
  expect(patternPercents("good", guidance)).toEqual({
    very_good: "8.3",
    good: "45.8",
    needs_improvement: "25.0",
    poor: "12.5",
    very_poor: "8.3",
  });
  expect(sharePercent(0, 0)).toBeNull();
});

it("judges shares, not sizes: ten times the people, the same warnings", () => {
  const size = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(
      fc.constantFrom(...UNIT_ACHIEVEMENTS),
      fc.tuple(size, size, size, size, size),
      (achievement, numbers) => {
        const tenfold = numbers.map((number) => number * 10);
        expect(warnings(achievement, tenfold)).toEqual(warnings(achievement, numbers));
      },
    ),
  );
});

it("counts every rated person once", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<OverallRating>(...OVERALL_RATINGS)), (ratings) => {
      const counted = countRatings(
        ratings.map((rating) => ({ rating, isUnitHead: false })),
        guidance,
      );
      expect(OVERALL_RATINGS.reduce((sum, rating) => sum + counted[rating], 0)).toBe(ratings.length);
    }),
  );
});
