import { expect, test } from "vitest";
import { spansOfPlans, type PlanOfYear } from "./plan-spans";

const plan = (appraisers: PlanOfYear["appraisers"]): PlanOfYear => ({
  ...{ workPlanId: "plan", positionTitle: "Analis", unitName: "Bagian Umum" },
  ...{ startsOn: "2026-01-01", endsOn: "2026-12-31" },
  appraisers,
});
const told = (appraisers: PlanOfYear["appraisers"]) =>
  spansOfPlans([plan(appraisers)]).map(({ appraiserName, startsOn, endsOn }) => [
    appraiserName,
    startsOn,
    endsOn,
  ]);

test.each<[string, PlanOfYear["appraisers"], string[][]]>([
  ["one appraiser", [{ name: "A", startsOn: "2026-01-01" }], [["A", "2026-01-01", "2026-12-31"]]],
  ["one who was named late", [{ name: "A", startsOn: "2026-02-03" }], [["A", "2026-01-01", "2026-12-31"]]],
  [
    "a change in May",
    [
      { name: "A", startsOn: "2025-06-01" },
      { name: "B", startsOn: "2026-05-01" },
    ],
    [
      ["A", "2026-01-01", "2026-04-30"],
      ["B", "2026-05-01", "2026-12-31"],
    ],
  ],
  [
    "one who was replaced before the year",
    [
      { name: "A", startsOn: "2025-01-01" },
      { name: "B", startsOn: "2025-07-01" },
    ],
    [["B", "2026-01-01", "2026-12-31"]],
  ],
  [
    "one who comes after the plan",
    [
      { name: "A", startsOn: "2026-01-01" },
      { name: "B", startsOn: "2027-01-05" },
    ],
    [["A", "2026-01-01", "2026-12-31"]],
  ],
  ["nobody", [], [["", "2026-01-01", "2026-12-31"]]],
])("%s", (_label, appraisers, expected) => {
  expect(told(appraisers)).toEqual(expected);
});
