import { expect, it, test } from "vitest";
import { EVALUATION_STATES, type EvaluationState } from "../../rules/evaluation-state";
import { checkStillDue, leftPlan } from "./left-plan";

const plan = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });
const quarter = { startsOn: "2026-10-01", endsOn: "2026-12-31" };

test.each<[string, { startsOn: string; endsOn: string }, boolean]>([
  ["the whole year", plan("2026-01-01", "2026-12-31"), true],
  ["until the day before the quarter", plan("2026-01-01", "2026-09-30"), false],
  ["until the quarter's first day", plan("2026-01-01", "2026-10-01"), true],
  ["from the quarter's last day on", plan("2026-12-31", "2027-06-30"), true],
  ["from the day after the quarter on", plan("2027-01-01", "2027-12-31"), false],
])("of a plan that runs %s the fourth quarter is due: %3$s", (_, days, isDue) => {
  for (const state of ["open", "noted", "scored"] as const) {
    const evaluation = { state, plan: days, period: quarter };
    expect(leftPlan(evaluation)).toEqual(isDue ? null : days);
    expect(checkStillDue(evaluation)).toEqual(
      isDue
        ? []
        : [{ reason: "evaluations.period-left-plan", params: { from: days.startsOn, until: days.endsOn } }],
    );
  }
});

it("stands from the signature on, whatever became of the plan", () => {
  const isGone = (state: EvaluationState) =>
    leftPlan({ state, plan: plan("2026-01-01", "2026-09-15"), period: quarter }) !== null;
  expect(EVALUATION_STATES.filter(isGone)).toEqual(["open", "noted", "scored"]);
});
