import "server-only";
import {
  periodTargetFromColumns,
  periodTargetToColumns,
  readActual,
  targetOfPeriod,
  type IndicatorColumns,
} from "@/lib/features/progress/rules/period-measure";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";
import type { Desk } from "./desk";

type ProgressRow = { id: string; target: string | null; targetText: string | null; actualInput: string };
type Indicator = IndicatorColumns & { id: string; progress: ProgressRow | null };

/** A result with its indicators and what was recorded of them in one period. Decimals are strings. */
export type RecordedResult = { note: string; indicators: Indicator[] };

/** @throws AppError NOT_FOUND when the result is not one of this plan */
export async function loadResult(
  db: Tx,
  at: { workPlanId: string; periodId: string; resultId: string },
): Promise<RecordedResult> {
  const { workPlanId, periodId, resultId } = at;
  const row = found(
    await db.plannedResult.findFirst({
      where: { id: resultId, workPlanId },
      select: {
        notes: { where: { periodId }, select: { text: true } },
        indicators: { include: { progress: { where: { periodId } } }, orderBy: { sortOrder: "asc" } },
      },
    }),
  );
  const indicators = row.indicators.map((indicator) => {
    const [progress] = indicator.progress;
    return {
      id: indicator.id,
      measureKind: indicator.measureKind,
      direction: indicator.direction,
      comparator: indicator.comparator,
      target: indicator.target?.toFixed() ?? null,
      targetHigh: indicator.targetHigh?.toFixed() ?? null,
      targetText: indicator.targetText,
      progress: progress
        ? {
            id: progress.id,
            target: progress.target?.toFixed() ?? null,
            targetText: progress.targetText,
            actualInput: progress.actualInput,
          }
        : null,
    };
  });
  return { note: row.notes[0]?.text ?? "", indicators };
}

type Saving = {
  agencyId: string;
  now: Date;
  desk: Desk;
  workPlanId: string;
  result: RecordedResult;
  typed: readonly { indicatorId: string; input: string }[];
};

/** The period's target is fixed when its row is made and stays, whatever happens to the plan later. */
function targetAt(indicator: Indicator, desk: Desk) {
  if (indicator.progress) return periodTargetFromColumns(indicator, indicator.progress);
  return targetOfPeriod(indicator, {
    planStartsOn: desk.plan.startsOn,
    planEndsOn: desk.plan.endsOn,
    ...desk.period,
  });
}

/** Writes what was typed for each indicator; answers before and after for the audit. @throws AppError NOT_FOUND for an indicator of another result */
export async function saveActuals(
  db: Tx,
  saving: Saving,
): Promise<{ before: Record<string, string>; after: Record<string, string> }> {
  const { agencyId, now, desk, workPlanId, result, typed } = saving;
  const before: Record<string, string> = {};
  const after: Record<string, string> = {};
  for (const { indicatorId, input } of typed) {
    const indicator = result.indicators.find((one) => one.id === indicatorId);
    if (!indicator) throw notFound();
    const target = targetAt(indicator, desk);
    const { actual, actualText } = readActual(input, target);
    const data = { actualInput: input, actual, actualText, updatedAt: now };
    before[indicatorId] = indicator.progress?.actualInput ?? "";
    after[indicatorId] = input;
    if (indicator.progress) {
      await db.indicatorProgress.updateMany({
        where: { agencyId, id: indicator.progress.id },
        data: { ...data, version: { increment: 1 } },
      });
    } else {
      const columns = periodTargetToColumns(target, indicator.direction);
      await db.indicatorProgress.create({
        data: {
          agencyId,
          id: newId(),
          workPlanId,
          indicatorId,
          periodId: desk.period.id,
          ...columns,
          ...data,
        },
      });
    }
  }
  return { before, after };
}
