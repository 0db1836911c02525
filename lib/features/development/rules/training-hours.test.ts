import fc from "fast-check";
import { expect, it, test } from "vitest";
import { defaultPolicy } from "../../organization/rules/policy";
import { trainingHours, type EmployeeKind } from "./training-hours";

const policy = defaultPolicy.trainingHours;
const of = (kind: EmployeeKind, doneHours: number, enrolledHours = 0) =>
  trainingHours({ kind, doneHours, enrolledHours }, policy);

it("G89: a PNS with 18 JP in 2026 is short by 2 JP", () => {
  expect(of("pns", 18)).toEqual({
    done: 18,
    planned: 18,
    rule: "minimum",
    limit: 20,
    short: 2,
    over: 0,
    findings: [
      { reason: "development.hours-short", severity: "info", params: { hours: 18, limit: 20, short: 2 } },
    ],
  });
});

it("G90: a PPPK plan of 26 JP in one contract year warns: above 24", () => {
  expect(of("pppk", 10, 16)).toEqual({
    done: 10,
    planned: 26,
    rule: "ceiling",
    limit: 24,
    short: 0,
    over: 2,
    findings: [
      {
        reason: "development.hours-above-ceiling",
        severity: "warning",
        params: { hours: 26, limit: 24, over: 2 },
      },
    ],
  });
});

test.each<[string, EmployeeKind, number, number, number, number, number]>([
  ["PNS just short", "pns", 19, 0, 1, 0, 1],
  ["PNS exactly", "pns", 20, 0, 0, 0, 0],
  ["PNS beyond: no ceiling", "pns", 60, 40, 0, 0, 0],
  ["hours enrolled for are not done", "pns", 0, 20, 20, 0, 1],
  ["CPNS as PNS", "cpns", 5, 0, 15, 0, 1],
  ["PPPK without hours: no minimum", "pppk", 0, 0, 0, 0, 0],
  ["PPPK exactly at the ceiling", "pppk", 24, 0, 0, 0, 0],
  ["PPPK one above", "pppk", 24, 1, 0, 1, 1],
  ["a state official has no rule", "state_official", 0, 100, 0, 0, 0],
])("%s", (_label, kind, done, enrolled, short, over, findings) => {
  const hours = of(kind, done, enrolled);
  expect([hours.short, hours.over, hours.findings.length]).toEqual([short, over, findings]);
});

test.each([[-1], [1.5], [Number.NaN]])("refuses %d hours", (hours) => {
  expect(() => of("pns", hours)).toThrow(RangeError);
  expect(() => of("pns", 0, hours)).toThrow(RangeError);
});

it("one more hour done never makes a PNS shorter, nor a PPPK plan smaller", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (done, enrolled) => {
      expect(of("pns", done + 1, enrolled).short).toBeLessThanOrEqual(of("pns", done, enrolled).short);
      expect(of("pppk", done + 1, enrolled).over).toBeGreaterThanOrEqual(of("pppk", done, enrolled).over);
    }),
  );
});
