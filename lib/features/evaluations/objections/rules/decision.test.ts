import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LEVELS, type Level } from "../../../organization/rules/levels";
import { ratingRank } from "../../rules/overall-rating";
import { recompute } from "../../rules/recompute";
import { reviseSnapshot, type RevisionNote } from "../../rules/revise-snapshot";
import { readSnapshot, type EvaluationSnapshot } from "../../rules/snapshot";
import { contestableParts, requestedParts, type PartTarget } from "./contested-parts";
import { checkDecisions, outcomeOf, previewDecision, type ContestedPart } from "./decision";
import { checkNewDecider } from "./new-decider";
import {
  isOpenObjection,
  nextObjectionState,
  OBJECTION_STATES,
  OBJECTION_TRANSITIONS,
  objectionHolder,
} from "./objection-state";
import { publishableCounts } from "./statistics";

const file = JSON.parse(readFileSync("tests/support/signed-evaluation.json", "utf8")) as {
  snapshot: unknown;
};
const reading = readSnapshot(JSON.stringify(file.snapshot));
if (!reading.ok) throw new Error("the sample cannot be read");
const sample: EvaluationSnapshot = reading.snapshot;

const NOTE: RevisionNote = {
  kind: "objection",
  reason: "Bukti baru meyakinkan.",
  sha256: "0".repeat(64),
  decidedBy: { ...sample.appraiser, capacity: null },
  signedAt: "2026-11-16T05:10:00.000Z",
};

/** The sample with other levels, its ratings as the rule suggests them. */
function withLevels(
  results: Level[],
  behaviours: Level[],
  over: Partial<EvaluationSnapshot["ratings"]> = {},
) {
  const rows = sample.results.map((row, i) => ({ ...row, level: results[i] ?? row.level }));
  const values = sample.behaviours.map((one, i) => ({ ...one, level: behaviours[i] ?? one.level }));
  const above = rows.filter(({ level }) => level === "above").length;
  const below = rows.filter(({ level }) => level === "below").length;
  const mainBelow = rows.filter(({ level, kind }) => level === "below" && kind === "main").length;
  const mains = rows.filter(({ kind }) => kind === "main").length;
  const result: Level =
    mainBelow === 0 && above * 2 > rows.length
      ? "above"
      : below * 2 > rows.length || mainBelow * 2 >= mains
        ? "below"
        : "meets";
  const high = values.filter(({ level }) => level === "above").length;
  const low = values.filter(({ level }) => level === "below").length;
  const behaviour: Level = low === 0 && high * 2 > 7 ? "above" : low * 2 > 7 ? "below" : "meets";
  return {
    ...sample,
    results: rows,
    behaviours: values,
    ratings: {
      ...sample.ratings,
      suggestedResult: result,
      result,
      resultReason: null,
      suggestedBehaviour: behaviour,
      behaviour,
      behaviourReason: null,
      ...over,
    },
  };
}

const MEETS4: Level[] = ["meets", "meets", "meets", "meets"];
const MEETS7: Level[] = Array.from({ length: 7 }, () => "meets");
const plain = withLevels(MEETS4, MEETS7);

const contested = (snapshot: EvaluationSnapshot, keys: string[]): ContestedPart[] =>
  contestableParts(snapshot)
    .filter(({ key }) => keys.includes(key))
    .map(({ key, ...part }) => ({ ...part, partId: key }));
const decide = (levels: Record<string, Level | null>, reason = "Alasan.") =>
  Object.entries(levels).map(([partId, level], i) => ({ field: `parts.${i}`, partId, level, reason }));

describe("the parts of an objection", () => {
  it("are everything that is not at the top, the form's order", () => {
    const keys = contestableParts(sample).map(({ key }) => key);
    expect(keys).toContain(`result:${sample.results[0]?.resultId}`);
    expect(keys).not.toContain(`result:${sample.results[1]?.resultId}`);
    expect(keys).toContain("result_rating");
    expect(keys).not.toContain("behaviour_rating");
    expect(keys).not.toContain("value:service");
    expect(contestableParts({ ...sample, isUnitHead: true }).map(({ key }) => key)).not.toContain(
      "result_rating",
    );
  });

  it("are refused where none is chosen, unknown, twice, not higher or without grounds", () => {
    const key = `result:${sample.results[0]?.resultId}`;
    const request = { field: "parts.0", key, requestedLevel: "above" as const, grounds: "Kelas baru." };
    const reasonsOf = (requests: Parameters<typeof requestedParts>[1]) =>
      requestedParts(sample, requests).reasons.map(({ reason }) => reason);
    expect(requestedParts(sample, [request])).toMatchObject({
      reasons: [],
      parts: [{ kind: "result", currentLevel: "meets", requestedLevel: "above", grounds: "Kelas baru." }],
    });
    expect(reasonsOf([])).toEqual(["evaluations.objection-part-none"]);
    expect(reasonsOf([{ ...request, key: "result:other" }])).toEqual(["evaluations.objection-part-unknown"]);
    expect(reasonsOf([{ ...request, key: "behaviour_rating" }])).toEqual([
      "evaluations.objection-part-unknown",
    ]);
    expect(reasonsOf([request, request])).toEqual(["evaluations.objection-part-twice"]);
    expect(reasonsOf([{ ...request, requestedLevel: "meets" }])).toEqual([
      "evaluations.objection-not-higher",
    ]);
    expect(reasonsOf([{ ...request, grounds: "  " }])).toEqual(["evaluations.objection-grounds"]);
  });
});

describe("a decision", () => {
  test("G73: ratings Sesuai, Sesuai raised to Di atas, Di atas make Sangat Baik in version 2", () => {
    const parts = contested(plain, ["result_rating", "behaviour_rating"]);
    const decisions = decide({ result_rating: "above", behaviour_rating: "above" });
    expect(checkDecisions(parts, decisions)).toEqual([]);
    const { outcome, changes } = outcomeOf(plain, parts, decisions);
    const revised = reviseSnapshot(plain, changes, NOTE);
    expect(outcome).toBe("granted");
    expect(revised.ok && revised.snapshot.ratings).toMatchObject({
      result: "above",
      behaviour: "above",
      overall: "very_good",
    });
    expect(revised.ok && revised.snapshot.evaluation.revision).toBe(plain.evaluation.revision + 1);
    expect(revised.ok && recompute(revised.snapshot)).toEqual([]);
  });

  it("needs every part, a reason for each, no other part, and never lowers", () => {
    const parts = contested(plain, ["result_rating", "behaviour_rating"]);
    const reasonsOf = (levels: Record<string, Level | null>, reason?: string) =>
      checkDecisions(parts, decide(levels, reason)).map(({ reason: code }) => code);
    expect(reasonsOf({ result_rating: "meets" })).toEqual(["evaluations.objection-undecided"]);
    expect(reasonsOf({ result_rating: "meets", behaviour_rating: null })).toEqual([
      "evaluations.objection-undecided",
    ]);
    expect(reasonsOf({ result_rating: "below", behaviour_rating: "meets" })).toEqual([
      "evaluations.objection-lower",
    ]);
    expect(reasonsOf({ result_rating: "meets", behaviour_rating: "meets" }, " ")).toEqual([
      "evaluations.objection-reason",
      "evaluations.objection-reason",
    ]);
    expect(reasonsOf({ result_rating: "meets", behaviour_rating: "meets", "value:loyal": "above" })).toEqual([
      "evaluations.objection-part-unknown",
    ]);
  });

  it("that raises nothing leaves the result and is no new version", () => {
    const parts = contested(plain, ["result_rating"]);
    expect(outcomeOf(plain, parts, decide({ result_rating: "meets" }))).toEqual({
      outcome: "denied",
      changes: {},
    });
    expect(previewDecision(plain, parts, { result_rating: "meets" })).toEqual({
      outcome: "denied",
      ratings: plain.ratings,
    });
    expect(previewDecision(plain, parts, {})).toBeNull();
  });

  it("lets an uncontested rating follow raised rows where the rule made it", () => {
    const before = withLevels(["above", "above", "meets", "meets"], MEETS7);
    const key = `result:${before.results[2]?.resultId}`;
    const preview = previewDecision(before, contested(before, [key]), { [key]: "above" });
    expect(preview?.ratings).toMatchObject({ suggestedResult: "above", result: "above", overall: "good" });
  });

  it("leaves an uncontested rating where the rater had departed with a reason", () => {
    const before = withLevels(["above", "above", "meets", "meets"], MEETS7, {
      result: "below",
      resultReason: "Dua hasil terlambat.",
      overall: "needs_improvement",
    });
    const key = `result:${before.results[2]?.resultId}`;
    const preview = previewDecision(before, contested(before, [key]), { [key]: "above" });
    expect(preview?.ratings).toMatchObject({ result: "below", resultReason: "Dua hasil terlambat." });
  });

  it("as a property: only contested parts change, nothing falls, and what is previewed is what is written", () => {
    const levels = fc.constantFrom<Level>(...LEVELS);
    const rows = fc.array(levels, { minLength: 4, maxLength: 4 });
    const values = fc.array(levels, { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(
        rows,
        values,
        fc.array(fc.nat(20), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(2), { minLength: 13, maxLength: 13 }),
        (results, behaviours, picks, raises) => {
          const before = withLevels(results, behaviours);
          const all = contestableParts(before);
          if (all.length === 0) return;
          const keys = [...new Set(picks.map((pick) => all[pick % all.length]?.key ?? ""))];
          const parts = contested(before, keys);
          const chosen = Object.fromEntries(
            parts.map(({ partId, currentLevel }, i) => {
              const up = LEVELS.slice(LEVELS.indexOf(currentLevel));
              return [partId, up[(raises[i] ?? 0) % up.length] ?? currentLevel];
            }),
          );
          const { outcome, changes } = outcomeOf(before, parts, decide(chosen));
          const preview = previewDecision(before, parts, chosen);
          expect(preview?.outcome).toBe(outcome);
          if (outcome === "denied") return;
          const revised = reviseSnapshot(before, changes, NOTE);
          expect(revised.ok).toBe(true);
          if (!revised.ok) return;
          const after = revised.snapshot;
          const { resultReason: _a, behaviourReason: _b, ...written } = after.ratings;
          expect(preview?.ratings).toMatchObject(written);
          expect(ratingRank(after.ratings.overall)).toBeLessThanOrEqual(ratingRank(plainRating(before)));
          const isContested = (target: Partial<PartTarget>) =>
            parts.some((part) => part.resultId === target.resultId && part.value === target.value);
          for (const [i, row] of after.results.entries()) {
            const was = before.results[i]?.level ?? "below";
            expect(LEVELS.indexOf(row.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(was));
            if (!isContested({ resultId: row.resultId, value: null })) expect(row.level).toBe(was);
          }
          for (const [i, one] of after.behaviours.entries()) {
            const was = before.behaviours[i]?.level ?? "below";
            if (!isContested({ resultId: null, value: one.value })) expect(one.level).toBe(was);
          }
          expect(recompute(after)).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

/** The predikat of generated ratings, which the sample's own does not know. */
function plainRating(snapshot: EvaluationSnapshot) {
  const unchanged = reviseSnapshot(snapshot, { comment: "lain" }, NOTE);
  if (!unchanged.ok) throw new Error("the generated result cannot be read");
  return unchanged.snapshot.ratings.overall;
}

describe("the course of a case", () => {
  it("asks the rater before it goes on without words, and ends once", () => {
    expect(nextObjectionState("filed", "begin_examination")).toBeNull();
    expect(nextObjectionState("rater_asked", "begin_examination")).toBe("examined");
    expect(nextObjectionState("filed", "rater_explains")).toBe("examined");
    expect(nextObjectionState("filed", "grant")).toBeNull();
    for (const state of OBJECTION_STATES.filter((one) => !isOpenObjection(one)))
      for (const { event } of OBJECTION_TRANSITIONS) expect(nextObjectionState(state, event)).toBeNull();
  });

  it("lies on the rater's desk, then on the decider's, then on nobody's", () => {
    expect(OBJECTION_STATES.map(objectionHolder)).toEqual([
      "rater",
      "rater",
      "decider",
      "none",
      "none",
      "none",
    ]);
  });

  it("gets another decider only where the first has left, from those above, never a side", () => {
    const parties = { employeeId: "p", raterId: "r" };
    const left = { ...parties, deciderServes: false };
    const from = [{ id: "head" }, { id: "r" }];
    expect(checkNewDecider({ ...parties, deciderServes: true }, "head", from)).toHaveLength(1);
    expect(checkNewDecider(left, "head", from)).toEqual([]);
    expect(checkNewDecider(left, "r", from)).toMatchObject([
      { reason: "evaluations.objection-decider-party" },
    ]);
    expect(checkNewDecider(left, "x", from)).toMatchObject([
      { reason: "evaluations.objection-decider-unknown" },
    ]);
  });
});

describe("the figures of an agency", () => {
  it.each([
    [0, 0, null],
    [4, 0, null],
    [5, 0, { decided: 5, changed: 0 }],
    [5, 5, { decided: 5, changed: 5 }],
    [9, 4, { decided: 9, changed: null }],
    [9, 5, { decided: 9, changed: null }],
    [34, 13, { decided: 34, changed: 13 }],
  ])("of %i decided and %i changed are %j", (decided, changed, shown) => {
    expect(publishableCounts({ decided, changed }, 5)).toEqual(shown);
  });
});
