import { describe, expect, it } from "vitest";
import { achievementPercent, type Achievement } from "./achievement";
import { countTracks, elapsedOf, trackOf } from "./track";

const of = (target: string | null, actual: string | null, direction: "higher" | "lower" = "higher") =>
  achievementPercent({
    target:
      target === null
        ? null
        : { form: "number", comparator: direction === "lower" ? "lte" : "gte", value: target },
    actual: actual === null ? null : { value: actual },
    direction,
    formula: "two_minus",
  });

describe("where an indicator stands today", () => {
  it("a cumulative figure is compared with the share of the year that has passed", () => {
    expect(trackOf(of("400", "200"), "cumulative", 0.5)).toEqual({
      state: "on_track",
      reached: 50,
      expected: 50,
    });
    expect(trackOf(of("400", "199"), "cumulative", 0.5).state).toBe("behind");
  });

  it("a ratio or index is compared with its target at any time", () => {
    expect(trackOf(of("80", "79"), "ratio", 0.1)).toMatchObject({ state: "behind", expected: 100 });
    expect(trackOf(of("80", "80"), "index", 0.1).state).toBe("on_track");
    expect(trackOf(of("10", "9", "lower"), "ratio", 0.1).state).toBe("on_track");
  });

  it("without a target or a figure nothing is claimed", () => {
    expect(trackOf(of(null, "80"), "ratio", 1).state).toBe("unknown");
    expect(trackOf(of("80", null), "ratio", 1).state).toBe("unknown");
  });

  it("a target of nought is reached or not, without a percentage", () => {
    expect(trackOf(of("0", "0", "lower"), "ratio", 1)).toMatchObject({ state: "on_track", reached: null });
    expect(trackOf(of("0", "2", "lower"), "ratio", 1).state).toBe("behind");
  });

  it("counts every indicator once", () => {
    const all: Achievement[] = [of("1", "1"), of("2", "1"), of(null, null)];
    expect(countTracks(all.map((one) => trackOf(one, "ratio", 1)))).toEqual({
      onTrack: 1,
      behind: 1,
      unknown: 1,
    });
  });
});

describe("the share of a year", () => {
  it.each([
    ["2025-12-31", 0],
    ["2026-01-01", 0],
    ["2026-07-02", 182 / 365],
    ["2027-01-01", 1],
    ["2028-05-05", 1],
  ])("on %s", (today, share) => {
    expect(elapsedOf(2026, today)).toBeCloseTo(share, 10);
  });
});
