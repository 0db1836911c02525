import "server-only";
import type { Facts, Span } from "@/lib/access/relations";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

type Row = {
  employeeId: string;
  periodState: string;
  spans: Span[] | null;
  resultIds: string[] | null;
};
export type HandedOverPlan = {
  employeeId: string;
  periodState: string;
  resultIds: string[];
  /** Whoever appraises today. */
  successorId: string | null;
  facts: Facts & { employeeId: string };
};

/**
 * A set plan in a period, with the appraisers of that period and of today: whoever left before it began has nothing to hand over. One
 * statement. @throws AppError NOT_FOUND
 */
export async function loadHandedOverPlan(
  db: Tx,
  { workPlanId, periodId }: { workPlanId: string; periodId: string },
  today: string,
): Promise<HandedOverPlan> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT w.employee_id AS "employeeId", o.state::text AS "periodState",
      (SELECT json_agg(json_build_object('employeeId', a.employee_id, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'capacity', a.capacity) ORDER BY a.starts_on)
        FROM work_plan_appraiser a WHERE a.agency_id = w.agency_id AND a.work_plan_id = w.id
          AND ((a.starts_on <= o.ends_on AND (a.ends_on IS NULL OR a.ends_on >= o.starts_on))
            OR (a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)))) AS spans,
      (SELECT json_agg(r.id) FROM planned_result r WHERE r.agency_id = w.agency_id AND r.work_plan_id = w.id
        AND (r.added_on IS NULL OR r.added_on <= o.ends_on)) AS "resultIds"
    FROM work_plan w
    JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
    JOIN period o ON o.agency_id = w.agency_id AND o.id = ${periodId}::uuid AND o.kind = 'periodic'
      AND o.starts_on <= w.ends_on AND o.ends_on >= w.starts_on AND period_serves(o.only_unit_kinds, o.not_unit_kinds, u.kind)
    WHERE w.id = ${workPlanId}::uuid AND w.state IN ('set', 'closed')`;
  if (!row) throw notFound();
  const { employeeId, periodState } = row;
  const appraisers = row.spans ?? [];
  const now = appraisers.find((s) => s.startsOn <= today && (s.endsOn === null || s.endsOn >= today));
  return {
    employeeId,
    periodState,
    resultIds: row.resultIds ?? [],
    successorId: now?.employeeId ?? null,
    facts: { today, employeeId, appraisers },
  };
}
