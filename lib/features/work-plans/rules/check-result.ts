import type { Comparator } from "../../strategy/rules/achievement";
import { parseTarget } from "./measure";
import type { AspectPolicy, PlanDraft, PlanFinding } from "./plan-draft";
import { readSentence } from "../writing/rules/read-sentence";

type PlannedRow = PlanDraft["results"][number];
type IndicatorRow = PlannedRow["indicators"][number];

const UPWARD: ReadonlySet<Comparator> = new Set<Comparator>(["gte", "gt"]);
const DOWNWARD: ReadonlySet<Comparator> = new Set<Comparator>(["lte", "lt"]);

export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === "";
}

function sameText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** True for a unit that means parts of a hundred. */
export function isPercent(unit: string | null): boolean {
  return /^(?:%|persen|persentase)$/i.test(unit?.trim() ?? "");
}

function checkTarget(indicator: IndicatorRow, field: string): PlanFinding[] {
  const reading = parseTarget(indicator.targetInput, {
    kind: indicator.measureKind,
    direction: indicator.direction,
  });
  if (!reading.ok) return [{ ...reading.reason, field: `${field}.target`, severity: "error" }];
  const { target } = reading;
  const findings: PlanFinding[] = [];
  if (target.form === "number") {
    const against = indicator.direction === "higher" ? DOWNWARD : UPWARD;
    if (against.has(target.comparator)) {
      findings.push({
        field: `${field}.target`,
        reason: "work-plans.direction-contradicts",
        severity: "warning",
      });
    }
  }
  const isNumeric = target.form === "number" || target.form === "range";
  if (isNumeric && isBlank(indicator.measureUnit)) {
    findings.push({ field: `${field}.measureUnit`, reason: "work-plans.unit-missing", severity: "warning" });
  }
  // A cumulative target is cut into periods and a ratio never is (dossier §3): a percentage read as a sum would be judged wrongly.
  if (isNumeric && indicator.measureKind === "cumulative" && isPercent(indicator.measureUnit)) {
    findings.push({
      field: `${field}.measureUnit`,
      reason: "work-plans.percent-summed",
      severity: "warning",
    });
  }
  return findings;
}

function checkIndicator(plan: PlanDraft, indicator: IndicatorRow, field: string): PlanFinding[] {
  const findings: PlanFinding[] = [];
  if (isBlank(indicator.text)) {
    findings.push({ field: `${field}.text`, reason: "work-plans.indicator-empty", severity: "error" });
  }
  findings.push(...checkTarget(indicator, field));
  if (plan.approach === "quantitative" && plan.form === "ja_jf" && indicator.aspect === null) {
    findings.push({ field: `${field}.aspect`, reason: "work-plans.aspect-missing", severity: "error" });
  }
  if (plan.approach === "quantitative" && plan.form === "jpt" && indicator.perspective === null) {
    findings.push({
      field: `${field}.perspective`,
      reason: "work-plans.perspective-missing",
      severity: "warning",
    });
  }
  return findings;
}

/** At least one aspect is asked; fewer than three is advice, never a refusal. */
function checkAspects(result: PlannedRow, field: string, policy: AspectPolicy): PlanFinding[] {
  const aspects = new Set(result.indicators.flatMap(({ aspect }) => (aspect === null ? [] : [aspect])));
  if (aspects.size === 0 || aspects.size >= policy.adviseBelow) return [];
  if (aspects.size < policy.minimum) {
    return [{ field: `${field}.indicators`, reason: "work-plans.aspect-missing", severity: "error" }];
  }
  const params = { n: aspects.size, advised: policy.adviseBelow };
  return aspects.size === 1
    ? [{ field: `${field}.indicators`, reason: "work-plans.one-aspect", severity: "warning", params }]
    : [{ field: `${field}.indicators`, reason: "work-plans.few-aspects", severity: "info", params }];
}

function checkMeasures(
  plan: PlanDraft,
  result: PlannedRow,
  index: number,
  policy: AspectPolicy,
): PlanFinding[] {
  const field = `results.${index}`;
  const params = { n: index + 1 };
  if (plan.approach === "qualitative") {
    const isMeasured =
      !isBlank(result.successMeasure) || result.indicators.some(({ text }) => !isBlank(text));
    return isMeasured
      ? []
      : [
          {
            field: `${field}.successMeasure`,
            reason: "work-plans.success-measure-missing",
            severity: "error",
            params,
          },
        ];
  }
  if (result.indicators.length === 0) {
    return [
      { field: `${field}.indicators`, reason: "work-plans.indicator-missing", severity: "error", params },
    ];
  }
  const rows = result.indicators.flatMap((indicator, row) =>
    checkIndicator(plan, indicator, `${field}.indicators.${row}`),
  );
  return plan.form === "ja_jf" ? [...rows, ...checkAspects(result, field, policy)] : rows;
}

/** Findings of one result and its indicators; `index` counts from 0. */
export function checkResult(plan: PlanDraft, index: number, policy: AspectPolicy): PlanFinding[] {
  const result = plan.results[index];
  if (!result) return [];
  const field = `results.${index}.text`;
  const findings: PlanFinding[] = [];
  if (isBlank(result.text)) {
    findings.push({ field, reason: "work-plans.result-empty", severity: "error", params: { n: index + 1 } });
  } else {
    const words = sameText(result.text);
    const { activity } = readSentence(result.text);
    if (activity && !activity.isNoun)
      findings.push({
        field,
        reason: "work-plans.activity-verb",
        severity: "warning",
        params: { verb: activity.word },
      });
    const twin = plan.results.slice(0, index).findIndex((other) => sameText(other.text) === words);
    if (twin !== -1) {
      findings.push({
        field,
        reason: "work-plans.duplicate-result",
        severity: "warning",
        params: { n: twin + 1 },
      });
    }
  }
  if (plan.form === "ja_jf" && result.supportKind === "unlinked") {
    findings.push({
      field: `results.${index}.support`,
      reason: "work-plans.leader-result-missing",
      severity: "warning",
    });
  }
  return [...findings, ...checkMeasures(plan, result, index, policy)];
}
