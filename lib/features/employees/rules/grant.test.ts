import { describe, expect, it } from "vitest";
import { checkEnd, checkExtension, checkGrant, isOver, reviewState, type GrantDraft } from "./grant";

const today = "2026-11-16";
const draft = (part: Partial<GrantDraft> = {}): GrantDraft => ({
  role: "unit_officer",
  employeeId: "siti",
  unitId: "health",
  startsOn: today,
  endsOn: null,
  ...part,
});
const codes = (reasons: readonly { reason: string }[]) => reasons.map(({ reason }) => reason);
const given = (part: Partial<GrantDraft>) => codes(checkGrant(draft(part), { actorId: "yosi", today }));

describe("giving a right", () => {
  it("lets a colleague be given one from today on", () => {
    expect(given({})).toEqual([]);
    expect(given({ role: "case_officer", unitId: null })).toEqual([]);
    expect(given({ role: "hr", unitId: null, endsOn: "2026-12-31" })).toEqual([]);
  });
  it("never to oneself", () => expect(given({ employeeId: "yosi" })).toEqual(["employees.grant-self"]));
  it("for a unit where the role needs one, for the agency where it must not", () => {
    expect(given({ unitId: null })).toEqual(["employees.grant-needs-unit"]);
    expect(given({ role: "hr" })).toEqual(["employees.grant-whole-agency"]);
  });
  it("neither backwards in time nor with an end before its beginning", () => {
    expect(given({ startsOn: "2026-11-15" })).toEqual(["employees.grant-past"]);
    expect(given({ startsOn: "2026-11-20", endsOn: "2026-11-19" })).toEqual(["input.date-order"]);
  });
});

describe("the last day of a right", () => {
  const running = { startsOn: "2026-01-01", endsOn: "2026-12-31", revoked: false };
  it("is over after its last day or once taken away", () => {
    expect(isOver(running, "2026-12-31")).toBe(false);
    expect(isOver(running, "2027-01-01")).toBe(true);
    expect(isOver({ ...running, revoked: true }, today)).toBe(true);
  });
  it("comes earlier by ending and later by extending, never the other way", () => {
    expect(checkEnd(running, null, today)).toEqual([]);
    expect(checkEnd(running, "2026-11-30", today)).toEqual([]);
    expect(codes(checkEnd(running, "2026-12-31", today))).toEqual(["employees.grant-not-later"]);
    expect(codes(checkEnd(running, "2026-11-15", today))).toEqual(["employees.grant-past"]);
    expect(checkExtension(running, "2027-06-30", today)).toEqual([]);
    expect(checkExtension(running, null, today)).toEqual([]);
    expect(codes(checkExtension(running, "2026-12-31", today))).toEqual(["employees.grant-not-later"]);
    expect(codes(checkExtension({ ...running, endsOn: null }, null, today))).toEqual([
      "employees.grant-not-later",
    ]);
  });
  it("moves no more once it has passed", () => {
    expect(codes(checkEnd(running, null, "2027-01-01"))).toEqual(["employees.grant-over"]);
    expect(codes(checkExtension(running, "2027-06-30", "2027-01-01"))).toEqual(["employees.grant-over"]);
  });
});

describe("the half-yearly review", () => {
  const since = "2026-01-01";
  it("waits with the earliest half that nobody signed", () => {
    expect(reviewState([], { since, today })).toEqual({
      next: { year: 2026, half: 1 },
      due: "2026-06-30",
      overdue: true,
    });
    expect(reviewState([{ year: 2026, half: 1 }], { since, today })).toEqual({
      next: { year: 2026, half: 2 },
      due: "2026-12-31",
      overdue: false,
    });
  });
  it("is overdue from the day after the half-year's last", () => {
    const signed = [{ year: 2026, half: 1 as const }];
    expect(reviewState(signed, { since, today: "2026-12-31" }).overdue).toBe(false);
    expect(reviewState(signed, { since, today: "2027-01-01" }).overdue).toBe(true);
  });
  it("rests when all are signed, and asks nothing of the time before the agency", () => {
    const both = [
      { year: 2026, half: 1 as const },
      { year: 2026, half: 2 as const },
    ];
    expect(reviewState(both, { since, today }).next).toBeNull();
    expect(reviewState([], { since: "2026-08-01", today }).next).toEqual({ year: 2026, half: 2 });
  });
});
