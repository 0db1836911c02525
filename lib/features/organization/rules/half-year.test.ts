import { describe, expect, it } from "vitest";
import { halfEndsOn, halfOf, halfStartsOn, halvesBetween } from "./half-year";

describe("half-years", () => {
  it.each([
    ["2026-01-01", 2026, 1],
    ["2026-06-30", 2026, 1],
    ["2026-07-01", 2026, 2],
    ["2026-12-31", 2026, 2],
  ] as const)("puts %s into the half it belongs to", (day, year, half) => {
    expect(halfOf(day)).toEqual({ year, half });
  });

  it("begins and ends where the other begins and ends", () => {
    expect(halfStartsOn({ year: 2026, half: 2 })).toBe("2026-07-01");
    expect(halfEndsOn({ year: 2026, half: 1 })).toBe("2026-06-30");
    expect(halfEndsOn({ year: 2026, half: 2 })).toBe("2026-12-31");
  });

  it("names every half between two days, across the year", () => {
    expect(halvesBetween("2025-09-01", "2026-11-16")).toEqual([
      { year: 2025, half: 2 },
      { year: 2026, half: 1 },
      { year: 2026, half: 2 },
    ]);
    expect(halvesBetween("2026-11-16", "2026-11-16")).toEqual([{ year: 2026, half: 2 }]);
    expect(halvesBetween("2027-01-01", "2026-12-31")).toEqual([]);
  });
});
