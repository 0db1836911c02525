import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { nextWorkingDay, readDay, readHolidayList } from "./calendar";
import { addDays, addWorkingDays, isWorkingDay } from "./dates";

const none: ReadonlySet<string> = new Set();

test.each([
  ["2026-08-17", "2026-08-17"],
  ["17/08/2026", "2026-08-17"],
  ["17-8-2026", "2026-08-17"],
  [" 17  Agustus 2026 ", "2026-08-17"],
  ["1 Mei 2026", "2026-05-01"],
  ["31 Juni 2026", null],
  ["17 Agu", null],
  ["besok", null],
])("a day written as %s is %s", (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

describe("a pasted list of holidays", () => {
  it("is read line by line, and what the calendar has is left out", () => {
    const list = "1 Mei 2026; Hari Buruh\n\n2026-06-01\tHari Lahir Pancasila\n17/08/2026, Hari Kemerdekaan";
    expect(readHolidayList(list, new Set(["2026-05-01"]))).toEqual({
      days: [
        { day: "2026-06-01", name: "Hari Lahir Pancasila" },
        { day: "2026-08-17", name: "Hari Kemerdekaan" },
      ],
      already: 1,
      problems: [],
    });
  });

  it("names every faulty line by its number", () => {
    const { problems } = readHolidayList(
      "1 Mei 2026\n30 Februari 2026; Tidak ada\n1/6/2026; A\n1/6/2026; B",
      none,
    );
    expect(problems.map(({ reason, params }) => [reason, params?.n])).toEqual([
      ["organization.holiday-line", 1],
      ["organization.holiday-day", 2],
      ["organization.holiday-twice", 4],
    ]);
  });

  it("without a new day is refused", () => {
    expect(readHolidayList("", none).problems).toMatchObject([{ reason: "organization.holiday-none" }]);
  });
});

describe("working days with holidays", () => {
  const anyDay = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays("2025-01-01", days));
  const holidays = fc.uniqueArray(anyDay, { maxLength: 60 }).map((days) => new Set(days));

  it("a deadline moves to the first working day and never back", () => {
    fc.assert(
      fc.property(anyDay, holidays, (day, off) => {
        const moved = nextWorkingDay(day, off);
        expect(moved >= day && isWorkingDay(moved, off)).toBe(true);
        for (let d = day; d < moved; d = addDays(d, 1)) expect(isWorkingDay(d, off)).toBe(false);
      }),
    );
  });

  it("one more holiday never makes a clock shorter", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), holidays, anyDay, (from, count, off, more) => {
        const before = addWorkingDays(from, count, off);
        expect(addWorkingDays(from, count, new Set([...off, more])) >= before).toBe(true);
      }),
    );
  });
});
