import "server-only";
import type { SupportChoice } from "@/lib/features/work-plans/rules/plan-draft";
import type { Tx } from "@/lib/platform/db";

/**
 * All choices of a plan, one statement. A leader's plan counts once it was sent; a draft is its writer's own, but for a role that was
 * given to the person. Units above
 * count up to the top of the chart, nearest first.
 */
export async function loadSupportChoices(db: Tx, planId: string, today: string): Promise<SupportChoice[]> {
  return db.$queryRaw<SupportChoice[]>`
    WITH RECURSIVE plan AS (
      SELECT agency_id, COALESCE(amends_id, id) AS id, unit_id, employee_id, year, starts_on, ends_on FROM work_plan WHERE id = ${planId}::uuid
    ), above AS (
      SELECT u.agency_id, u.id, u.parent_id, u.name, 0 AS distance FROM unit u JOIN plan ON u.agency_id = plan.agency_id AND u.id = plan.unit_id
      UNION ALL
      SELECT u.agency_id, u.id, u.parent_id, u.name, above.distance + 1 FROM unit u
      JOIN above ON u.agency_id = above.agency_id AND u.id = above.parent_id WHERE above.distance < 12
    ), leaders AS (
      SELECT a.agency_id, a.employee_id FROM work_plan_appraiser a JOIN plan ON a.agency_id = plan.agency_id AND a.work_plan_id = plan.id
      WHERE a.employee_id <> plan.employee_id AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
    )
    SELECT 'leader_result' AS kind, r.id, r.text, row_number() OVER (PARTITION BY p.id ORDER BY r.kind, r.sort_order, r.id)::int AS number,
      e.call_name AS owner, 0 AS distance
    FROM leaders l
    JOIN plan ON true
    JOIN work_plan p ON p.agency_id = l.agency_id AND p.employee_id = l.employee_id AND p.year = plan.year AND p.amends_id IS NULL
      AND p.state IN ('submitted', 'set', 'closed') AND p.starts_on <= plan.ends_on AND p.ends_on >= plan.starts_on
    JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
    JOIN planned_result r ON r.agency_id = p.agency_id AND r.work_plan_id = p.id
    UNION ALL
    SELECT 'leader_result', r.id, r.text, (SELECT count(*)::int FROM planned_result x WHERE x.agency_id = r.agency_id AND x.work_plan_id = r.work_plan_id
        AND (x.kind, x.sort_order, x.id) <= (r.kind, r.sort_order, r.id)), e.call_name, 0
    FROM plan
    JOIN role_cell c ON c.agency_id = plan.agency_id AND c.employee_id = plan.employee_id AND c.state IN ('assigned', 'accepted')
    JOIN planned_result r ON r.agency_id = c.agency_id AND r.id = c.result_id
    JOIN work_plan p ON p.agency_id = r.agency_id AND p.id = r.work_plan_id AND p.year = plan.year AND p.state <> 'withdrawn'
    JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
    WHERE NOT (p.state IN ('submitted', 'set', 'closed') AND p.starts_on <= plan.ends_on AND p.ends_on >= plan.starts_on
      AND p.employee_id IN (SELECT l.employee_id FROM leaders l))
    UNION ALL
    SELECT 'unit_indicator', i.id, i.name, NULL, above.name, above.distance + 1
    FROM above
    JOIN strategy_node n ON n.agency_id = above.agency_id AND n.unit_id = above.id
    JOIN plan ON true
    JOIN strategy_indicator i ON i.agency_id = n.agency_id AND i.node_id = n.id AND i.year = plan.year AND i.retired_on IS NULL
    ORDER BY distance, owner, number, text, id
    LIMIT 200`;
}
