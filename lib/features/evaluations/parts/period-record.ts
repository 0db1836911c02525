import "server-only";
import type { Prisma } from "@/lib/generated/prisma/client";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import type { PeriodDays } from "../rules/period-steps";

export type PeriodRecord = PeriodDays & { id: string; version: number };

/** @throws AppError NOT_FOUND */
export async function loadPeriod(db: Tx, agencyId: string, id: string): Promise<PeriodRecord> {
  const row = found(await db.period.findUnique({ where: { agencyId_id: { agencyId, id } } }));
  return {
    id,
    version: row.version,
    state: row.state,
    startsOn: fromDate(row.startsOn),
    endsOn: fromDate(row.endsOn),
    selfNoteDue: fromDate(row.selfNoteDue),
    scoringDue: fromDate(row.scoringDue),
  };
}

/** Compare and set on the version that the form showed. @throws AppError CONFLICT `evaluations.changed-meanwhile` */
export async function changePeriod(
  db: Tx,
  agencyId: string,
  seen: { periodId: string; version: number },
  data: Prisma.PeriodUpdateManyMutationInput,
): Promise<void> {
  const { count } = await db.period.updateMany({
    where: { agencyId, id: seen.periodId, version: seen.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("evaluations.changed-meanwhile");
}

/** How many people have a set plan in the period and no signed evaluation of it. */
export async function countUnfinished(db: Tx, periodId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(DISTINCT w.employee_id)::int AS n FROM work_plan w
    JOIN period p ON p.agency_id = w.agency_id AND p.id = ${periodId}::uuid AND w.starts_on <= p.ends_on AND w.ends_on >= p.starts_on
    JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id AND period_serves(p.only_unit_kinds, p.not_unit_kinds, u.kind)
    WHERE w.state IN ('set', 'closed') AND NOT EXISTS (
      -- One evaluation a plan, but the annual one is made once a person, on the last plan.
      SELECT FROM evaluation v WHERE v.agency_id = w.agency_id AND v.period_id = p.id AND v.signed_at IS NOT NULL
        AND (v.work_plan_id = w.id OR p.kind = 'annual' AND v.employee_id = w.employee_id))`;
  return row?.n ?? 0;
}
