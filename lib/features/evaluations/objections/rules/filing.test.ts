import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, isWorkingDay, weekday } from "../../../organization/rules/dates";
import { defaultPolicy } from "../../../organization/rules/policy";
import { caseDays, checkFiling, deciderOf, decisionDue, filingClock, type FilingFacts } from "./filing";

const facts = (rest: Partial<FilingFacts> = {}): FilingFacts => ({
  state: "received",
  kind: "periodic",
  employeeKind: "pns",
  releasedOn: "2026-01-15",
  acknowledgedOn: "2026-01-20",
  hasObjection: false,
  deciderId: "decider",
  today: "2026-01-21",
  ...rest,
});
const NONE: ReadonlySet<string> = new Set();
const codes = (rest: Partial<FilingFacts>, policy = defaultPolicy, holidays = NONE) =>
  checkFiling(facts(rest), policy, holidays).map(({ reason }) => reason);
const working = { ...defaultPolicy, objectionClock: { mode: "working" as const, days: 14 } };

describe("golden cases of the objection (dossier §16 G)", () => {
  test("G69: received 20 January, filed 3 February: the last day", () => {
    expect(codes({ today: "2026-02-03" })).toEqual([]);
  });

  test("G70: filed 4 February: too late, whoever finalised it meanwhile", () => {
    const late = {
      reason: "evaluations.objection-late",
      params: { until: "2026-02-03", days: 14 },
    };
    expect(checkFiling(facts({ today: "2026-02-04" }), defaultPolicy, NONE)).toEqual([late]);
    expect(checkFiling(facts({ today: "2026-02-04", state: "final" }), defaultPolicy, NONE)).toEqual([late]);
  });

  test.each([
    ["G71", "2026-01-20", [], "2026-02-09"],
    ["G72", "2026-02-02", ["2026-02-17"], "2026-02-23"],
  ])("%s: working days, received %s, without work on %j: last day %s", (_case, received, holidays, last) => {
    const days = new Set(holidays);
    const at = { releasedOn: received, acknowledgedOn: received };
    expect(filingClock({ state: "received", ...at }, working, days)).toEqual({
      receivedOn: received,
      lastDay: last,
    });
    expect(codes({ ...at, today: last }, working, days)).toEqual([]);
    expect(codes({ ...at, today: addDays(last, 1) }, working, days)).toEqual(["evaluations.objection-late"]);
  });

  test("G73: no second objection, in whatever state the result is", () => {
    expect(codes({ hasObjection: true })).toEqual(["evaluations.objection-once"]);
    expect(codes({ hasObjection: true, state: "final" })).toEqual(["evaluations.objection-once"]);
  });

  test("G74: it goes to the rater's superior, and to nobody where there is none or where that is a side", () => {
    const parties = { employeeId: "person", raterId: "rater" };
    expect(deciderOf({ ...parties, raterSuperiorId: "superior" })).toBe("superior");
    expect(deciderOf({ ...parties, raterSuperiorId: "rater" })).toBeNull();
    expect(deciderOf({ ...parties, raterSuperiorId: "person" })).toBeNull();
    expect(deciderOf({ ...parties, raterSuperiorId: null })).toBeNull();
    expect(codes({ deciderId: null })).toEqual(["evaluations.objection-nobody"]);
  });
});

describe("filing", () => {
  it("waits for the receipt; a lapsed result was received on the day it lapsed", () => {
    expect(codes({ state: "released", acknowledgedOn: null })).toEqual([
      "evaluations.objection-not-received",
    ]);
    const lapsed = { state: "lapsed" as const, acknowledgedOn: null };
    expect(codes({ ...lapsed, today: "2026-02-12" })).toEqual([]);
    expect(codes({ ...lapsed, today: "2026-02-13" })).toEqual(["evaluations.objection-late"]);
  });

  it.each(["open", "noted", "scored", "signed"] as const)(
    "is not possible while the result is %s",
    (state) => {
      expect(codes({ state, releasedOn: null, acknowledgedOn: null })).toEqual([
        "evaluations.objection-not-open",
      ]);
    },
  );

  it("follows the policy: kinds of evaluation, PPPK", () => {
    const annualOnly = { ...defaultPolicy, contestable: ["annual" as const] };
    expect(codes({}, annualOnly)).toEqual(["evaluations.objection-not-contestable"]);
    expect(codes({ kind: "annual" }, annualOnly)).toEqual([]);
    const withoutPppk = { ...defaultPolicy, objectionIncludesPppk: false };
    expect(codes({ employeeKind: "pppk" }, withoutPppk)).toEqual(["evaluations.objection-pppk"]);
    expect(codes({ employeeKind: "pppk" })).toEqual([]);
    expect(codes({ employeeKind: "cpns" }, withoutPppk)).toEqual([]);
  });

  const day = fc.integer({ min: 0, max: 4_000 }).map((offset) => addDays("2023-12-20", offset));

  it("as a property: open exactly until the clock's last day, across holidays and years", () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom("calendar" as const, "working" as const),
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 120 }),
        (received, mode, days, free, wait) => {
          const holidays = new Set(free.map((offset) => addDays(received, offset)));
          const policy = { ...defaultPolicy, objectionClock: { mode, days } };
          const today = addDays(received, wait);
          // Counted anew, a day after the other: the day of receipt is day 0.
          let counted = 0;
          for (let on = 1; on <= wait; on += 1) {
            const date = addDays(received, on);
            const isFree = weekday(date) % 6 === 0 || holidays.has(date);
            if (mode === "calendar" || !isFree) counted += 1;
          }
          // After the last working day nothing is open any more, not even the free days behind it.
          const isBehind =
            mode === "working" &&
            counted === days &&
            wait > 0 &&
            !isWorkingDay(today, holidays) &&
            (days > 0 || wait > 0);
          const open = counted < days || (counted === days && !isBehind);
          const found = codes({ releasedOn: received, acknowledgedOn: received, today }, policy, holidays);
          expect(found).toEqual(open ? [] : ["evaluations.objection-late"]);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("the days of a case", () => {
  it("counts towards the decision and on when it is overdue", () => {
    const due = decisionDue("2026-12-25", 14);
    expect(due).toBe("2027-01-08");
    expect(caseDays("2026-12-25", due, "2026-12-28")).toEqual({ day: 3, of: 14, left: 11 });
    expect(caseDays("2026-12-25", due, "2027-01-10")).toEqual({ day: 16, of: 14, left: -2 });
  });
});
