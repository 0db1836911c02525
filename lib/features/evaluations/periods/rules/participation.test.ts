import { expect, test } from "vitest";
import { exemptionOf, type ServiceFacts } from "./participation";

const quarter = { startsOn: "2026-04-01", endsOn: "2026-06-30" };
const serving: ServiceFacts = { kind: "pns", startedOn: "2015-01-01", ended: null, absences: [] };
const away = (kind: "unpaid_leave" | "study_leave", startsOn: string, endsOn: string | null) => ({
  absences: [{ kind, startsOn, endsOn }],
});

test.each<[string, Partial<ServiceFacts>, ReturnType<typeof exemptionOf>]>([
  ["whoever serves all the time", {}, null],
  ["a state official", { kind: "state_official" }, "state_official"],
  ["G77 on CLTN the whole period", away("unpaid_leave", "2026-03-01", "2026-12-31"), "unpaid_leave"],
  ["on CLTN for a part", away("unpaid_leave", "2026-06-01", null), null],
  ["on study leave without an end", away("study_leave", "2026-01-10", null), "study_leave"],
  ["back from leave for the last two weeks", away("study_leave", "2026-01-10", "2026-06-16"), "study_leave"],
  ["G78 a CPNS who begins in June, one month", { kind: "cpns", startedOn: "2026-06-01" }, null],
  ["a CPNS who begins on 15 June, less than a month", { kind: "cpns", startedOn: "2026-06-15" }, "short"],
  ["who begins after the period", { startedOn: "2026-07-01" }, "not_begun"],
  ["retired on the first day", { ended: { on: "2026-04-01", as: "retired" } }, "retired"],
  ["left before it", { ended: { on: "2026-01-15", as: "left" } }, "left"],
  ["G79 retired in the middle", { ended: { on: "2026-06-01", as: "retired" } }, null],
  ["retired after ten days", { ended: { on: "2026-04-11", as: "retired" } }, "short"],
])("%s", (_label, edit, expected) => {
  expect(exemptionOf({ ...serving, ...edit }, quarter)).toBe(expected);
});

test("a month is never too short for a monthly period", () => {
  const month = { startsOn: "2026-02-01", endsOn: "2026-02-28" };
  expect(exemptionOf({ ...serving, startedOn: "2026-02-20" }, month)).toBeNull();
});
