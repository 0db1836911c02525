import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../../organization/rules/policy";
import { UNIT_ACHIEVEMENTS } from "../../../organization/rules/levels";
import {
  proposeAchievement,
  standingOf,
  type IndicatorStanding,
  type PromisedIndicator,
} from "./propose-achievement";

const shares = defaultPolicy.achievementProposal;
const year = { numerator: 4, denominator: 4 };
const promised = (changes: Partial<PromisedIndicator> = {}): PromisedIndicator => ({
  target: "100",
  actual: "100",
  direction: "higher",
  measureKind: "ratio",
  ...changes,
});
const standing = (changes: Partial<PromisedIndicator> = {}, elapsed = year) =>
  standingOf(promised(changes), elapsed, "two_minus");
const of = (state: IndicatorStanding["state"], count: number): IndicatorStanding[] =>
  Array.from({ length: count }, () => ({ ...standing(), state }));
type Counts = Partial<Record<IndicatorStanding["state"], number>>;
const propose = (counts: Counts) =>
  proposeAchievement(
    (Object.keys(counts) as IndicatorStanding["state"][]).flatMap((state) => of(state, counts[state] ?? 0)),
    shares,
  );

describe("where an indicator of the agreement stands", () => {
  it.each([
    ["what is reached exactly", { actual: "100" }, "reached"],
    ["what is above the target", { actual: "100.01" }, "beyond"],
    ["what is below it", { actual: "99.99" }, "short"],
    ["what has not moved", { actual: "0" }, "still"],
    ["what nobody has recorded", { actual: null }, "missing"],
    ["less is better, below the target", { direction: "lower", target: "102", actual: "88" }, "beyond"],
    ["less is better, twice the target", { direction: "lower", target: "16", actual: "32" }, "still"],
    ["a target of 0 that is kept", { direction: "lower", target: "0", actual: "0" }, "reached"],
    ["a target of 0 that is not kept", { direction: "lower", target: "0", actual: "1" }, "short"],
  ] as const)("says of %s", (_, changes, state) => {
    expect(standing(changes).state).toBe(state);
  });

  it("measures a growing figure against its part of the year and a ratio against the whole target", () => {
    const third = { numerator: 3, denominator: 4 };
    expect(standing({ measureKind: "cumulative", target: "620", actual: "465" }, third)).toMatchObject({
      due: "465",
      state: "reached",
    });
    expect(standing({ measureKind: "ratio", target: "84", actual: "81" }, third)).toMatchObject({
      due: "84",
      state: "short",
    });
    expect(
      standing({ measureKind: "cumulative", target: "1000" }, { numerator: 1, denominator: 12 }).due,
    ).toBe("83.333333");
    expect(
      standing({ measureKind: "cumulative", target: "400", actual: "100" }, { numerator: 1, denominator: 4 })
        .due,
    ).toBe("100");
  });
});

describe("the proposed achievement", () => {
  it.each<[Counts, string | null, string]>([
    [{}, null, "no-indicators"],
    [{ missing: 3 }, null, "too-few-figures"],
    [{ missing: 3, beyond: 2 }, null, "too-few-figures"],
    [{ missing: 2, reached: 2 }, "good", "mostly-reached"],
    [{ beyond: 3, reached: 2 }, "exceptional", "beyond"],
    [{ beyond: 2, reached: 2 }, "good", "mostly-reached"],
    [{ beyond: 9, short: 1 }, "good", "mostly-reached"],
    [{ reached: 4, short: 1 }, "good", "mostly-reached"],
    [{ reached: 3, short: 1 }, "needs_improvement", "half-reached"],
    [{ reached: 2, short: 2 }, "needs_improvement", "half-reached"],
    [{ reached: 1, short: 2 }, "poor", "few-reached"],
    [{ still: 2, short: 2 }, "poor", "few-reached"],
    [{ still: 3, short: 2 }, "very_poor", "mostly-still"],
    [{ still: 3, reached: 2 }, "very_poor", "mostly-still"],
  ])("of %j is %s", (counts, level, ground) => {
    expect(propose(counts)).toMatchObject({ level, ground });
  });

  it("never falls when an indicator gets better, and counts every indicator once", () => {
    const order = ["still", "short", "reached", "beyond"] as const;
    const rank = (level: string | null) => (UNIT_ACHIEVEMENTS as readonly (string | null)[]).indexOf(level);
    const best = Math.sign(rank("exceptional") - rank("very_poor"));
    let compared = 0;
    for (let mask = 0; mask < 4 ** 5; mask += 1) {
      const states = Array.from({ length: 5 }, (_, place) => order[Math.floor(mask / 4 ** place) % 4]!);
      const before = proposeAchievement(
        states.map((state) => of(state, 1)[0]!),
        shares,
      );
      expect(before.counts.all).toBe(5);
      states.forEach((state, place) => {
        const better = order[order.indexOf(state) + 1];
        if (!better) return;
        const after = proposeAchievement(
          states.map((one, at) => of(at === place ? better : one, 1)[0]!),
          shares,
        );
        expect(best * (rank(after.level) - rank(before.level))).toBeGreaterThanOrEqual(0);
        compared += 1;
      });
    }
    expect(compared).toBe(3840);
  });

  it("does not depend on the order of the indicators", () => {
    const mixed = [...of("beyond", 2), ...of("short", 1), ...of("missing", 1), ...of("still", 1)];
    expect(proposeAchievement([...mixed].reverse(), shares)).toEqual(proposeAchievement(mixed, shares));
  });
});
