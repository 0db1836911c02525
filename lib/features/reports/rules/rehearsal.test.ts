import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkingDay } from "@/lib/features/organization/rules/dates";
import { agencyPolicy, defaultPolicy } from "@/lib/features/organization/rules/policy";
import { withChanges } from "@/lib/features/organization/policy-rules/policy-change";
import { deadlinesOnHolidays, rehearse, type RehearsalFacts } from "./rehearsal";

const facts: RehearsalFacts = {
  people: 100,
  peopleOfOtherRhythm: 60,
  appraisers: 8,
  evaluationsNow: 400,
  evaluationsNext: 1_000,
  heaviest: [{ name: "Ns. Endah", unit: "RSUD", people: 32, now: 128, next: 384 }],
  lowerIndicators: 12,
  lowerDifferent: 9,
  newlySecondFactor: 3,
  actingTooLong: 1,
  smallUnitsNow: 4,
  smallUnitsNext: 6,
  runningObjections: 5,
  evaluationsOfBegunPeriods: 300,
  plansSet: 90,
  signed: 250,
  periodsKept: 4,
};
const none: ReadonlySet<string> = new Set();

const run = (changes: Record<string, unknown>, holidays = none) =>
  rehearse(
    { before: defaultPolicy, after: withChanges(defaultPolicy, changes), startsOn: "2027-01-01" },
    facts,
    holidays,
  );

describe("a rehearsal", () => {
  it("of another rhythm counts people, periods a year and the raters' load", () => {
    expect(run({ cadence: "monthly" })).toMatchObject({
      reach: "rhythm",
      affected: 60,
      same: 40,
      rhythm: { now: 4, next: 12 },
      load: { now: "50", next: "125" },
      formula: null,
      secondFactor: null,
      clocks: null,
    });
  });

  it("of a rhythm for kinds of units names no single number of periods", () => {
    expect(run({ cadenceByUnitKind: { school: "half_yearly" } })).toMatchObject({
      reach: "rhythm",
      rhythm: null,
    });
  });

  it.each([
    [
      "objections",
      { "objectionClock.days": 10 },
      { reach: "rated", affected: 100, same: 0, clocks: 5, load: null },
    ],
    [
      "the other formula",
      { lowerIsBetterFormula: "target_over_actual" },
      { formula: { different: 9, all: 12 } },
    ],
    ["a second factor", { secondFactorRequiredFor: ["auditor"] }, { reach: "holders", secondFactor: 3 }],
    ["a shorter Plt", { "acting.months": 2 }, { reach: "nobody", affected: 0, acting: 1 }],
    ["small units", { "distribution.smallUnitBelow": 10 }, { smallUnits: { now: 4, next: 6 } }],
    [
      "retention",
      { "retention.sessionDays": 30 },
      { reach: "nobody", affected: 0, same: 100, deadlines: [] },
    ],
  ])("of %s says what it reaches", (_label, changes, expected) => {
    expect(run(changes)).toMatchObject(expected);
  });

  it("always says what stays", () => {
    expect(run({ cadence: "monthly" }).kept).toEqual({
      evaluations: 300,
      plans: 90,
      objections: 5,
      signed: 250,
      periods: 4,
    });
  });

  it("rounds the average to one decimal, half up", () => {
    const view = rehearse(
      {
        before: defaultPolicy,
        after: withChanges(defaultPolicy, { cadence: "monthly" }),
        startsOn: "2027-01-01",
      },
      { ...facts, appraisers: 3, evaluationsNow: 10, evaluationsNext: 5 },
      none,
    );
    expect(view.load).toMatchObject({ now: "3.3", next: "1.7" });
  });
});

describe("deadlines on days without work", () => {
  it("come with the working day that they would move to", () => {
    const policy = agencyPolicy.parse({ selfNoteDueDays: 9 });
    const off = new Set(["2027-04-09", "2027-04-12"]);
    // The first quarter of 2027 ends on a Wednesday: the ninth day after is Friday 9 April.
    expect(deadlinesOnHolidays("2027-01-01", policy, off)[0]).toEqual({
      cadence: "quarterly",
      number: 1,
      year: 2027,
      kind: "self_note",
      day: "2027-04-09",
      proposed: "2027-04-13",
    });
  });

  it("are all and only those, and the proposed days are working days", () => {
    const dayOff = fc.integer({ min: 1, max: 28 }).map((day) => `2027-04-${String(day).padStart(2, "0")}`);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.uniqueArray(dayOff), (days, off) => {
        const holidays = new Set(off);
        const policy = agencyPolicy.parse({ cadence: "monthly", selfNoteDueDays: days, scoringDueDays: 20 });
        for (const row of deadlinesOnHolidays("2027-01-01", policy, holidays))
          expect([isWorkingDay(row.day, holidays), isWorkingDay(row.proposed, holidays)]).toEqual([
            false,
            true,
          ]);
      }),
    );
  });
});
