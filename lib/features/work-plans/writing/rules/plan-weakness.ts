import type { PlanDraft, PlanFinding } from "../../rules/plan-draft";
import { checkResult } from "../../rules/check-result";
import { checkWriting } from "./check-writing";
import type { Reached } from "./last-year";

/**
 * What makes a row weak: its words leave open what then exists, how much, or how anybody would know. Left out on purpose: a
 * missing link to the leader (the leader may have no plan yet), the number of aspects and the annex are no matter of wording.
 */
const WEAK: ReadonlySet<PlanFinding["reason"]> = new Set<PlanFinding["reason"]>([
  "work-plans.result-empty",
  "work-plans.indicator-missing",
  "work-plans.indicator-empty",
  "work-plans.success-measure-missing",
  "work-plans.target-empty",
  "work-plans.activity-verb",
  "work-plans.activity-noun",
  "work-plans.vague-word",
  "work-plans.person-word",
  "work-plans.no-number",
  "work-plans.no-unit",
  "work-plans.no-time",
  "work-plans.unit-missing",
  "work-plans.as-reached",
  "work-plans.duplicate-result",
  "work-plans.nearly-same-result",
  "work-plans.same-indicator",
  "work-plans.indicator-repeats",
  "work-plans.perspective-missing",
]);

export type PlanWeakness = {
  /** Rows of the plan. */
  rows: number;
  /** Rows with at least one finding of wording, at most `rows`. */
  weakRows: number;
  /** How often each reason was found, most frequent first. */
  reasons: { reason: PlanFinding["reason"]; count: number }[];
};

/** True for a finding that counts as weakness of its row. */
export const isWeak = ({ reason }: PlanFinding): boolean => WEAK.has(reason);

/** What the wording rules say about a plan, in no particular order of weight; the plan check's own among them. */
export function wordingFindings(plan: PlanDraft, lastYear: readonly Reached[] = []): PlanFinding[] {
  return [
    ...plan.results.flatMap((_, index) => checkResult(plan, index, { minimum: 0, adviseBelow: 0 })),
    ...checkWriting(plan, lastYear),
  ].filter(isWeak);
}

/**
 * How much of a plan is weakly worded, by the very rules that its writer and its appraiser are shown. Pure: made for lists of
 * plans; `weakRows` of a plan without rows is 0.
 */
export function planWeakness(plan: PlanDraft, lastYear: readonly Reached[] = []): PlanWeakness {
  const findings = wordingFindings(plan, lastYear);
  const rowOf = (finding: PlanFinding) => /^results\.(\d+)\./.exec(finding.field ?? "")?.[1];
  const counts = new Map<PlanFinding["reason"], number>();
  for (const { reason } of findings) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    rows: plan.results.length,
    weakRows: new Set(findings.map(rowOf)).size,
    reasons: [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
  };
}
