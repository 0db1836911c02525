import { describe, expect, it, test } from "vitest";
import { OVERALL_RATINGS, UNIT_ACHIEVEMENTS } from "./levels";
import { agencyPolicy, defaultPolicy, policyInForce } from "./policy";

describe("a policy version", () => {
  it("has every default of the settled questions", () => {
    expect(defaultPolicy).toMatchObject({
      cadence: "quarterly",
      planDue: "01-31",
      annualDue: "01-31",
      annualAppraiser: "last_post",
      objectionClock: { mode: "calendar", days: 14 },
      objectionDecisionDays: 14,
      objectionMayLower: false,
      objectionIncludesPppk: true,
      receiptLapseDays: 14,
      lowerIsBetterFormula: "two_minus",
      headOfUnitMapping: { exceptional: "above", good: "meets", needs_improvement: "below", poor: "below" },
      aspects: { minimum: 1, adviseBelow: 3 },
      feedback: { anonymousRoundMinimum: 5, ratingGroupMinimum: 5 },
      policyChange: { secondConfirmer: true, noticeDays: 30 },
      outage: { minimumMinutes: 30, withinHours: 48 },
      creditDecimals: 2,
      passwordPreset: "nist",
      releaseMode: "with_signature",
      trainingHours: { pns: 20, pppkCeiling: 24 },
      trainingEffectGroupMinimum: 30,
      citizenSurveyMinimum: 30,
      cadenceByUnitKind: {},
      deadlineOnHoliday: "keep",
      secondFactorRequiredFor: ["hr", "unit_officer"],
      acting: { months: 3, extensions: 1 },
      retention: { sessionDays: 90, requestKeyDays: 30, accessRecordYears: 5, importRowDays: 30 },
      secondLook: { percent: 2, minimumPerUnit: 5, publishFrom: 30 },
    });
    expect(defaultPolicy.distribution.smallUnitBelow).toBe(5);
    expect(defaultPolicy.distribution.countsUnitHead).toBe(false);
  });

  it("survives being stored as JSON", () => {
    expect(agencyPolicy.parse(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual(defaultPolicy);
  });

  it("keeps what an agency changed and fills the rest", () => {
    const policy = agencyPolicy.parse({ annualDue: "02-last", objectionClock: { mode: "working" } });
    expect(policy.annualDue).toBe("02-last");
    expect(policy.objectionClock).toEqual({ mode: "working", days: 14 });
    expect(policy.planDue).toBe("01-31");
  });

  test.each([
    ["an unknown setting", { objectionDays: 14 }],
    ["a day that does not exist", { planDue: "02-30" }],
    ["a half mapping of the unit's head", { headOfUnitMapping: { exceptional: "above" } }],
    ["an objection that lowers the result", { objectionMayLower: true }],
    ["a share over nothing", { suggestion: { aboveMoreThan: { numerator: 1, denominator: 0 } } }],
    ["a fraction of a day", { selfNoteDueDays: 1.5 }],
    ["a second factor for a role that is none", { secondFactorRequiredFor: ["boss"] }],
    ["an endless Plt", { acting: { months: 24 } }],
    ["traces that vanish at once", { retention: { sessionDays: 0 } }],
    ["four decimals of credit", { creditDecimals: 4 }],
  ])("refuses %s", (_label, settings) => {
    expect(agencyPolicy.safeParse(settings).success).toBe(false);
  });

  test.each(UNIT_ACHIEVEMENTS.map((level) => [level]))("the pattern of %s adds to twenty-four", (level) => {
    const pattern = defaultPolicy.distribution.pattern[level];
    expect(OVERALL_RATINGS.reduce((sum, rating) => sum + pattern[rating], 0)).toBe(24);
  });
});

describe("policyInForce", () => {
  const versions = [
    { validFrom: "2026-04-01", validUntil: null, number: 3 },
    { validFrom: "2025-01-01", validUntil: "2025-12-31", number: 1 },
    { validFrom: "2026-01-01", validUntil: null, number: 2 },
  ];
  test.each([
    ["before the first", "2024-12-31", undefined],
    ["on the first day", "2025-01-01", 1],
    ["on the last day of an ended version", "2025-12-31", 1],
    ["on the first day of the next", "2026-01-01", 2],
    ["the day before a newer one", "2026-03-31", 2],
    ["the newest of two open versions", "2026-04-01", 3],
  ])("%s (%s) is version %s", (_label, date, number) => {
    expect(policyInForce(versions, date)?.number).toBe(number);
  });
});
