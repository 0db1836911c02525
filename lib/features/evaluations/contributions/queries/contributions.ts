import "server-only";
import type { Level } from "@/lib/features/organization/rules/levels";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

/** A row of somebody whom the reader does not appraise, and what the reader has said about it. */
export type ContributionRow = {
  resultId: string;
  text: string;
  supports: string;
  name: string;
  unitName: string;
  period: { id: string; year: number; cadence: Cadence; number: number };
  given: { level: Level; note: string; isShared: boolean; version: number } | null;
  /** The result of the period is signed, so that the word stands. */
  isSigned: boolean;
};

/** Rows of set plans that support a result of the reader's own plans, in the running period of each person. One statement. */
export async function listContributions(ctx: Context): Promise<ContributionRow[]> {
  return read(
    ctx,
    (db) => db.$queryRaw<ContributionRow[]>`
      WITH mine AS (
        SELECT s.agency_id, s.id, s.text FROM planned_result s
        JOIN work_plan l ON l.agency_id = s.agency_id AND l.id = s.work_plan_id AND l.state IN ('set', 'closed')
        WHERE l.employee_id = ${ctx.actor.employeeId}::uuid AND l.ends_on >= ${ctx.today}::date - 90
      ), supporting AS (
        SELECT r.*, mine.text AS supported FROM mine JOIN planned_result r ON r.agency_id = mine.agency_id AND r.supports_result_id = mine.id AND r.role_cell_id IS NULL
        UNION ALL
        SELECT r.*, mine.text FROM mine JOIN role_cell c ON c.agency_id = mine.agency_id AND c.result_id = mine.id AND c.state IN ('assigned', 'accepted')
        JOIN planned_result r ON r.agency_id = c.agency_id AND r.role_cell_id = c.id
      )
      SELECT r.id AS "resultId", r.text, r.supported AS supports, p.name, u.name AS "unitName",
        json_build_object('id', o.id, 'year', o.year, 'cadence', o.cadence, 'number', o.number) AS period,
        CASE WHEN c.id IS NOT NULL THEN json_build_object('level', c.level, 'note', c.note, 'isShared', c.is_shared, 'version', c.version) END AS given,
        EXISTS (SELECT FROM evaluation e WHERE e.agency_id = w.agency_id AND e.work_plan_id = w.id AND e.period_id = o.id AND e.signed_at IS NOT NULL) AS "isSigned"
      FROM supporting r
      JOIN work_plan w ON w.agency_id = r.agency_id AND w.id = r.work_plan_id AND w.state IN ('set', 'closed') AND w.employee_id <> ${ctx.actor.employeeId}::uuid
      JOIN employee p ON p.agency_id = w.agency_id AND p.id = w.employee_id
      JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      JOIN LATERAL (
        SELECT x.* FROM period x WHERE x.agency_id = w.agency_id AND x.kind = 'periodic' AND x.state NOT IN ('planned', 'closed')
          AND x.starts_on <= ${ctx.today}::date AND x.starts_on <= w.ends_on AND x.ends_on >= w.starts_on
          AND (cardinality(x.only_unit_kinds) = 0 OR u.kind = ANY(x.only_unit_kinds)) AND NOT u.kind = ANY(x.not_unit_kinds)
        ORDER BY x.starts_on DESC LIMIT 1
      ) o ON true
      LEFT JOIN contribution c ON c.agency_id = r.agency_id AND c.result_id = r.id AND c.period_id = o.id AND c.giver_id = ${ctx.actor.employeeId}::uuid
      WHERE NOT EXISTS (SELECT FROM work_plan_appraiser a WHERE a.agency_id = w.agency_id AND a.work_plan_id = w.id AND a.employee_id = ${ctx.actor.employeeId}::uuid
        AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date))
      ORDER BY c.id IS NOT NULL, p.plain_name, r.sort_order, r.id LIMIT 200`,
  );
}
