import { expect, it } from "vitest";
import { stagedRowsMayGo, type RestingImport } from "./staged-rows";

const resting = (given: Partial<RestingImport>): RestingImport => ({
  ...{ state: "checked", lastStepOn: "2026-03-01", undoUntil: null },
  ...given,
});

it.each<[string, Partial<RestingImport>, string, number, boolean]>([
  ["left lying, on the last day", {}, "2026-03-31", 30, false],
  ["left lying, the day after", {}, "2026-04-01", 30, true],
  ["over a change of year", { lastStepOn: "2025-12-20" }, "2026-01-20", 30, true],
  ["undone", { state: "undone", undoUntil: "2026-03-08" }, "2026-03-09", 7, true],
  ["entered and still to be undone", { state: "entered", undoUntil: "2026-03-10" }, "2026-03-10", 7, false],
  ["entered and past undoing", { state: "entered", undoUntil: "2026-03-10" }, "2026-03-11", 7, true],
])("rows of an import: %s", (_, given, today, days, goes) => {
  expect(stagedRowsMayGo(resting(given), today, days)).toBe(goes);
});
