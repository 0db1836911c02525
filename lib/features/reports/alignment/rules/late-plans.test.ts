import { describe, expect, it } from "vitest";
import { planDueOn, planFigures } from "./late-plans";

const rule = { today: "2026-02-10", dueOn: "2026-01-31", newPostDays: 14 };

describe("the day until which plans are set", () => {
  it.each([
    ["01-31", "2026-01-31"],
    ["02-last", "2026-02-28"],
    ["12-last", "2026-12-31"],
  ])("%s is %s", (rule, day) => {
    expect(planDueOn(2026, rule)).toBe(day);
  });
});

describe("the figures of plans", () => {
  it("counts by state; what is not signed after its day is late", () => {
    expect(
      planFigures(
        [
          { state: "set", startsOn: "2026-01-01", plans: 5 },
          { state: "closed", startsOn: "2026-01-01", plans: 1 },
          { state: "submitted", startsOn: "2026-01-01", plans: 3 },
          { state: "draft", startsOn: "2026-01-01", plans: 2 },
          { state: "returned", startsOn: "2026-01-01", plans: 1 },
          { state: "withdrawn", startsOn: "2026-01-01", plans: 9 },
        ],
        rule,
      ),
    ).toEqual({ signed: 6, submitted: 3, writing: 3, late: 6 });
  });

  it("a plan of a new post has its own days", () => {
    const draft = (startsOn: string) => planFigures([{ state: "draft", startsOn, plans: 1 }], rule).late;
    expect([draft("2026-01-26"), draft("2026-01-27"), draft("2026-02-01")]).toEqual([1, 0, 0]);
    expect(
      planFigures([{ state: "draft", startsOn: "2026-01-01", plans: 1 }], { ...rule, today: "2026-01-31" })
        .late,
    ).toBe(0);
  });
});
