import fc from "fast-check";
import { expect, it, test } from "vitest";
import { addDays, isWithin } from "./dates";
import { periodDeadlines, periodOn, periodsOfYear, periodsWithin, type Cadence } from "./period";

test.each<[Cadence, string[], boolean]>([
  ["quarterly", ["TRIWULAN I", "TRIWULAN II", "TRIWULAN III", "TRIWULAN IV"], true],
  ["half_yearly", ["SEMESTER I", "SEMESTER II"], false],
  ["yearly", ["TRIWULAN IV-AKHIR"], false],
])("%s periods print as %j", (cadence, names, sendable) => {
  const periods = periodsOfYear(2026, cadence);
  expect(periods.map((period) => period.printName)).toEqual(names);
  expect(periods.every((period) => period.sendableToBkn === sendable)).toBe(true);
});

it("prints months by name, first to last", () => {
  const names = periodsOfYear(2026, "monthly").map((period) => period.printName);
  expect([names[0], names[11], names.length]).toEqual(["BULAN JANUARI", "BULAN DESEMBER", 12]);
});

test.each<[string, Cadence, number, string, string]>([
  ["2026-03-31", "quarterly", 1, "2026-01-01", "2026-03-31"],
  ["2026-04-01", "quarterly", 2, "2026-04-01", "2026-06-30"],
  ["2026-11-16", "quarterly", 4, "2026-10-01", "2026-12-31"],
  ["2024-02-29", "monthly", 2, "2024-02-01", "2024-02-29"],
  ["2026-06-30", "half_yearly", 1, "2026-01-01", "2026-06-30"],
  ["2026-12-31", "yearly", 1, "2026-01-01", "2026-12-31"],
])("%s falls in %s period %i", (date, cadence, number, startsOn, endsOn) => {
  expect(periodOn(date, cadence)).toMatchObject({ number, startsOn, endsOn });
});

it("cuts every year without gap or overlap", () => {
  const cadences: Cadence[] = ["monthly", "quarterly", "half_yearly", "yearly"];
  fc.assert(
    fc.property(
      fc.integer({ min: 1950, max: 2200 }),
      fc.constantFrom(...cadences),
      fc.integer({ min: 0, max: 364 }),
      (year, cadence, offset) => {
        const date = addDays(`${year}-01-01`, offset);
        const periods = periodsOfYear(year, cadence);
        expect(periods.filter((period) => isWithin(date, period))).toHaveLength(1);
        expect(periods[0]?.startsOn).toBe(`${year}-01-01`);
        expect(periods.at(-1)?.endsOn).toBe(`${year}-12-31`);
      },
    ),
  );
});

it("leaves out the quarters before a plan begins", () => {
  const span = { startsOn: "2026-05-01", endsOn: "2026-12-31" };
  expect(periodsWithin(2026, "quarterly", span).map((period) => period.number)).toEqual([2, 3, 4]);
});

it("counts deadlines from the last day of the period, over the end of the year", () => {
  expect(periodDeadlines({ endsOn: "2026-12-31" }, { selfNoteDueDays: 7, scoringDueDays: 14 })).toEqual({
    selfNoteDue: "2027-01-07",
    scoringDue: "2027-01-14",
  });
});
