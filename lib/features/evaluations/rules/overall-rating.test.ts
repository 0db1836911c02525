import { describe, expect, it, test } from "vitest";
import {
  LEVELS,
  OVERALL_RATINGS,
  type Level,
  type OverallRating,
  type UnitAchievementLevel,
} from "../../organization/rules/levels";
import { defaultPolicy } from "../../organization/rules/policy";
import { headResultRating } from "../achievement/rules/head-of-unit";
import { overallRating, overallRatingOfLabel, RATING_LETTERS, ratingRank } from "./overall-rating";

describe("the predikat matrix", () => {
  test.each<[string, Level, Level, OverallRating]>([
    ["G01", "above", "above", "very_good"],
    ["G02", "above", "meets", "good"],
    ["G03", "above", "below", "poor"],
    ["G04", "meets", "above", "good"],
    ["G05", "meets", "meets", "good"],
    ["G06", "meets", "below", "poor"],
    ["G07", "below", "above", "needs_improvement"],
    ["G08", "below", "meets", "needs_improvement"],
    ["G09", "below", "below", "very_poor"],
  ])("%s result %s, behaviour %s: %s", (_case, result, behaviour, expected) => {
    expect(overallRating(result, behaviour)).toBe(expected);
  });

  test.each([
    ["G10", "Cukup/Butuh Perbaikan", "needs_improvement"],
    ["G10", "Butuh Perbaikan / Cukup", "needs_improvement"],
    ["G10", "Cukup", "needs_improvement"],
    ["G10", "BUTUH PERBAIKAN", "needs_improvement"],
    ["print", "KURANG/MISCONDUCT", "poor"],
    ["print", " sangat  baik ", "very_good"],
    ["unknown", "Istimewa", null],
    ["a name every object has", "constructor", null],
  ])("%s the label %j is %s", (_case, label, expected) => {
    expect(overallRatingOfLabel(label)).toBe(expected);
  });

  it("never falls when a rating rises", () => {
    for (const result of LEVELS) {
      for (const behaviour of LEVELS) {
        const here = ratingRank(overallRating(result, behaviour));
        const up = LEVELS[LEVELS.indexOf(behaviour) + 1];
        if (up) expect(ratingRank(overallRating(result, up))).toBeLessThanOrEqual(here);
      }
    }
  });

  it("has a letter for each predikat", () => {
    expect(OVERALL_RATINGS.map((rating) => RATING_LETTERS[rating])).toEqual(["SB", "B", "BP", "K", "SK"]);
  });
});

describe("the head of a unit", () => {
  test.each<[string, UnitAchievementLevel, Level, Level, OverallRating]>([
    ["G11", "good", "above", "meets", "good"],
    ["G12", "exceptional", "above", "above", "very_good"],
    ["G13", "needs_improvement", "meets", "below", "needs_improvement"],
    ["poor unit", "poor", "above", "below", "needs_improvement"],
    ["very poor unit", "very_poor", "below", "below", "very_poor"],
  ])("%s unit %s, behaviour %s: result %s, predikat %s", (_case, unit, behaviour, result, overall) => {
    expect(headResultRating(unit, defaultPolicy.headOfUnitMapping)).toBe(result);
    expect(overallRating(headResultRating(unit, defaultPolicy.headOfUnitMapping), behaviour)).toBe(overall);
  });

  it("follows another mapping of the agency", () => {
    expect(
      headResultRating("needs_improvement", {
        ...defaultPolicy.headOfUnitMapping,
        needs_improvement: "meets",
      }),
    ).toBe("meets");
  });
});
