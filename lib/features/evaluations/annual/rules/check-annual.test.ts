import { expect, test } from "vitest";
import { checkAnnualStart, checkContractAdvice, type AnnualStart } from "./check-annual";

const start: AnnualStart = {
  period: { kind: "annual", state: "scoring", endsOn: "2026-12-31" },
  plan: { state: "set", endsOn: "2026-12-31" },
  ...{ hasLaterPlan: false, hasLeft: false, begunElsewhere: false },
  today: "2027-01-04",
};

test.each<[string, Partial<AnnualStart>, string[]]>([
  ["G75, G76 the last post, once the year is over", {}, []],
  [
    "G75 the post before the last is not the one",
    { hasLaterPlan: true },
    ["evaluations.annual-not-last-post"],
  ],
  ["on the last day of the year it still runs", { today: "2026-12-31" }, ["evaluations.annual-year-runs"]],
  [
    "G77 on CLTN the year is waited for: the person may come back",
    { plan: { state: "closed", endsOn: "2026-02-28" }, today: "2026-06-01" },
    ["evaluations.annual-year-runs"],
  ],
  [
    "G79 retired on 1 September, from that day on",
    { plan: { state: "closed", endsOn: "2026-08-31" }, hasLeft: true, today: "2026-09-01" },
    [],
  ],
  [
    "G79 not on the last day of service",
    { plan: { state: "closed", endsOn: "2026-08-31" }, hasLeft: true, today: "2026-08-31" },
    ["evaluations.annual-year-runs"],
  ],
  [
    "a quarter is no year",
    { period: { ...start.period, kind: "periodic" } },
    ["evaluations.annual-not-annual"],
  ],
  ["a closed year", { period: { ...start.period, state: "closed" } }, ["evaluations.period-closed"]],
  [
    "a plan that nobody agreed",
    { plan: { ...start.plan, state: "submitted" } },
    ["evaluations.plan-not-set"],
  ],
  ["a year that was begun on another plan", { begunElsewhere: true }, ["evaluations.annual-begun"]],
])("%s", (_label, edit, expected) => {
  expect(checkAnnualStart({ ...start, ...edit }).map(({ reason }) => reason)).toEqual(expected);
});

test.each([
  ["pppk", null, ["evaluations.annual-advice-missing"]],
  ["pppk", "extend", []],
  ["pppk", "end", []],
  ["pns", null, []],
  ["cpns", null, []],
  ["pns", "extend", ["evaluations.annual-advice-pppk-only"]],
] as const)("the contract of a %s with the advice %s", (kind, advice, expected) => {
  expect(checkContractAdvice(kind, advice).map(({ reason }) => reason)).toEqual(expected);
});
