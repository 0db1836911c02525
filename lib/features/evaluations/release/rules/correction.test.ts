import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS } from "../../../organization/rules/levels";
import { EVALUATION_STATES, isResultVisibleToEmployee } from "../../rules/evaluation-state";
import { overallRating } from "../../rules/overall-rating";
import type { EvaluationSnapshot } from "../../rules/snapshot";
import { afterCorrection, checkCorrectedRatings, checkCorrection } from "./correction";

type Ratings = EvaluationSnapshot["ratings"];
const level = fc.constantFrom(...LEVELS);
const ratings = fc.tuple(level, level).map(([result, behaviour]): Ratings => ({
  ...{ suggestedResult: result, result, resultReason: null },
  ...{ suggestedBehaviour: behaviour, behaviour, behaviourReason: null },
  overall: overallRating(result, behaviour),
}));
const AT = new Date("2026-11-16T05:00:00Z");

describe("correcting a result", () => {
  it("is possible exactly for what has reached the person and is not contested or decided", () => {
    const possible = EVALUATION_STATES.filter(
      (state) => checkCorrection({ state, isDecided: false }).length === 0,
    );
    expect(possible).toEqual(["released", "received", "lapsed", "final"]);
    expect(possible.every(isResultVisibleToEmployee)).toBe(true);
    for (const state of EVALUATION_STATES)
      expect(checkCorrection({ state, isDecided: true })).toHaveLength(1);
  });

  it("tells an open objection from a decided one", () => {
    expect(checkCorrection({ state: "objected", isDecided: false })).toEqual([
      { reason: "evaluations.objection-open" },
    ]);
    expect(checkCorrection({ state: "final", isDecided: true })).toEqual([
      { reason: "evaluations.correction-decided" },
    ]);
  });

  it("never lowers a rating once an objection was filed, and is free to before", () => {
    fc.assert(
      fc.property(ratings, ratings, (before, after) => {
        const places = (one: Ratings) => [LEVELS.indexOf(one.result), LEVELS.indexOf(one.behaviour)] as const;
        const [was, is] = [places(before), places(after)];
        const refused = checkCorrectedRatings({ before, after }, true);
        expect(refused.length > 0).toBe(is[0] < was[0] || is[1] < was[1]);
        expect(checkCorrectedRatings({ before, after }, false)).toEqual([]);
      }),
    );
  });

  it("starts every clock anew where a rating changed, and moves no day where none did", () => {
    fc.assert(
      fc.property(
        ratings,
        ratings,
        fc.constantFrom("released", "received", "lapsed", "final"),
        (before, after, state) => {
          const next = afterCorrection(state, { before, after }, AT);
          const isSame = before.result === after.result && before.behaviour === after.behaviour;
          if (isSame) expect(next).toEqual({ state, columns: {} });
          else
            expect(next).toEqual({
              state: "released",
              columns: { releasedAt: AT, receivedAt: null, finalAt: null },
            });
          if (before.overall !== after.overall) expect(next.state).toBe("released");
        },
      ),
    );
  });
});
