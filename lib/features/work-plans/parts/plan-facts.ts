import "server-only";
import type { Facts, Span } from "@/lib/access/relations";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

export type PlanFacts = Facts & {
  employeeId: string;
  unitId: string;
  appraisers: Span[];
  appraiserSuperiorIds: string[];
};

type Row = {
  employeeId: string;
  unitId: string;
  appraisers: Span[] | null;
  superiorIds: string[] | null;
};

/**
 * What decides who may act on a plan: its person, its unit, the spans of its appraisers, and who stands above whoever appraises today.
 * An amendment has the appraisers of the plan it amends. One statement. @throws AppError NOT_FOUND
 */
export async function loadPlanFacts(db: Tx, planId: string, today: string): Promise<PlanFacts> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.employee_id AS "employeeId", p.unit_id AS "unitId",
      (SELECT json_agg(json_build_object('employeeId', a.employee_id, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'capacity', a.capacity) ORDER BY a.starts_on)
        FROM work_plan_appraiser a WHERE a.agency_id = p.agency_id AND a.work_plan_id = COALESCE(p.amends_id, p.id)) AS appraisers,
      (SELECT json_agg(r.superior_id)
        FROM work_plan_appraiser a
        JOIN reporting_line r ON r.agency_id = a.agency_id AND r.employee_id = a.employee_id AND r.state = 'confirmed'
          AND r.starts_on <= ${today}::date AND (r.ends_on IS NULL OR r.ends_on >= ${today}::date)
        WHERE a.agency_id = p.agency_id AND a.work_plan_id = COALESCE(p.amends_id, p.id)
          AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)) AS "superiorIds"
    FROM work_plan p WHERE p.id = ${planId}::uuid`;
  const row = rows[0];
  if (!row) throw notFound();
  return {
    today,
    employeeId: row.employeeId,
    unitId: row.unitId,
    appraisers: row.appraisers ?? [],
    appraiserSuperiorIds: row.superiorIds ?? [],
  };
}
