import { describe, expect, it, test } from "vitest";
import { isPlanLate, planDueOn } from "./plan-state";

const policy = { planDue: "01-31", newPostPlanDays: 14 };

describe("G91: the plan of 2026", () => {
  const due = planDueOn({ year: 2026, startsOn: "2026-01-01" }, policy);
  test.each([
    ["2026-01-31", false],
    ["2026-02-01", true],
    ["2026-02-02", true],
  ])("set on %s is late: %s", (setOn, late) => {
    expect(isPlanLate(setOn, due)).toBe(late);
  });
});

test.each([
  ["a plan of the whole year", "2026-01-01", "2026-01-31"],
  ["a new post on 10 January still has until the end of January", "2026-01-10", "2026-01-31"],
  ["a new post on 20 January has fourteen days", "2026-01-20", "2026-02-03"],
  ["a new post in mid-year", "2026-05-01", "2026-05-15"],
])("%s is due %s → %s", (_label, startsOn, expected) => {
  expect(planDueOn({ year: 2026, startsOn }, policy)).toBe(expected);
});

it("follows the agency's own day", () => {
  expect(planDueOn({ year: 2028, startsOn: "2028-01-01" }, { ...policy, planDue: "02-last" })).toBe(
    "2028-02-29",
  );
});
