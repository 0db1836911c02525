import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OVERALL_RATINGS, type OverallRating } from "../../../organization/rules/levels";
import { annualFollowUps, type RatedEmployee } from "./annual-follow-ups";
import { FOLLOW_UP_KINDS, FOLLOW_UP_RULES } from "./follow-up-kinds";

const two = (before: OverallRating, now: OverallRating) => [
  { year: 2025, overall: before },
  { year: 2026, overall: now },
];

describe("what annual results propose", () => {
  it.each<[RatedEmployee, OverallRating, OverallRating, string[]]>([
    ["pns", "very_good", "very_good", ["succession_priority"]],
    ["pns", "good", "very_good", ["development_priority"]],
    ["pns", "very_good", "good", ["development_priority"]],
    ["pns", "good", "good", ["development_priority"]],
    ["pns", "needs_improvement", "good", []],
    ["pns", "very_good", "needs_improvement", ["improvement"]],
    ["pns", "good", "poor", ["improvement"]],
    ["pns", "poor", "very_poor", ["improvement"]],
    ["pppk", "very_good", "very_good", ["reward", "contract_extension"]],
    ["pppk", "good", "good", ["development_priority", "contract_extension"]],
    ["pppk", "poor", "good", ["contract_extension"]],
    ["pppk", "good", "poor", ["improvement"]],
    ["cpns", "very_good", "very_good", []],
    ["cpns", "good", "poor", ["improvement"]],
  ])("%s with %s then %s", (employee, before, now, expected) => {
    expect(annualFollowUps(employee, 2026, two(before, now))).toEqual(expected);
  });

  it("proposes nothing without a result of the year, and a missing year breaks the row", () => {
    expect(annualFollowUps("pns", 2026, [{ year: 2025, overall: "very_good" }])).toEqual([]);
    expect(annualFollowUps("pns", 2026, [{ year: 2026, overall: "very_good" }])).toEqual([]);
    expect(
      annualFollowUps("pns", 2026, [
        { year: 2024, overall: "very_good" },
        { year: 2026, overall: "very_good" },
      ]),
    ).toEqual([]);
  });

  const rating = fc.constantFrom(...OVERALL_RATINGS);
  const employee = fc.constantFrom<RatedEmployee>("pns", "cpns", "pppk");

  it("never goes past the chance to improve by itself, and proposes it exactly to those below Baik", () => {
    fc.assert(
      fc.property(employee, rating, rating, (kind, before, now) => {
        const proposed = annualFollowUps(kind, 2026, two(before, now));
        const isGood = now === "very_good" || now === "good";
        expect(proposed.includes("improvement")).toBe(!isGood);
        expect(proposed.filter((one) => FOLLOW_UP_RULES[one].isBurden)).toEqual(
          isGood ? [] : ["improvement"],
        );
        expect(new Set(proposed).size).toBe(proposed.length);
      }),
    );
  });

  it("does not depend on the order of the results or on other years", () => {
    fc.assert(
      fc.property(employee, rating, rating, rating, (kind, before, now, other) => {
        const known = two(before, now);
        const shuffled = [{ year: 2023, overall: other }, ...[...known].reverse()];
        expect(annualFollowUps(kind, 2026, shuffled)).toEqual(annualFollowUps(kind, 2026, known));
      }),
    );
  });

  it("every step of the path that follows another names a kind there is, and none follows itself", () => {
    for (const kind of FOLLOW_UP_KINDS) {
      expect(FOLLOW_UP_RULES[kind].after).not.toContain(kind);
      for (const before of FOLLOW_UP_RULES[kind].after) expect(FOLLOW_UP_KINDS).toContain(before);
    }
  });
});
