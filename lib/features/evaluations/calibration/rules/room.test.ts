import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LEVELS, OVERALL_RATINGS } from "@/lib/features/organization/rules/levels";
import { EVALUATION_STATES, type EvaluationState } from "@/lib/features/evaluations/rules/evaluation-state";
import {
  beforeAndAfter,
  checkDecision,
  checkOpening,
  checkProposal,
  letterOf,
  outcomeOf,
  type CountedPerson,
} from "./room";

const meets = { result: "meets", behaviour: "meets" } as const;
const above = { result: "above", behaviour: "above" } as const;
const reasons = (list: { reason: string }[]) => list.map(({ reason }) => reason.replace("evaluations.", ""));

describe("opening a room", () => {
  test.each([
    [{ scored: 3, hasOpenRoom: false }, []],
    [{ scored: 0, hasOpenRoom: false }, ["calibration-nobody"]],
    [{ scored: 3, hasOpenRoom: true }, ["calibration-open-already"]],
  ])("%j: %j", (unit, expected) => {
    expect(reasons(checkOpening(unit))).toEqual(expected);
  });
});

describe("proposing ratings", () => {
  const person = { state: "scored", now: meets, proposed: above, headIsFixed: false, hasUndecided: false };
  test.each<[string, object, string[]]>([
    ["others than those of now", {}, []],
    ["on a signed result, which is not released", { state: "signed" }, []],
    ["the same as now", { proposed: meets }, ["calibration-same"]],
    ["a second one before the first is decided", { hasUndecided: true }, ["calibration-pending"]],
    ["a result rating that the unit's achievement fixes", { headIsFixed: true }, ["calibration-head"]],
    ["the behaviour of a unit's head", { headIsFixed: true, proposed: { ...meets, behaviour: "above" } }, []],
  ])("%s", (_case, changes, expected) => {
    expect(reasons(checkProposal({ ...person, ...changes } as never))).toEqual(expected);
  });

  it("is possible exactly for scored and signed results", () => {
    const open = EVALUATION_STATES.filter(
      (state) => checkProposal({ ...person, state } as never).length === 0,
    );
    expect(open).toEqual(["scored", "signed"]);
  });
});

describe("deciding", () => {
  test.each<[string, EvaluationState, "kept" | "changed", string[]]>([
    ["keeps", "scored", "kept", []],
    ["keeps what is signed", "signed", "kept", []],
    ["changes what is scored", "scored", "changed", []],
    ["changes nothing under a signature", "signed", "changed", ["calibration-signed"]],
    ["comes too late after release", "released", "kept", ["calibration-over"]],
  ])("%s", (_case, state, decision, expected) => {
    expect(reasons(checkDecision({ state, decision, from: meets, now: meets }))).toEqual(expected);
  });

  it("refuses to overwrite ratings that the appraiser changed since", () => {
    const since = { state: "scored", decision: "changed", from: meets, now: above } as const;
    expect(reasons(checkDecision(since))).toEqual(["calibration-rescored"]);
  });

  test.each<[EvaluationState, "kept" | "changed" | null, boolean, string]>([
    ["scored", null, false, "waiting"],
    ["signed", null, false, "waiting"],
    ["released", null, false, "unchanged"],
    ["scored", null, true, "unchanged"],
    ["released", "changed", true, "changed"],
    ["final", "kept", true, "kept"],
  ])("%s, decided %s, over %s: %s", (state, decision, isOver, outcome) => {
    expect(outcomeOf({ state, decision }, isOver)).toBe(outcome);
  });
});

describe("before and after", () => {
  it("moves one person of three", () => {
    const people: CountedPerson[] = [
      { evaluationId: "a", rating: "very_good" },
      { evaluationId: "b", rating: "good" },
      { evaluationId: "c", rating: "poor" },
    ];
    expect(beforeAndAfter(people, [{ evaluationId: "a", ...meets }])).toEqual({
      before: { very_good: 1, good: 1, needs_improvement: 0, poor: 1, very_poor: 0 },
      after: { very_good: 0, good: 2, needs_improvement: 0, poor: 1, very_poor: 0 },
      total: 3,
    });
  });

  it("keeps everybody, whatever is proposed", () => {
    const level = fc.constantFrom(...LEVELS);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...OVERALL_RATINGS), { maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(80), level, level), { maxLength: 20 }),
        (ratings, proposals) => {
          const people = ratings.map((rating, i) => ({ evaluationId: String(i), rating }));
          const waiting = proposals.map(([id, result, behaviour]) => ({
            evaluationId: String(id),
            result,
            behaviour,
          }));
          const { before, after, total } = beforeAndAfter(people, waiting);
          const sum = (counts: typeof before) => OVERALL_RATINGS.reduce((n, one) => n + counts[one], 0);
          expect([sum(before), sum(after)]).toEqual([total, total]);
          expect(total).toBe(ratings.length);
        },
      ),
    );
  });

  it("names masked people by letters", () => {
    expect([0, 1, 25, 26, 27, 701, 702].map(letterOf)).toEqual(["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]);
  });
});
