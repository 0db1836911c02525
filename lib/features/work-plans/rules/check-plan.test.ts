import { describe, expect, it, test } from "vitest";
import { blockingFindings, checkPlan, unsupportedResults } from "./check-plan";
import type { PlanSpan } from "./overlap";
import type { PlanDraft } from "./plan-draft";

type Indicator = PlanDraft["results"][number]["indicators"][number];

const indicator = (changes: Partial<Indicator> = {}): Indicator => ({
  text: "Persentase ibu hamil terlayani",
  aspect: "quantity",
  perspective: null,
  measureKind: "ratio",
  direction: "higher",
  targetInput: "95",
  measureUnit: "%",
  ...changes,
});

/** A plan to which there is nothing to say. */
function goodPlan(): PlanDraft {
  return {
    id: "plan",
    employeeId: "siti",
    appraiserId: "ratna",
    year: 2026,
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    approach: "quantitative",
    form: "ja_jf",
    results: [
      {
        kind: "main",
        text: "Ibu hamil terlayani antenatal sesuai standar",
        supportKind: "leader_result",
        successMeasure: null,
        indicators: [indicator(), indicator({ aspect: "quality" }), indicator({ aspect: "time" })],
      },
      {
        kind: "additional",
        text: "Kelas ibu hamil berjalan di 6 kelurahan",
        supportKind: "other_assignment",
        successMeasure: null,
        indicators: [indicator(), indicator({ aspect: "quality" }), indicator({ aspect: "cost" })],
      },
    ],
    attachments: [
      { kind: "resource", text: "Buku KIA" },
      { kind: "accountability", text: "Laporan triwulan" },
      { kind: "consequence", text: "Dibahas dalam dialog kinerja" },
    ],
  };
}

const context = { otherPlans: [] as PlanSpan[], aspects: { minimum: 1, adviseBelow: 3 } };
const found = (edit: (plan: PlanDraft) => void, otherPlans: PlanSpan[] = []) => {
  const plan = goodPlan();
  edit(plan);
  return checkPlan(plan, { ...context, otherPlans }).map(
    (finding) => `${finding.severity} ${finding.field} ${finding.reason.replace("work-plans.", "")}`,
  );
};

it("says nothing about a good plan", () => {
  expect(found(() => undefined)).toEqual([]);
});

const other: PlanSpan = {
  id: "other",
  title: "SKP Puskesmas",
  startsOn: "2026-01-01",
  endsOn: "2026-06-30",
  state: "set",
};

describe("errors stop sending", () => {
  test.each<[string, (plan: PlanDraft) => void, string[]]>([
    ["no result at all", (plan) => void (plan.results = []), ["error results no-main-result"]],
    [
      "only additional results",
      (plan) => void (plan.results[0]!.kind = "additional"),
      ["error results no-main-result"],
    ],
    ["an empty result", (plan) => void (plan.results[1]!.text = "  "), ["error results.1.text result-empty"]],
    [
      "a result without indicator",
      (plan) => void (plan.results[1]!.indicators = []),
      ["error results.1.indicators indicator-missing"],
    ],
    [
      "an empty indicator",
      (plan) => void (plan.results[0]!.indicators[2]!.text = ""),
      ["error results.0.indicators.2.text indicator-empty"],
    ],
    [
      "an empty target",
      (plan) => void (plan.results[0]!.indicators[1]!.targetInput = " "),
      ["error results.0.indicators.1.target target-empty"],
    ],
    [
      "a target in English writing",
      (plan) => void (plan.results[0]!.indicators[1]!.targetInput = "73.7"),
      ["error results.0.indicators.1.target number-dot"],
    ],
    [
      "an indicator without aspect",
      (plan) => void (plan.results[0]!.indicators[0]!.aspect = null),
      ["error results.0.indicators.0.aspect aspect-missing", "info results.0.indicators few-aspects"],
    ],
    [
      "the rated person as appraiser",
      (plan) => void (plan.appraiserId = "siti"),
      ["error appraiser appraiser-self"],
    ],
    ["the end before the start", (plan) => void (plan.endsOn = "2025-12-31"), ["error endsOn span-order"]],
    [
      "a day of another year",
      (plan) => void (plan.endsOn = "2027-01-01"),
      ["error startsOn span-outside-year"],
    ],
  ])("%s", (_label, edit, expected) => {
    expect(found(edit)).toEqual(expected);
    const plan = goodPlan();
    edit(plan);
    expect(blockingFindings(checkPlan(plan, context)).length).toBeGreaterThan(0);
  });

  it("G80: a plan that shares days with another", () => {
    expect(found((plan) => void (plan.startsOn = "2026-06-01"), [other])).toEqual([
      "error startsOn plan-overlap",
    ]);
    expect(found((plan) => void (plan.startsOn = "2026-07-01"), [other])).toEqual([]);
  });

  it("names the number of the result for the sentence", () => {
    const plan = goodPlan();
    plan.results[1]!.indicators = [];
    expect(checkPlan(plan, context)[0]?.params).toEqual({ n: 2 });
  });
});

describe("warnings and information stop nothing", () => {
  test.each<[string, (plan: PlanDraft) => void, string[]]>([
    ["no appraiser", (plan) => void (plan.appraiserId = null), ["warning appraiser appraiser-missing"]],
    [
      "an activity verb",
      (plan) => void (plan.results[0]!.text = "Melaksanakan pelayanan antenatal"),
      ["warning results.0.text activity-verb"],
    ],
    [
      "a verb only at the beginning counts",
      (plan) => void (plan.results[0]!.text = "Kader yang membantu posyandu terlatih"),
      [],
    ],
    [
      "the same text twice, in other capitals",
      (plan) => void (plan.results[1]!.text = "IBU HAMIL  terlayani antenatal sesuai standar."),
      ["warning results.1.text duplicate-result"],
    ],
    [
      "no link to the leader",
      (plan) => void (plan.results[0]!.supportKind = "unlinked"),
      ["warning results.0.support leader-result-missing"],
    ],
    [
      "one aspect",
      (plan) => void (plan.results[0]!.indicators = [indicator(), indicator()]),
      ["warning results.0.indicators one-aspect"],
    ],
    [
      "two aspects",
      (plan) => void (plan.results[0]!.indicators = [indicator(), indicator({ aspect: "time" })]),
      ["info results.0.indicators few-aspects"],
    ],
    [
      "a number without unit",
      (plan) => void (plan.results[0]!.indicators[0]!.measureUnit = null),
      ["warning results.0.indicators.0.measureUnit unit-missing"],
    ],
    [
      "a percentage that would be summed over the periods",
      (plan) => void (plan.results[0]!.indicators[0]!.measureKind = "cumulative"),
      ["warning results.0.indicators.0.measureUnit percent-summed"],
    ],
    [
      "at most, where more is better",
      (plan) => void (plan.results[0]!.indicators[0]!.targetInput = "≤ 5"),
      ["warning results.0.indicators.0.target direction-contradicts"],
    ],
    [
      "an empty block of the annex",
      (plan) => void (plan.attachments[1]!.text = ""),
      ["info attachments.accountability accountability-empty"],
    ],
    [
      "no annex",
      (plan) => void (plan.attachments = []),
      [
        "info attachments.resource resource-empty",
        "info attachments.accountability accountability-empty",
        "info attachments.consequence consequence-empty",
      ],
    ],
  ])("%s", (_label, edit, expected) => {
    expect(found(edit)).toEqual(expected);
    const plan = goodPlan();
    edit(plan);
    expect(blockingFindings(checkPlan(plan, context))).toEqual([]);
  });
});

describe("the qualitative approach", () => {
  const qualitative = (plan: PlanDraft) => {
    plan.approach = "qualitative";
    for (const result of plan.results) {
      result.indicators = [];
      result.successMeasure = "Ibu hamil merasa aman, rujukan tiba tepat waktu";
    }
  };
  it("asks a measure of success and no target, aspect or unit", () => {
    expect(found(qualitative)).toEqual([]);
  });
  it("refuses a result without it", () => {
    expect(
      found((plan) => {
        qualitative(plan);
        plan.results[0]!.successMeasure = " ";
      }),
    ).toEqual(["error results.0.successMeasure success-measure-missing"]);
  });
});

describe("the form of JPT", () => {
  const jpt = (plan: PlanDraft) => {
    plan.form = "jpt";
    for (const result of plan.results) result.supportKind = "unlinked";
    plan.results[0]!.indicators = [
      indicator({ aspect: null, perspective: "service_recipients" }),
      indicator({ aspect: null, perspective: "business_process" }),
      indicator({ aspect: null, perspective: "internal_strengthening" }),
    ];
    plan.results[1]!.indicators = [indicator({ aspect: null, perspective: "budget" })];
  };
  it("asks perspectives in place of aspects and of the leader's result", () => {
    expect(found(jpt)).toEqual([]);
  });
  it("warns when a perspective is missing", () => {
    expect(
      found((plan) => {
        jpt(plan);
        plan.results[1]!.indicators[0]!.perspective = "business_process";
      }),
    ).toEqual(["warning results perspectives-incomplete"]);
  });
  it("warns at the row that has none", () => {
    expect(
      found((plan) => {
        jpt(plan);
        plan.results[1]!.indicators[0]!.perspective = null;
      }),
    ).toEqual([
      "warning results.1.indicators.0.perspective perspective-missing",
      "warning results perspectives-incomplete",
    ]);
  });
});

it("tells a leader which results nobody supports", () => {
  expect(unsupportedResults(["a", "b", "c"], ["b", null, "b"]).map((finding) => finding.field)).toEqual([
    "results.0",
    "results.2",
  ]);
});
