import { describe, expect, it } from "vitest";
import {
  appraiserSpans,
  hasPlan,
  openPlanYears,
  planForm,
  planSpan,
  type PlanEmployee,
  type PlanPosition,
} from "./plan-start";

const active: PlanEmployee = { startedOn: null, status: "active", statusFrom: null };
const post = (startsOn: string, endsOn: string | null = null) => ({ startsOn, endsOn });

describe("the days of a plan", () => {
  it.each([
    ["G75 first post of the year", post("2020-01-01", "2026-04-30"), active, "2026-01-01", "2026-04-30"],
    ["G75 second post of the year", post("2026-05-01"), active, "2026-05-01", "2026-12-31"],
    [
      "G77 unpaid leave from 1 March",
      post("2020-01-01"),
      { ...active, status: "unpaid_leave", statusFrom: "2026-03-01" },
      "2026-01-01",
      "2026-02-28",
    ],
    [
      "G78 CPNS with SPMT on 1 June",
      post("2026-03-01"),
      { ...active, startedOn: "2026-06-01" },
      "2026-06-01",
      "2026-12-31",
    ],
    [
      "G79 retirement from 1 September",
      post("2020-01-01"),
      { ...active, status: "retired", statusFrom: "2026-09-01" },
      "2026-01-01",
      "2026-08-31",
    ],
    ["one day", post("2026-12-31"), active, "2026-12-31", "2026-12-31"],
    ["a leap year", post("2020-01-01", "2028-02-29"), active, "2028-01-01", "2028-02-29"],
  ] as const)("%s", (title, assignment, employee, startsOn, endsOn) => {
    expect(planSpan(Number(endsOn.slice(0, 4)), assignment, employee)).toEqual({ startsOn, endsOn });
  });

  it.each([
    ["a post that ended the year before", 2026, post("2020-01-01", "2025-12-31"), active],
    ["a post that begins the year after", 2026, post("2027-01-01"), active],
    [
      "unpaid leave all year",
      2026,
      post("2020-01-01"),
      { ...active, status: "unpaid_leave", statusFrom: "2025-07-01" },
    ],
    [
      "out of duty since an unknown day",
      2026,
      post("2020-01-01"),
      { ...active, status: "left", statusFrom: null },
    ],
  ] as const)("has none for %s", (_title, year, assignment, employee) => {
    expect(planSpan(year, assignment, employee)).toBeNull();
  });
});

describe("the years open for a new plan", () => {
  it.each([
    ["2026-01-02", [2026]],
    ["2026-09-30", [2026]],
    ["2026-10-01", [2027, 2026]],
    ["2026-12-31", [2027, 2026]],
  ])("on %s", (today, years) => {
    expect(openPlanYears(today)).toEqual(years);
  });
});

describe("the appraisers of a new plan", () => {
  const line = (superiorId: string, startsOn: string, endsOn: string | null = null) => ({
    superiorId,
    startsOn,
    endsOn,
    capacity: "definitive" as const,
  });

  it("follow the lines of reporting over the plan's days", () => {
    const lines = [line("old", "2024-01-01", "2026-06-30"), line("new", "2026-07-01")];
    expect(appraiserSpans({ startsOn: "2026-01-01", endsOn: "2026-12-31" }, lines, "2026-11-16")).toEqual([
      { employeeId: "old", capacity: "definitive", startsOn: "2026-01-01", endsOn: "2026-06-30" },
      { employeeId: "new", capacity: "definitive", startsOn: "2026-07-01", endsOn: null },
    ]);
  });

  it("let today's superior act on a plan whose year has not begun", () => {
    expect(
      appraiserSpans(
        { startsOn: "2027-01-01", endsOn: "2027-12-31" },
        [line("now", "2024-01-01")],
        "2026-11-16",
      ),
    ).toEqual([{ employeeId: "now", capacity: "definitive", startsOn: "2026-11-16", endsOn: null }]);
  });

  it("leave a line out that ended before", () => {
    expect(
      appraiserSpans(
        { startsOn: "2026-05-01", endsOn: "2026-12-31" },
        [line("old", "2024-01-01", "2026-04-30")],
        "2026-11-16",
      ),
    ).toEqual([]);
  });
});

const staff: PlanPosition = {
  class: "functional",
  isUnitHead: false,
  independentHead: false,
  unitKind: "health_centre",
};

it.each([
  ["a high official", { ...staff, class: "jpt" }, "jpt"],
  ["a marked head of an independent unit", { ...staff, independentHead: true }, "jpt"],
  ["the head of a unit of an independent kind", { ...staff, isUnitHead: true }, "jpt"],
  [
    "the head of another unit",
    { ...staff, class: "administrator", isUnitHead: true, unitKind: "division" },
    "ja_jf",
  ],
  ["staff of an independent unit", staff, "ja_jf"],
] as const)("gives %s the form %s", (_title, position, form) => {
  expect(planForm(position, ["health_centre", "school", "district"])).toBe(form);
});

it.each([
  ["definitive", "pns", true],
  ["seconded", "pppk", true],
  ["plt", "pns", false],
  ["plh", "pns", false],
  ["additional", "cpns", false],
  ["definitive", "state_official", false],
] as const)("asks a plan for a %s post of a %s: %s", (assignment, employee, expected) => {
  expect(hasPlan(assignment, employee)).toBe(expected);
});
