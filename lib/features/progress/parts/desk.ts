import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { PlanState } from "@/lib/features/work-plans/rules/plan-state";
import type { NoteStage, PeriodState, ProgressDesk } from "@/lib/features/progress/rules/progress-window";

/** A plan and a period, and how far their evaluation has come. Days are YYYY-MM-DD. */
export type Desk = ProgressDesk & {
  employeeId: string;
  period: ProgressDesk["period"] & { id: string; year: number; cadence: Cadence; number: number };
  evaluationId: string | null;
};

type Row = {
  employeeId: string;
  planState: PlanState;
  planStartsOn: string;
  planEndsOn: string;
  periodState: PeriodState;
  periodStartsOn: string;
  periodEndsOn: string;
  year: number;
  cadence: Cadence;
  number: number;
  evaluationId: string | null;
  stage: NoteStage;
};

/**
 * `keep`: the evaluation must not change meanwhile. `change`: this transaction is going to change it; asking for `keep` first and
 * changing later would let two of them wait for each other for ever.
 */
type Intent = "keep" | "change";

const LOCKS = { keep: Prisma.sql`FOR SHARE`, change: Prisma.sql`FOR NO KEY UPDATE` };

/**
 * Where a plan and a period stand, for a write. Its evaluation is locked until the transaction ends, so that sending or signing
 * and a late entry cannot pass each other. @throws AppError NOT_FOUND
 */
export async function loadDesk(
  db: Tx,
  planId: string,
  periodId: string,
  intent: Intent = "keep",
): Promise<Desk> {
  await db.$queryRaw`
    SELECT id FROM evaluation WHERE work_plan_id = ${planId}::uuid AND period_id = ${periodId}::uuid ORDER BY id ${LOCKS[intent]}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.employee_id AS "employeeId", p.state::text AS "planState", p.starts_on::text AS "planStartsOn", p.ends_on::text AS "planEndsOn",
      t.state::text AS "periodState", t.starts_on::text AS "periodStartsOn", t.ends_on::text AS "periodEndsOn",
      t.year, t.cadence::text AS cadence, t.number, v.id AS "evaluationId",
      CASE WHEN v.id IS NULL THEN 'none' WHEN v.signed_at IS NOT NULL THEN 'signed' WHEN v.state = 'open' THEN 'open' ELSE 'sent' END AS stage
    FROM work_plan p
    JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
    JOIN period t ON t.agency_id = p.agency_id AND t.id = ${periodId}::uuid AND t.kind = 'periodic' AND period_serves(t.only_unit_kinds, t.not_unit_kinds, u.kind)
    LEFT JOIN evaluation v ON v.agency_id = p.agency_id AND v.work_plan_id = p.id AND v.period_id = t.id
    WHERE p.id = ${planId}::uuid`;
  const row = rows[0];
  if (!row) throw notFound();
  return {
    employeeId: row.employeeId,
    plan: { state: row.planState, startsOn: row.planStartsOn, endsOn: row.planEndsOn },
    period: {
      id: periodId,
      state: row.periodState,
      startsOn: row.periodStartsOn,
      endsOn: row.periodEndsOn,
      year: row.year,
      cadence: row.cadence,
      number: row.number,
    },
    stage: row.stage,
    evaluationId: row.evaluationId,
  };
}
