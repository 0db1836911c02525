import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays } from "@/lib/features/organization/rules/dates";
import type { Cadence } from "@/lib/features/organization/rules/period";
import {
  checkClosing,
  checkExtension,
  checkReopening,
  periodsToPrepare,
  stateByCalendar,
  type PeriodDays,
  type PeriodPolicy,
} from "./period-steps";

const policy = (cadence: Cadence, validFrom: string, validUntil: string | null = null): PeriodPolicy => ({
  id: `${cadence} ${validFrom}`,
  validFrom,
  validUntil,
  cadence,
  selfNoteDueDays: 7,
  scoringDueDays: 14,
});
const third: PeriodDays = {
  state: "scoring",
  startsOn: "2026-07-01",
  endsOn: "2026-09-30",
  selfNoteDue: "2026-10-07",
  scoringDue: "2026-10-14",
};

describe("the periods of a year", () => {
  it("are four quarters under one quarterly rule, with their days and deadlines", () => {
    const periods = periodsToPrepare(2027, [policy("quarterly", "2020-01-01")]);
    expect(periods.map(({ number, startsOn, endsOn }) => [number, startsOn, endsOn])).toEqual([
      [1, "2027-01-01", "2027-03-31"],
      [2, "2027-04-01", "2027-06-30"],
      [3, "2027-07-01", "2027-09-30"],
      [4, "2027-10-01", "2027-12-31"],
    ]);
    expect(periods[0]).toMatchObject({ selfNoteDue: "2027-04-07", scoringDue: "2027-04-14" });
  });

  it("change their cadence at the first common boundary, never backwards", () => {
    const versions = [policy("quarterly", "2020-01-01", "2027-03-31"), policy("half_yearly", "2027-04-01")];
    expect(periodsToPrepare(2027, versions).map(({ cadence, number }) => `${cadence} ${number}`)).toEqual([
      "quarterly 1",
      "quarterly 2",
      "half_yearly 2",
    ]);
  });

  it("end where no rule is in force", () => {
    expect(periodsToPrepare(2027, [policy("monthly", "2020-01-01", "2027-02-28")])).toHaveLength(2);
    expect(periodsToPrepare(2019, [policy("monthly", "2020-01-01")])).toEqual([]);
  });

  test("whatever the changes of cadence, they cover the year without a gap or an overlap", () => {
    const cadences = fc.constantFrom<Cadence>("monthly", "quarterly", "half_yearly", "yearly");
    const changes = fc.array(fc.record({ month: fc.integer({ min: 2, max: 12 }), cadence: cadences }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(cadences, changes, (first, later) => {
        const starts = new Map(
          later.map(({ month, cadence }) => [`2027-${String(month).padStart(2, "0")}-01`, cadence]),
        );
        const days = [...starts.keys()].sort();
        const versions = [
          ["2020-01-01", first] as const,
          ...days.map((day) => [day, starts.get(day) ?? first] as const),
        ].map(([day, cadence], index) => policy(cadence, day, days[index] ? addDays(days[index], -1) : null));
        const periods = periodsToPrepare(2027, versions);
        expect(periods[0]?.startsOn).toBe("2027-01-01");
        expect(periods.at(-1)?.endsOn).toBe("2027-12-31");
        periods
          .slice(1)
          .forEach(({ startsOn }, index) => expect(startsOn).toBe(addDays(periods[index]?.endsOn ?? "", 1)));
        expect(new Set(periods.map(({ cadence, number }) => `${cadence} ${number}`)).size).toBe(
          periods.length,
        );
      }),
    );
  });
});

describe("a period by the calendar", () => {
  it.each<[PeriodDays["state"], string, PeriodDays["state"]]>([
    ["planned", "2026-06-30", "planned"],
    ["planned", "2026-07-01", "open"],
    ["planned", "2026-10-01", "scoring"],
    ["open", "2026-09-30", "open"],
    ["open", "2026-10-01", "scoring"],
    ["scoring", "2027-01-01", "scoring"],
    ["closed", "2026-08-01", "closed"],
  ])("that is %s is on %s %s", (state, today, expected) => {
    expect(stateByCalendar({ ...third, state }, today)).toBe(expected);
  });
});

describe("an extension", () => {
  const later = { selfNoteDue: "2026-10-10", scoringDue: "2026-10-20" };
  it("moves deadlines later", () => expect(checkExtension(third, later, "2026-10-08")).toEqual([]));
  it.each<[string, Partial<PeriodDays>, Partial<typeof later>, string, string]>([
    ["an earlier self-note", {}, { selfNoteDue: "2026-10-06" }, "2026-10-08", "evaluations.due-earlier"],
    ["an earlier score", {}, { scoringDue: "2026-10-13" }, "2026-10-08", "evaluations.due-earlier"],
    [
      "a score before the self-note",
      {},
      { selfNoteDue: "2026-10-21" },
      "2026-10-08",
      "evaluations.scoring-before-note",
    ],
    [
      "nothing",
      {},
      { selfNoteDue: "2026-10-07", scoringDue: "2026-10-14" },
      "2026-10-08",
      "evaluations.due-unchanged",
    ],
    ["days that are over", {}, {}, "2026-10-21", "evaluations.due-past"],
    ["a closed period", { state: "closed" }, {}, "2026-10-08", "evaluations.period-closed"],
  ])("does not take %s", (_what, period, next, today, reason) => {
    const found = checkExtension({ ...third, ...period }, { ...later, ...next }, today);
    expect(found.map((one) => one.reason)).toContain(reason);
  });
});

describe("closing and opening again", () => {
  it("waits for the last day, and asks a reason while somebody is unfinished", () => {
    const at = (today: string, unfinished: number, reason = "") =>
      checkClosing(third, { unfinished, reason, today }).map((one) => one.reason);
    expect(at("2026-09-30", 0)).toEqual(["evaluations.period-runs"]);
    expect(at("2026-10-15", 3)).toEqual(["evaluations.closing-reason"]);
    expect(at("2026-10-15", 3, "Tiga orang pensiun")).toEqual([]);
    expect(at("2026-10-15", 0)).toEqual([]);
    expect(
      checkClosing({ ...third, state: "closed" }, { unfinished: 0, reason: "", today: "2026-10-15" }),
    ).toHaveLength(1);
  });

  it("opens only what is closed, until a day to come", () => {
    const closed: PeriodDays = { ...third, state: "closed" };
    expect(checkReopening(closed, { scoringDue: "2026-11-30" }, "2026-11-16")).toEqual([]);
    expect(checkReopening(closed, { scoringDue: "2026-11-15" }, "2026-11-16")).toMatchObject([
      { reason: "evaluations.due-past" },
    ]);
    expect(checkReopening(third, { scoringDue: "2026-11-30" }, "2026-11-16")).toMatchObject([
      { reason: "evaluations.period-not-closed" },
    ]);
  });
});
