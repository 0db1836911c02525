import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PeriodDays } from "../../rules/period-steps";
import { checkEndingExtension, checkUnitExtension, effectOf, type Reached } from "./unit-extension";

const period: PeriodDays = {
  state: "scoring",
  startsOn: "2026-07-01",
  endsOn: "2026-09-30",
  selfNoteDue: "2026-10-07",
  scoringDue: "2026-10-14",
};
const next = { selfNoteDue: "2026-10-20", scoringDue: "2026-10-28", withSubUnits: false };
const reasonsOf = (reasons: { reason: string }[]) => reasons.map(({ reason }) => reason);

describe("the last days of one unit", () => {
  it.each<[string, Partial<PeriodDays>, typeof next | null, Partial<typeof next>, string, string[]]>([
    ["later ones", {}, null, {}, "2026-10-15", []],
    ["a closed period", { state: "closed" }, null, {}, "2026-10-15", ["evaluations.period-closed"]],
    [
      "one before the period's",
      {},
      null,
      { selfNoteDue: "2026-10-06" },
      "2026-10-15",
      ["evaluations.due-earlier"],
    ],
    [
      "scoring first",
      {},
      null,
      { selfNoteDue: "2026-10-29" },
      "2026-10-15",
      ["evaluations.scoring-before-note"],
    ],
    [
      "the period's own",
      {},
      null,
      { selfNoteDue: "2026-10-07", scoringDue: "2026-10-14" },
      "2026-10-10",
      ["evaluations.due-unchanged"],
    ],
    ["what holds already", {}, next, {}, "2026-10-15", ["evaluations.due-unchanged"]],
    ["the sub-units too", {}, next, { withSubUnits: true }, "2026-10-15", []],
    ["a day that is over", {}, null, {}, "2026-10-29", ["evaluations.due-past"]],
    ["shorter, still to keep", {}, next, { scoringDue: "2026-10-22" }, "2026-10-22", []],
    [
      "shorter than today",
      {},
      next,
      { selfNoteDue: "2026-10-14" },
      "2026-10-15",
      ["evaluations.due-taken-back"],
    ],
  ])("%s", (_case, days, current, change, today, expected) => {
    const reasons = checkUnitExtension({ ...period, ...days }, current, { ...next, ...change }, today);
    expect(reasonsOf(reasons)).toEqual(expected);
  });

  it("leaves sub-units only while the period's own days can be kept", () => {
    const current = { ...next, withSubUnits: true };
    expect(checkUnitExtension(period, current, next, "2026-10-07")).toEqual([]);
    expect(reasonsOf(checkUnitExtension(period, current, next, "2026-10-08"))).toEqual([
      "evaluations.due-taken-back",
    ]);
  });

  it("are taken back until the first of the period's own days has passed", () => {
    expect(checkEndingExtension(period, next, "2026-10-07")).toEqual([]);
    expect(reasonsOf(checkEndingExtension(period, next, "2026-10-08"))).toEqual([
      "evaluations.due-taken-back",
    ]);
    expect(checkEndingExtension(period, { ...next, selfNoteDue: "2026-10-07" }, "2026-10-14")).toEqual([]);
  });
});

describe("whom an extension concerns", () => {
  const person = (changes: Partial<Reached> = {}): Reached => ({
    ...{ state: null, isSigned: false, isCovered: true, now: period, without: period },
    ...changes,
  });

  it("counts who gets time for the note, who for the score, who is late no more, and who is finished", () => {
    const people = [
      person(),
      person({ state: "open" }),
      person({ state: "noted" }),
      person({ state: "signed", isSigned: true }),
    ];
    expect(effectOf(people, next, "2026-10-08")).toEqual({
      ...{ people: 4, moreTimeToWrite: 2, moreTimeToScore: 3, lessTime: 0, noLongerLate: 2, finished: 1 },
    });
    const back = people.map((one) => ({ ...one, now: next }));
    expect(effectOf(back, null, "2026-10-07")).toMatchObject({ lessTime: 3, moreTimeToWrite: 0 });
  });

  it("is nobody where another extension already reaches further, and never more than there are", () => {
    const further = { selfNoteDue: "2026-11-30", scoringDue: "2026-11-30" };
    const covered = person({ now: further, without: further });
    expect(effectOf([covered], next, "2026-10-08")).toMatchObject({ moreTimeToScore: 0, lessTime: 0 });
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, "0")}`);
    const dues = fc.record({ selfNoteDue: day, scoringDue: day });
    fc.assert(
      fc.property(fc.array(dues), dues, day, (rows, wanted, today) => {
        const people = rows.map((now) => person({ now, without: now }));
        const effect = effectOf(people, wanted, today);
        expect(effect.lessTime).toBe(0);
        expect(Math.max(effect.moreTimeToWrite, effect.moreTimeToScore)).toBeLessThanOrEqual(people.length);
      }),
    );
  });
});
