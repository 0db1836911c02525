import type { IsoDate } from "../../organization/rules/dates";
import { periodsWithin, type Cadence } from "../../organization/rules/period";
import type { Reason } from "../../organization/rules/reasons";
import {
  achievementPercent,
  type Achievement,
  type Actual,
  type Direction,
  type LowerIsBetterFormula,
  type Target,
} from "../../strategy/rules/achievement";
import {
  formatTarget,
  parseActual,
  parseTarget,
  targetFromColumns,
  type MeasureKind,
  type TargetColumns,
} from "../../work-plans/rules/measure";
import { periodTargets } from "../../work-plans/rules/period-target";
import type { ActualReason } from "./reasons";

/** The annual agreement on one indicator, as stored. Decimals are strings. */
export type IndicatorColumns = TargetColumns & { measureKind: MeasureKind; direction: Direction };

/** The two columns that keep a period's target; a range is kept as its text because it has two numbers. */
export type PeriodTargetColumns = { target: string | null; targetText: string | null };

/** The two columns that keep what was reached. */
export type ActualColumns = { actual: string | null; actualText: string | null };

/** A period of a plan: the days of the plan decide how many periods share a cumulative target. */
export type PeriodOfPlan = {
  planStartsOn: IsoDate;
  planEndsOn: IsoDate;
  year: number;
  cadence: Cadence;
  number: number;
};

/** What a plan's indicator asks for in one of its periods; null where nothing can be asked (no target was read). */
export function targetOfPeriod(indicator: IndicatorColumns, at: PeriodOfPlan): Target | null {
  const annual = targetFromColumns(indicator);
  if (!annual) return null;
  const periods = periodsWithin(at.year, at.cadence, { startsOn: at.planStartsOn, endsOn: at.planEndsOn });
  const index = periods.findIndex((period) => period.number === at.number);
  return index < 0 ? null : (periodTargets(annual, indicator.measureKind, periods.length)[index] ?? null);
}

export function periodTargetToColumns(target: Target | null, direction: Direction): PeriodTargetColumns {
  if (!target) return { target: null, targetText: null };
  if (target.form === "number") return { target: target.value, targetText: null };
  return { target: null, targetText: formatTarget(target, direction) };
}

/** The period's target behind its columns; comparator and form come from the annual agreement. */
export function periodTargetFromColumns(
  indicator: IndicatorColumns,
  columns: PeriodTargetColumns,
): Target | null {
  if (indicator.comparator === "range" && columns.targetText !== null) {
    const read = parseTarget(columns.targetText, {
      kind: indicator.measureKind,
      direction: indicator.direction,
    });
    return read.ok ? read.target : null;
  }
  return targetFromColumns({ ...indicator, target: columns.target, targetText: columns.targetText });
}

const REASONS: Record<string, ActualReason> = {
  "work-plans.number-dot": "progress.actual-dot",
  "work-plans.number-too-long": "progress.actual-too-long",
};

export type ReadActual = ActualColumns & { problem: Reason<ActualReason> | null };

/** What was typed as realisation, read for its target. What cannot be read keeps its text and its problem; it is never an error to save it. */
export function readActual(input: string, target: Target | null): ReadActual {
  const read = parseActual(input, target);
  if (!read.ok) {
    const reason = REASONS[read.reason.reason] ?? "progress.actual-not-number";
    return { actual: null, actualText: null, problem: { ...read.reason, reason } };
  }
  if (!read.actual) return { actual: null, actualText: null, problem: null };
  if ("text" in read.actual) return { actual: null, actualText: read.actual.text, problem: null };
  return { actual: read.actual.value, actualText: null, problem: null };
}

function actualOf(columns: ActualColumns): Actual | null {
  if (columns.actual !== null) return { value: columns.actual };
  return columns.actualText === null ? null : { text: columns.actualText };
}

/** Achievement of the period in percent, by the policy that the period began with. It informs; no rating follows from it. */
export function achievementOf(
  target: Target | null,
  columns: ActualColumns,
  direction: Direction,
  formula: LowerIsBetterFormula,
): Achievement {
  return achievementPercent({ target, actual: actualOf(columns), direction, formula });
}

export type Measured = {
  target: Target | null;
  achievement: Achievement;
  problem: Reason<ActualReason> | null;
};

/**
 * An indicator in a period as its person sees it: the target that was fixed when the row was made (before that, the one that
 * will be), the achievement, and what is wrong with the words typed.
 */
export function measureIndicator(
  indicator: IndicatorColumns & {
    progress: (PeriodTargetColumns & ActualColumns & { actualInput: string }) | null;
  },
  at: PeriodOfPlan,
  formula: LowerIsBetterFormula,
): Measured {
  const { progress, direction } = indicator;
  const target = progress ? periodTargetFromColumns(indicator, progress) : targetOfPeriod(indicator, at);
  const reached = progress ?? { actual: null, actualText: null };
  return {
    target,
    achievement: achievementOf(target, reached, direction, formula),
    problem: progress ? readActual(progress.actualInput, target).problem : null,
  };
}
