import { describe, expect, it, test } from "vitest";
import { defaultPolicy } from "../../organization/rules/policy";
import { BEHAVIOUR_VALUES } from "../../work-plans/rules/behaviours";
import {
  checkScoring,
  expectedBehaviourRating,
  expectedResultRating,
  type Scoring,
  type ScoringContext,
} from "./check-scoring";

const context: ScoringContext = { head: null, shares: defaultPolicy.suggestion };
const mapping = defaultPolicy.headOfUnitMapping;

/** As expected everywhere, nothing missing. */
function goodScoring(): Scoring {
  return {
    results: [
      { kind: "main", level: "meets" },
      { kind: "main", level: "above" },
      { kind: "additional", level: "meets" },
    ],
    behaviours: Object.fromEntries(BEHAVIOUR_VALUES.map((value) => [value, "meets"])),
    resultRating: "meets",
    resultReason: null,
    behaviourRating: "meets",
    behaviourReason: null,
    comment: "Rujukan tiba tepat waktu sepanjang triwulan.",
  };
}

const found = (edit: (scoring: Scoring) => void, within: ScoringContext = context) => {
  const scoring = goodScoring();
  edit(scoring);
  return checkScoring(scoring, within).map(
    ({ field, reason }) => `${field} ${reason.replace("evaluations.", "")}`,
  );
};

it("finds nothing missing in a complete scoring", () => {
  expect(found(() => undefined)).toEqual([]);
});

describe("what is missing", () => {
  test.each<[string, (scoring: Scoring) => void, string[]]>([
    ["a result's level", (s) => void (s.results[1]!.level = null), ["results.1.level level-missing"]],
    [
      "a value's level",
      (s) => void (s.behaviours.loyal = null),
      ["behaviours.loyal.level behaviour-level-missing"],
    ],
    [
      "a value that was never touched",
      (s) => void delete s.behaviours.service,
      ["behaviours.service.level behaviour-level-missing"],
    ],
    ["the result rating", (s) => void (s.resultRating = null), ["resultRating result-rating-missing"]],
    [
      "the behaviour rating",
      (s) => void (s.behaviourRating = null),
      ["behaviourRating behaviour-rating-missing"],
    ],
    ["the comment", (s) => void (s.comment = " \n "), ["comment comment-missing"]],
    ["any result", (s) => void (s.results = []), ["results no-results"]],
  ])("%s", (_label, edit, expected) => {
    expect(found(edit)).toEqual(expected);
  });

  it("everything, in the order of the page", () => {
    const empty = found((s) => {
      for (const row of s.results) row.level = null;
      s.behaviours = {};
      s.resultRating = null;
      s.behaviourRating = null;
      s.comment = "";
    });
    expect(empty).toEqual([
      "results.0.level level-missing",
      "results.1.level level-missing",
      "results.2.level level-missing",
      "resultRating result-rating-missing",
      ...BEHAVIOUR_VALUES.map((value) => `behaviours.${value}.level behaviour-level-missing`),
      "behaviourRating behaviour-rating-missing",
      "comment comment-missing",
    ]);
  });

  it("names the number of the row for the sentence", () => {
    const scoring = goodScoring();
    scoring.results[2]!.level = null;
    expect(checkScoring(scoring, context)[0]?.params).toEqual({ n: 3 });
  });
});

describe("departing from the suggestion", () => {
  test.each<[string, (scoring: Scoring) => void, string[]]>([
    [
      "upwards without reason",
      (s) => void (s.resultRating = "above"),
      ["resultReason result-reason-missing"],
    ],
    [
      "downwards without reason",
      (s) => void (s.resultRating = "below"),
      ["resultReason result-reason-missing"],
    ],
    [
      "with blanks for a reason",
      (s) => {
        s.resultRating = "above";
        s.resultReason = "   ";
      },
      ["resultReason result-reason-missing"],
    ],
    [
      "with a reason",
      (s) => {
        s.resultRating = "above";
        s.resultReason = "Wilayahnya dua kali lebih luas sejak Juli.";
      },
      [],
    ],
    [
      "behaviour without reason",
      (s) => void (s.behaviourRating = "above"),
      ["behaviourReason behaviour-reason-missing"],
    ],
    [
      "behaviour with blanks for a reason",
      (s) => {
        s.behaviourRating = "above";
        s.behaviourReason = "  ";
      },
      ["behaviourReason behaviour-reason-missing"],
    ],
    [
      "behaviour with a reason",
      (s) => {
        s.behaviourRating = "above";
        s.behaviourReason = "Contoh bagi tim saat banjir.";
      },
      [],
    ],
  ])("%s", (_label, edit, expected) => {
    expect(found(edit)).toEqual(expected);
  });
});

describe("the head of a unit with its own achievement", () => {
  const head = (achievement: "good" | "exceptional" | null): ScoringContext => ({
    ...context,
    head: { achievement, mapping },
  });
  it("takes the unit's achievement, whatever the rows suggest", () => {
    expect(found(() => undefined, head("good"))).toEqual([]);
    expect(expectedResultRating(goodScoring(), head("exceptional"))).toBe("above");
  });
  it("refuses another result rating even with a reason", () => {
    const edit = (scoring: Scoring) => void (scoring.resultReason = "Menurut saya lain.");
    expect(found(edit, head("exceptional"))).toEqual(["resultRating head-rating-fixed"]);
  });
  it("waits until the achievement is set", () => {
    expect(found(() => undefined, head(null))).toEqual(["resultRating unit-achievement-missing"]);
  });
});

it("expects nothing while a level is missing", () => {
  const scoring = goodScoring();
  scoring.behaviours.adaptive = null;
  expect(expectedBehaviourRating(scoring, context)).toBeNull();
  scoring.results[0]!.level = null;
  expect(expectedResultRating(scoring, context)).toBeNull();
});
