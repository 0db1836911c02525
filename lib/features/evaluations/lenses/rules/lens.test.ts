import { describe, expect, test } from "vitest";
import { BEHAVIOURS } from "../../../work-plans/rules/behaviours";
import { checkLensDay, checkStillRuns, lensState, touchedBy } from "./lens";

const results = [{ kind: "main" }, { kind: "main" }, { kind: "additional" }] as const;

describe("a criteria lens", () => {
  test.each([
    ["none", []],
    ["all", [0, 1, 2]],
    ["main", [0, 1]],
    ["additional", [2]],
  ] as const)("a question on %s results touches rows %j", (which, places) => {
    const touched = touchedBy({ results: which, values: ["collaborative", "service"] }, results, BEHAVIOURS);
    expect(touched.results.map(({ place }) => place)).toEqual(places);
    // In the order of the form, whatever the order of the question.
    expect(touched.behaviours.map(({ value }) => value)).toEqual(["service", "collaborative"]);
  });

  test.each([
    ["2026-01-01", null, "running"],
    ["2026-11-22", "2026-11-22", "running"],
    ["2026-11-23", null, "planned"],
    ["2026-01-01", "2026-11-21", "ended"],
    ["2026-12-01", "2026-11-30", "never"],
  ] as const)("from %s to %s is %s on 22 November 2026", (startsOn, endsOn, state) => {
    expect(lensState({ startsOn, endsOn }, "2026-11-22")).toBe(state);
  });

  test("nothing begins or ends in the past, and what has ended is not changed", () => {
    expect(checkLensDay("2026-11-21", "2026-11-22", "startsOn")).toEqual([
      { field: "startsOn", reason: "evaluations.lens-past" },
    ]);
    expect(checkLensDay("2026-11-22", "2026-11-22", "startsOn")).toEqual([]);
    expect(checkStillRuns("2026-11-21", "2026-11-22")).toEqual([{ reason: "evaluations.lens-ended" }]);
    expect(checkStillRuns("2026-11-22", "2026-11-22")).toEqual([]);
    expect(checkStillRuns(null, "2026-11-22")).toEqual([]);
  });
});
