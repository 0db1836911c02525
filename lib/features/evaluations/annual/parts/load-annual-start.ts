import "server-only";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { AnnualStart } from "../rules/check-annual";

type Start = Omit<AnnualStart, "today"> & { evaluationId: string | null };

/**
 * A plan and an annual period, and what else the person's year holds. The person's row is held, so that two plans of one person do
 * not begin the same year at once. Two statements. @throws AppError NOT_FOUND
 */
export async function loadAnnualStart(
  db: Tx,
  { workPlanId, periodId }: { workPlanId: string; periodId: string },
): Promise<Start> {
  await db.$queryRaw`
    SELECT e.id FROM employee e JOIN work_plan w ON w.agency_id = e.agency_id AND w.employee_id = e.id WHERE w.id = ${workPlanId}::uuid FOR UPDATE OF e`;
  const [row] = await db.$queryRaw<Start[]>`
    SELECT json_build_object('kind', r.kind, 'state', r.state, 'endsOn', r.ends_on) AS period,
      json_build_object('state', w.state, 'endsOn', w.ends_on) AS plan,
      EXISTS (SELECT FROM work_plan o WHERE o.employee_id = w.employee_id AND o.state IN ('set', 'closed') AND o.amends_id IS NULL
        AND o.starts_on > w.starts_on AND o.starts_on <= r.ends_on) AS "hasLaterPlan",
      p.status IN ('retired', 'left') AS "hasLeft",
      EXISTS (SELECT FROM evaluation v WHERE v.employee_id = w.employee_id AND v.period_id = r.id AND v.work_plan_id <> w.id) AS "begunElsewhere",
      (SELECT v.id FROM evaluation v WHERE v.work_plan_id = w.id AND v.period_id = r.id AND r.kind = 'annual') AS "evaluationId"
    FROM work_plan w
    JOIN employee p ON p.agency_id = w.agency_id AND p.id = w.employee_id
    JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
    JOIN period r ON r.id = ${periodId}::uuid AND r.starts_on <= w.ends_on AND r.ends_on >= w.starts_on
      AND period_serves(r.only_unit_kinds, r.not_unit_kinds, u.kind)
    WHERE w.id = ${workPlanId}::uuid AND w.amends_id IS NULL`;
  if (!row) throw notFound();
  return row;
}
