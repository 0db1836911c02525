import { expect, it } from "vitest";
import { checkNeedMet, checkNeedPlan, nextNeedState, type NeedEvent, type NeedState } from "./need-state";

it.each<[NeedState, NeedEvent, NeedState | null]>([
  ["open", "plan", "planned"],
  ["open", "meet", null],
  ["open", "drop", "dropped"],
  ["planned", "plan", "planned"],
  ["planned", "meet", "met"],
  ["planned", "drop", "dropped"],
  ["met", "plan", null],
  ["met", "meet", null],
  ["met", "drop", null],
  ["dropped", "plan", null],
  ["dropped", "meet", null],
])("a need that is %s: %s leads to %s", (state, event, next) => {
  expect(nextNeedState(state, event)).toBe(next);
});

const TODAY = "2026-11-16";

it.each<[string, Parameters<typeof checkNeedPlan>[0], string[]]>([
  ["a training to come", { training: { endsOn: "2026-12-01" }, plannedOn: null }, []],
  ["a training that ends today", { training: { endsOn: TODAY }, plannedOn: null }, []],
  [
    "a training that is over",
    { training: { endsOn: "2026-11-15" }, plannedOn: null },
    ["development.need-training-over"],
  ],
  ["another way with its day", { training: null, plannedOn: TODAY }, []],
  ["another way without a day", { training: null, plannedOn: null }, ["development.need-plan-missing"]],
  ["a day that is over", { training: null, plannedOn: "2026-11-15" }, ["development.need-day-past"]],
])("a plan by %s", (_case, plan, expected) => {
  expect(checkNeedPlan(plan, TODAY).map(({ reason }) => reason)).toEqual(expected);
});

it("is met since it was recorded and not in the future", () => {
  const met = (day: string) => checkNeedMet(day, { recordedOn: "2026-11-10", today: TODAY });
  expect(met("2026-11-10")).toEqual([]);
  expect(met(TODAY)).toEqual([]);
  expect(met("2026-11-09")).toMatchObject([{ reason: "development.need-met-before" }]);
  expect(met("2026-11-17")).toMatchObject([{ reason: "development.need-met-future" }]);
});
