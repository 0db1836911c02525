import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addDays,
  addMonths,
  addWorkingDays,
  compareDates,
  daysBetween,
  isRealDate,
  isWithin,
  lastDayOfMonth,
  overlaps,
  weekday,
  yearlyDay,
} from "./dates";

const anyDate = fc
  .date({ min: new Date("0001-01-02T00:00:00Z"), max: new Date("9998-12-30T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["1900-02-29", false],
  ["2000-02-29", true],
  ["2026-02-30", false],
  ["2026-04-31", false],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-01-00", false],
  ["0000-01-01", false],
  ["2026-1-1", false],
  ["2026-01-01T00:00", false],
  ["", false],
])("%s is a real date: %s", (text, expected) => {
  expect(isRealDate(text)).toBe(expected);
});

test.each([
  ["2026-01-31", 1, "2026-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2026-05-15", 0, "2026-05-15"],
])("%s plus %i months is %s", (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each([
  ["2026-02-11", "2026-02-28"],
  ["2024-02-01", "2024-02-29"],
  ["2026-12-31", "2026-12-31"],
])("the month of %s ends on %s", (date, expected) => {
  expect(lastDayOfMonth(date)).toBe(expected);
});

test.each([
  [2026, "01-31", "2026-01-31"],
  [2026, "02-last", "2026-02-28"],
  [2028, "02-last", "2028-02-29"],
])("the yearly day of %i %s is %s", (year, monthDay, expected) => {
  expect(yearlyDay(year, monthDay)).toBe(expected);
});

describe("days", () => {
  it("refuses a day that does not exist instead of moving it", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => yearlyDay(2026, "02-29")).toThrow(RangeError);
    expect(() => addWorkingDays("2026-01-20", -1, new Set())).toThrow(RangeError);
  });

  it("knows the weekday of 20 January 2026 (Tuesday) and of 1 January 1969 (Wednesday)", () => {
    expect(weekday("2026-01-20")).toBe(2);
    expect(weekday("1969-01-01")).toBe(3);
  });

  it("adds and counts days exactly", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, days) => {
        const year = Number(date.slice(0, 4));
        fc.pre(year > 2 && year < 9990);
        const moved = addDays(date, days);
        expect(isRealDate(moved)).toBe(true);
        expect(daysBetween(date, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(date);
        expect(Math.sign(compareDates(moved, date))).toBe(Math.sign(days));
      }),
    );
  });

  it("lands on working days only", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 400 }), (days, offset) => {
        const holidays = new Set(["2026-02-17", "2026-03-20"]);
        const start = addDays("2026-01-01", offset);
        const end = addWorkingDays(start, days, holidays);
        if (days === 0) return end === start;
        return ![0, 6].includes(weekday(end)) && !holidays.has(end);
      }),
    );
  });
});

test.each([
  ["touching ends share that day", "2026-01-01", "2026-06-30", "2026-06-30", "2026-12-31", true],
  ["the next day does not", "2026-01-01", "2026-06-30", "2026-07-01", "2026-12-31", false],
  ["an open span reaches everything later", "2026-01-01", null, "2030-01-01", null, true],
  ["an open span does not reach back", "2026-01-01", null, "2025-01-01", "2025-12-31", false],
])("spans: %s", (_label, aStart, aEnd, bStart, bEnd, expected) => {
  const [a, b] = [
    { startsOn: aStart, endsOn: aEnd },
    { startsOn: bStart, endsOn: bEnd },
  ];
  expect(overlaps(a, b)).toBe(expected);
  expect(overlaps(b, a)).toBe(expected);
});

it("counts both ends of a span as inside", () => {
  const span = { startsOn: "2026-01-01", endsOn: "2026-01-31" };
  expect(["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01"].map((day) => isWithin(day, span))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
