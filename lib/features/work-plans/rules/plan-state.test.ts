import { expect, it, test } from "vitest";
import {
  isPlanEditable,
  nextPlanState,
  PLAN_STATES,
  PLAN_TRANSITIONS,
  planEventsFor,
  planHolder,
  planStatesBefore,
  type PlanActor,
  type PlanEvent,
  type PlanState,
} from "./plan-state";

const EVENTS: PlanEvent[] = ["send", "take_back", "return", "undo_return", "set", "close", "withdraw"];

/** The whole table: what is not written here is not possible. */
const EXPECTED: Record<PlanState, Partial<Record<PlanEvent, PlanState>>> = {
  draft: { send: "submitted", withdraw: "withdrawn" },
  submitted: { take_back: "draft", return: "returned", set: "set", withdraw: "withdrawn" },
  returned: { send: "submitted", undo_return: "submitted", withdraw: "withdrawn" },
  set: { close: "closed" },
  closed: {},
  withdrawn: {},
};

test.each(PLAN_STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const)))(
  "%s, %s",
  (state, event) => {
    expect(nextPlanState(state, event)).toBe(EXPECTED[state][event] ?? null);
    expect(planStatesBefore(event).includes(state)).toBe(event in EXPECTED[state]);
  },
);

test.each<[PlanState, PlanActor, PlanEvent[]]>([
  ["draft", "employee", ["send", "withdraw"]],
  ["draft", "appraiser", []],
  ["submitted", "employee", ["take_back", "withdraw"]],
  ["submitted", "appraiser", ["return", "set"]],
  ["submitted", "hr", ["withdraw"]],
  ["returned", "employee", ["send", "withdraw"]],
  ["returned", "appraiser", ["undo_return"]],
  ["set", "employee", []],
  ["set", "appraiser", []],
  ["set", "hr", ["close"]],
  ["closed", "hr", []],
])("in %s the %s may %j", (state, actor, events) => {
  expect(planEventsFor(state, actor)).toEqual(events);
});

test.each<[PlanState, string, boolean]>([
  ["draft", "employee", true],
  ["submitted", "appraiser", false],
  ["returned", "employee", true],
  ["set", "none", false],
  ["closed", "none", false],
  ["withdrawn", "none", false],
])("%s lies with %s, editable: %s", (state, holder, editable) => {
  expect(planHolder(state)).toBe(holder);
  expect(isPlanEditable(state)).toBe(editable);
});

it("has one target for each event and state", () => {
  const seen = PLAN_TRANSITIONS.flatMap((row) => row.from.map((from) => `${from} ${row.event}`));
  expect(new Set(seen).size).toBe(seen.length);
});
