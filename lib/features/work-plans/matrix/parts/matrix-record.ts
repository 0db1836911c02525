import "server-only";
import type { Facts, Span } from "@/lib/access/relations";
import { Prisma } from "@/lib/generated/prisma/client";
import type { MeasureKind } from "@/lib/features/work-plans/rules/measure";
import type { PlanState } from "@/lib/features/work-plans/rules/plan-state";
import type { Tx } from "@/lib/platform/db";
import { assertRules, notFound } from "@/lib/platform/errors";

export type MatrixIndicator = {
  id: string;
  text: string;
  measureKind: MeasureKind;
  comparator: string | null;
  /** Canonical decimal. */
  target: string | null;
  targetInput: string;
  measureUnit: string | null;
};

/** A column: one result of the leader. */
export type MatrixColumn = {
  id: string;
  /** Its number in the leader's plan, from 1. */
  number: number;
  text: string;
  kind: "main" | "additional";
  indicators: MatrixIndicator[];
};

/** A leader's plan as the head of a matrix. */
export type MatrixHead = {
  planId: string;
  year: number;
  state: PlanState;
  unitId: string;
  unitName: string;
  leaderId: string;
  leaderName: string;
  leaderCallName: string;
  leaderTitle: string;
  /** Whether any role of it was shared with its person. */
  isShared: boolean;
  columns: MatrixColumn[];
};

type Row = Omit<MatrixHead, "columns"> & {
  columns: MatrixColumn[] | null;
  appraisers: Span[] | null;
  superiorIds: string[] | null;
};

export type LoadedMatrix = { matrix: MatrixHead; facts: Facts };

/** The matrix of a plan, named by the plan or by one of its results. One statement. @throws AppError NOT_FOUND */
export async function loadMatrix(
  db: Tx,
  of: { planId: string } | { resultId: string },
  today: string,
): Promise<LoadedMatrix> {
  const planId =
    "planId" in of
      ? Prisma.sql`${of.planId}::uuid`
      : Prisma.sql`(SELECT work_plan_id FROM planned_result WHERE id = ${of.resultId}::uuid)`;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT p.id AS "planId", p.year, p.state::text AS state, p.unit_id AS "unitId", u.name AS "unitName", p.position_title AS "leaderTitle",
      e.id AS "leaderId", e.name AS "leaderName", e.call_name AS "leaderCallName",
      EXISTS (SELECT FROM role_cell c JOIN planned_result r ON r.agency_id = c.agency_id AND r.id = c.result_id
        WHERE r.agency_id = p.agency_id AND r.work_plan_id = p.id AND c.state IN ('assigned', 'accepted')) AS "isShared",
      (SELECT json_agg(json_build_object('id', r.id, 'number', r.number, 'text', r.text, 'kind', r.kind, 'indicators',
          COALESCE((SELECT json_agg(json_build_object('id', i.id, 'text', i.text, 'measureKind', i.measure_kind, 'comparator', i.comparator,
              'target', trim_scale(i.target)::text, 'targetInput', i.target_input, 'measureUnit', i.measure_unit) ORDER BY i.sort_order, i.id)
            FROM planned_indicator i WHERE i.agency_id = p.agency_id AND i.result_id = r.id), '[]'::json)) ORDER BY r.number)
        FROM (SELECT x.id, x.text, x.kind, row_number() OVER (ORDER BY x.kind, x.sort_order, x.id) AS number
          FROM planned_result x WHERE x.agency_id = p.agency_id AND x.work_plan_id = p.id) r) AS columns,
      (SELECT json_agg(json_build_object('employeeId', a.employee_id, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'capacity', a.capacity))
        FROM work_plan_appraiser a WHERE a.agency_id = p.agency_id AND a.work_plan_id = p.id) AS appraisers,
      (SELECT json_agg(l.superior_id)
        FROM work_plan_appraiser a
        JOIN reporting_line l ON l.agency_id = a.agency_id AND l.employee_id = a.employee_id AND l.state = 'confirmed'
          AND l.starts_on <= ${today}::date AND (l.ends_on IS NULL OR l.ends_on >= ${today}::date)
        WHERE a.agency_id = p.agency_id AND a.work_plan_id = p.id
          AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)) AS "superiorIds"
    FROM work_plan p
    JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
    JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
    WHERE p.id = ${planId} AND p.amends_id IS NULL`;
  if (!row) throw notFound();
  const { appraisers, superiorIds, ...matrix } = row;
  return {
    matrix: { ...matrix, columns: matrix.columns ?? [] },
    facts: {
      today,
      employeeId: row.leaderId,
      unitId: row.unitId,
      appraisers: appraisers ?? [],
      appraiserSuperiorIds: superiorIds ?? [],
    },
  };
}

/** Whether the leader's people may know of the plan: it was sent, or roles of it were shared. */
export const isKnownToTeam = ({ state, isShared }: MatrixHead): boolean =>
  state === "submitted" || state === "returned" || state === "set" || (isShared && state === "draft");

/** @throws AppError RULE_VIOLATION where the plan is put aside or over: its matrix is read only */
export function assertMatrixOpen({ state }: MatrixHead): void {
  if (state === "withdrawn" || state === "closed")
    assertRules([{ reason: "work-plans.role-leader-plan-closed" }]);
}
