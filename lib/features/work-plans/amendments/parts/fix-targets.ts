import "server-only";
import { periodsWithin, type Cadence } from "@/lib/features/organization/rules/period";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { IndicatorRecord, PlanRecord } from "../../parts/plan-record";
import { formatTarget, targetFromColumns } from "../../rules/measure";
import { amendedTargets } from "../rules/amended-targets";

type PeriodRow = { id: string; cadence: Cadence; number: number; hasBegun: boolean };

/** The periods of the plan's days, in which a target is asked. */
const loadPeriods = (db: Tx, plan: PlanRecord, today: string) =>
  db.$queryRaw<PeriodRow[]>`
    SELECT p.id, p.cadence::text AS cadence, p.number, p.starts_on <= ${today}::date AS "hasBegun"
    FROM period p JOIN work_plan w ON w.agency_id = p.agency_id AND w.id = ${plan.id}::uuid JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
    WHERE p.year = ${plan.year} AND p.starts_on <= ${plan.endsOn}::date AND p.ends_on >= ${plan.startsOn}::date
      AND p.kind = 'periodic' AND period_serves(p.only_unit_kinds, p.not_unit_kinds, u.kind) ORDER BY p.starts_on`;

type Fixed = { indicatorId: string; periodId: string; target: string | null; targetText: string | null };

function fixedOf(
  before: IndicatorRecord,
  after: IndicatorRecord,
  plan: PlanRecord,
  periods: PeriodRow[],
): Fixed[] {
  const agreement = (one: IndicatorRecord) => ({
    target: targetFromColumns(one),
    measureKind: one.measureKind,
  });
  return [...new Set(periods.map(({ cadence }) => cadence))].flatMap((cadence) => {
    const places = periodsWithin(plan.year, cadence, plan);
    const rows = places.map(({ number }) =>
      periods.find((period) => period.cadence === cadence && period.number === number),
    );
    const begun = rows.map((row) => row?.hasBegun ?? false);
    return amendedTargets(agreement(before), agreement(after), begun).flatMap((target, index): Fixed[] => {
      const periodId = rows[index]?.id;
      if (!target || !periodId) return [];
      const fixed = { indicatorId: before.id, periodId };
      return target.form === "number"
        ? [{ ...fixed, target: target.value, targetText: null }]
        : [{ ...fixed, target: null, targetText: formatTarget(target, before.direction) }];
    });
  });
}

/**
 * An old period keeps its old target: where the amendment changes an indicator, the targets of the periods that have begun are
 * fixed as they were, and those ahead share what is left of a total. A target that was fixed already stays.
 */
export async function fixPeriodTargets(
  db: Tx,
  agencyId: string,
  { before, after, today, at }: { before: PlanRecord; after: PlanRecord; today: string; at: Date },
): Promise<void> {
  const periods = await loadPeriods(db, before, today);
  const amended = new Map(
    after.results.flatMap(({ indicators }) => indicators.map((one) => [one.originId, one] as const)),
  );
  const fixed = before.results.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) => {
      const now = amended.get(indicator.id);
      return now ? fixedOf(indicator, now, before, periods) : [];
    }),
  );
  await db.indicatorProgress.createMany({
    data: fixed.map((row) => ({ agencyId, id: newId(), workPlanId: before.id, updatedAt: at, ...row })),
    skipDuplicates: true,
  });
}
