import "server-only";
import { measureIndicator } from "@/lib/features/progress/rules/period-measure";
import {
  achievementPercent,
  type Achievement,
  type Actual,
  type Target,
} from "@/lib/features/strategy/rules/achievement";
import { targetFromColumns } from "@/lib/features/work-plans/rules/measure";
import type { Tx } from "@/lib/platform/db";
import { loadYear, type YearFacts } from "../annual/parts/load-year";
import { actualOfYear } from "../annual/rules/year-actual";
import type { Scoring, ScoringContext } from "../rules/check-scoring";
import { loadScoringHead, type ScoringHead } from "./scoring-head";
import { loadResultRows, type IndicatorRow, type ProgressRow, type ResultRow } from "./scoring-rows";

/** Everything that an evaluation rests on, as it stands now. */
export type ScoringMaterial = {
  head: ScoringHead;
  rows: ResultRow[];
  scoring: Scoring;
  context: ScoringContext;
  /** Only for the evaluation of a year: what it has in view. */
  year: YearFacts | null;
};

/** Two statements, of a year three. @throws AppError NOT_FOUND */
export async function loadScoring(db: Tx, evaluationId: string, today: string): Promise<ScoringMaterial> {
  const head = await loadScoringHead(db, evaluationId, today);
  const rows = await loadResultRows(db, { planId: head.plan.id, periodId: head.period.id, evaluationId });
  const year = head.period.cadence === "yearly" ? await loadYear(db, head) : null;
  return { head, rows, scoring: scoringOf(head, rows), context: contextOf(head), year };
}

function scoringOf(head: ScoringHead, rows: readonly ResultRow[]): Scoring {
  return {
    results: rows.map(({ kind, level }) => ({ kind, level })),
    behaviours: Object.fromEntries(head.behaviours.map(({ value, level }) => [value, level])),
    resultRating: head.resultRating,
    resultReason: head.resultReason,
    behaviourRating: head.behaviourRating,
    behaviourReason: head.behaviourReason,
    comment: head.comment,
  };
}

/** The achievement that the head's own unit has; an inherited one fixes nobody's rating. */
export function ownAchievement(head: ScoringHead): NonNullable<ScoringHead["achievement"]> | null {
  return head.achievement?.unitId === head.plan.unitId ? head.achievement : null;
}

function contextOf(head: ScoringHead): ScoringContext {
  const { headOfUnitMapping: mapping, suggestion: shares } = head.policy.settings;
  return {
    head: head.headsOwnUnit ? { achievement: ownAchievement(head)?.level ?? null, mapping } : null,
    shares,
  };
}

export type MeasuredIndicator = {
  annualTarget: Target | null;
  periodTarget: Target | null;
  actual: Actual | null;
  achievement: Achievement;
};

/** What was promised for the period, what was reached, and the achievement by the formula of the period's policy. */
export function measured(head: ScoringHead, indicator: IndicatorRow): MeasuredIndicator {
  if (head.period.kind === "annual") return measuredYear(head, indicator);
  const progress = indicator.progress.find(({ periodId }) => periodId === head.period.id) ?? null;
  const at = { planStartsOn: head.plan.startsOn, planEndsOn: head.plan.endsOn, ...head.period };
  const { target, achievement } = measureIndicator(
    { ...indicator, progress },
    at,
    head.policy.settings.lowerIsBetterFormula,
  );
  return {
    annualTarget: targetFromColumns(indicator),
    periodTarget: target,
    actual: actualOf(progress),
    achievement,
  };
}

/** The year against the annual target: sums and last measurements over the periods of the plan, never of ratings. */
function measuredYear(head: ScoringHead, indicator: IndicatorRow): MeasuredIndicator {
  const target = targetFromColumns(indicator);
  const actual = actualOfYear(indicator.measureKind, indicator.progress.map(actualOf));
  const { direction } = indicator;
  const formula = head.policy.settings.lowerIsBetterFormula;
  const achievement = achievementPercent({ target, actual, direction, formula });
  return { annualTarget: target, periodTarget: target, actual, achievement };
}

/** What was reached, as a number or in words; null while nothing readable is recorded. */
export function actualOf(progress: ProgressRow | null): Actual | null {
  if (progress === null) return null;
  if (progress.actual !== null) return { value: progress.actual };
  return progress.actualText === null ? null : { text: progress.actualText };
}
