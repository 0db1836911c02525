import fc from "fast-check";
import { expect, it, test } from "vitest";
import { addDays } from "../../organization/rules/dates";
import { findOverlaps, type PlanSpan } from "./overlap";
import type { PlanState } from "./plan-state";

const plan = (startsOn: string, endsOn: string, state: PlanState = "set"): PlanSpan => ({
  id: "first",
  title: "SKP 2026",
  startsOn,
  endsOn,
  state,
});

test.each<[string, PlanSpan, { startsOn: string; endsOn: string }, [string, string][]]>([
  [
    "G80 1 Jan-30 Jun and 1 Jun-31 Dec share June",
    plan("2026-01-01", "2026-06-30"),
    { startsOn: "2026-06-01", endsOn: "2026-12-31" },
    [["2026-06-01", "2026-06-30"]],
  ],
  [
    "one day is enough",
    plan("2026-01-01", "2026-06-30"),
    { startsOn: "2026-06-30", endsOn: "2026-12-31" },
    [["2026-06-30", "2026-06-30"]],
  ],
  [
    "the next day is free",
    plan("2026-01-01", "2026-06-30"),
    { startsOn: "2026-07-01", endsOn: "2026-12-31" },
    [],
  ],
  [
    "inside another",
    plan("2026-01-01", "2026-12-31", "closed"),
    { startsOn: "2026-03-01", endsOn: "2026-03-31" },
    [["2026-03-01", "2026-03-31"]],
  ],
])("%s", (_label, other, span, expected) => {
  const found = findOverlaps({ id: "second", ...span }, [other]);
  expect(found.map(({ from, until }) => [from, until])).toEqual(expected);
});

test.each<[PlanState, number]>([
  ["draft", 0],
  ["returned", 0],
  ["withdrawn", 0],
  ["submitted", 1],
  ["set", 1],
  ["closed", 1],
])("a %s plan takes its days: %i", (state, count) => {
  const other = plan("2026-01-01", "2026-12-31", state);
  expect(findOverlaps({ id: null, startsOn: "2026-05-01", endsOn: "2026-12-31" }, [other])).toHaveLength(
    count,
  );
});

it("is not its own overlap", () => {
  expect(findOverlaps(plan("2026-01-01", "2026-12-31"), [plan("2026-01-01", "2026-12-31")])).toEqual([]);
});

it("finds an overlap exactly when a day belongs to both", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(span, span, (a, b) => {
      const dated = ({ start, end }: typeof a) => ({
        startsOn: addDays("2026-01-01", start),
        endsOn: addDays("2026-01-01", end),
      });
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1;
      const found = findOverlaps({ id: "b", ...dated(b) }, [
        { ...dated(a), id: "a", title: "", state: "set" },
      ]);
      expect(found.length === 1).toBe(shared > 0);
    }),
  );
});
