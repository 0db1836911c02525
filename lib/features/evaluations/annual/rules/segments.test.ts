import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "../../../organization/rules/dates";
import { segmentsOfYear, type ServiceSpan } from "./segments";

const span = (from: string, until: string): ServiceSpan => ({
  startsOn: `2026-${from}`,
  endsOn: `2026-${until}`,
});
const months = (spans: ServiceSpan[], absences: ServiceSpan[] = []) =>
  segmentsOfYear(2026, spans, absences).map((segment) => segment.months);

test.each<[string, ServiceSpan[], ServiceSpan[], number[]]>([
  ["G75 two posts", [span("01-01", "04-30"), span("05-01", "12-31")], [], [4, 8]],
  [
    "G76 three posts",
    [span("01-01", "02-28"), span("03-01", "09-30"), span("10-01", "12-31")],
    [],
    [2, 7, 3],
  ],
  ["G77 CLTN from March", [span("01-01", "02-28")], [span("03-01", "12-31")], [2]],
  ["G77 with a plan that nobody closed", [span("01-01", "12-31")], [span("03-01", "12-31")], [2]],
  ["G78 CPNS from 1 June", [span("06-01", "12-31")], [], [7]],
  ["G79 retired on 1 September", [span("01-01", "08-31")], [], [8]],
  ["a whole year", [span("01-01", "12-31")], [], [12]],
  [
    "a change in the middle of a month, the longer part",
    [span("01-01", "05-10"), span("05-11", "12-31")],
    [],
    [4, 8],
  ],
  [
    "a change that halves a month, the earlier part",
    [span("01-01", "06-15"), span("06-16", "12-31")],
    [],
    [6, 6],
  ],
  ["a start on the last day of a month", [span("06-30", "12-31")], [], [6]],
  ["nobody on duty for half of a month", [span("01-01", "03-10"), span("03-25", "12-31")], [], [2, 9]],
])("%s: months %#", (_label, spans, absences, expected) => {
  expect(months(spans, absences)).toEqual(expected);
});

describe("a segment shorter than a month", () => {
  it("goes into the next one", () => {
    const [first, second] = segmentsOfYear(2026, [
      span("01-01", "03-31"),
      span("04-01", "04-20"),
      span("04-21", "12-31"),
    ]);
    expect(first).toMatchObject({ merged: [], months: 3 });
    expect(second).toMatchObject({
      main: span("04-21", "12-31"),
      merged: [span("04-01", "04-20")],
      startsOn: "2026-04-01",
      months: 9,
    });
  });

  it("stays where there is no next: the post of 31 December is that of the annual evaluation", () => {
    expect(months([span("01-01", "12-20"), span("12-21", "12-31")])).toEqual([12, 0]);
  });

  it("is a month and no shorter from one day to the day before the same day of the next month", () => {
    expect(months([span("01-01", "01-31"), span("02-01", "12-31")])).toEqual([1, 11]);
    expect(months([span("01-15", "02-14"), span("02-15", "12-31")])).toEqual([2, 10]);
    expect(months([span("01-15", "02-13"), span("02-14", "12-31")])).toEqual([12]);
  });
});

it("is cut to the year", () => {
  const spans = [
    { startsOn: "2025-11-01", endsOn: "2026-04-30" },
    { startsOn: "2026-05-01", endsOn: "2027-03-31" },
  ];
  expect(segmentsOfYear(2026, spans).map(({ months: n }) => n)).toEqual([4, 8]);
});

test("whatever the posts and leaves, a year has at most twelve months and every day its segment", () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 5 });
  const leave = fc.option(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 200 })));
  fc.assert(
    fc.property(cuts, leave, (days, absent) => {
      const starts = [0, ...days.sort((a, b) => a - b)].map((day) => addDays("2026-01-01", day));
      const spans = starts.map((startsOn, index) => ({
        startsOn,
        endsOn: starts[index + 1] ? addDays(starts[index + 1] ?? "", -1) : "2026-12-31",
      }));
      const absences = absent
        ? [
            {
              startsOn: addDays("2026-01-01", absent[0]),
              endsOn: addDays("2026-01-01", absent[0] + absent[1]),
            },
          ]
        : [];
      const segments = segmentsOfYear(2026, spans, absences);
      const sum = segments.reduce((all, { months: n }) => all + n, 0);
      expect(sum).toBeLessThanOrEqual(12);
      if (!absent && segments.length === 1) expect(sum).toBe(12);
      expect(segments[0]?.startsOn).toBe("2026-01-01");
      expect(segments.at(-1)?.endsOn).toBe("2026-12-31");
      expect(segments.flatMap(({ main, merged }) => [...merged, main])).toEqual(spans);
    }),
  );
});
