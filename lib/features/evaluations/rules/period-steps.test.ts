import { describe, expect, it } from "vitest";
import {
  checkClosing,
  checkExtension,
  checkReopening,
  stateByCalendar,
  type PeriodDays,
} from "./period-steps";

const third: PeriodDays = {
  state: "scoring",
  startsOn: "2026-07-01",
  endsOn: "2026-09-30",
  selfNoteDue: "2026-10-07",
  scoringDue: "2026-10-14",
};

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
    expect(at("2026-10-15", 1)).toEqual(["evaluations.closing-reason"]);
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
