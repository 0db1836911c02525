import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/** No tree of units is deeper; a walk that gets there goes round, and ends. */
export const DEEPEST = 32;

/**
 * Everybody who takes part in a period, once each, with unit, plan, evaluation, stage and holder: the one definition behind every figure,
 * list and export of the dashboard. People on study leave, on unpaid leave, retired or gone take no part (dossier §5), nor do state officials.
 * Bind `periodId`, `today` and the root unit; the result is a chain of common table expressions that ends in `population`.
 */
export function populationOf(bind: {
  periodId: string;
  rootId: string | null;
  scope: string[] | null;
  kind?: "pns" | "pppk";
  today: string;
}): Prisma.Sql {
  const { periodId, rootId, scope, kind, today } = bind;
  const roots = rootId
    ? Prisma.sql`u.id = ${rootId}::uuid`
    : scope === null
      ? Prisma.sql`u.parent_id IS NULL`
      : Prisma.sql`u.id = ANY(${scope}::uuid[]) AND (u.parent_id IS NULL OR NOT u.parent_id = ANY(${scope}::uuid[]))`;
  const inScope = scope === null ? Prisma.sql`true` : Prisma.sql`u.id = ANY(${scope}::uuid[])`;
  const kinds =
    kind === "pppk"
      ? Prisma.sql`AND e.kind = 'pppk'`
      : kind === "pns"
        ? Prisma.sql`AND e.kind IN ('pns', 'cpns')`
        : Prisma.empty;
  return Prisma.sql`
    the_period AS (SELECT * FROM period WHERE id = ${periodId}::uuid),
    due AS MATERIALIZED (SELECT * FROM unit_period_due WHERE period_id = ${periodId}::uuid),
    tree AS (
      SELECT u.id, u.id AS top_id, 0 AS depth FROM unit u WHERE (${roots}) AND (${inScope})
      UNION ALL
      SELECT c.id, CASE WHEN tree.depth = 0 THEN c.id ELSE tree.top_id END, tree.depth + 1 FROM unit c JOIN tree ON c.parent_id = tree.id AND tree.depth < ${DEEPEST}
    ),
    post AS (
      SELECT DISTINCT ON (x.employee_id) x.employee_id, p.unit_id, p.title, p.is_unit_head
      FROM assignment x JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id, the_period t
      WHERE x.kind = 'definitive' AND x.starts_on <= t.ends_on AND (x.ends_on IS NULL OR x.ends_on >= t.starts_on)
      ORDER BY x.employee_id, x.starts_on DESC
    ),
    plan AS (
      SELECT DISTINCT ON (w.employee_id) w.id, w.agency_id, w.employee_id, w.state, w.submitted_at, w.unit_id
      FROM work_plan w, the_period t
      WHERE w.state <> 'withdrawn' AND w.amends_id IS NULL AND w.starts_on <= t.ends_on AND w.ends_on >= t.starts_on
      ORDER BY w.employee_id, w.state IN ('set', 'closed') DESC, w.starts_on DESC
    ),
    -- Once and not for each row of what it is joined with: right after much was entered the planner knows no table's size.
    population AS MATERIALIZED (
      SELECT e.id AS employee_id, e.plain_name, e.name, e.kind, post.title, post.is_unit_head, tree.id AS unit_id, tree.top_id, tree.depth,
        plan.id AS plan_id, plan.state AS plan_state, plan.submitted_at, v.id AS evaluation_id, v.state AS evaluation_state, v.noted_at, v.signed_at, v.overall_rating,
        a.employee_id AS appraiser_id,
        CASE
          WHEN plan.id IS NULL OR plan.state NOT IN ('set', 'closed') THEN 'no_plan'
          WHEN v.id IS NULL OR v.state = 'open' THEN 'waiting'
          WHEN v.state IN ('noted', 'scored') THEN 'noted'
          WHEN v.state IN ('signed', 'released') THEN 'scored'
          ELSE 'received'
        END AS stage,
        CASE
          WHEN plan.id IS NULL OR plan.state IN ('draft', 'returned') THEN 'employee'
          WHEN plan.state = 'submitted' THEN 'appraiser'
          WHEN v.id IS NULL OR v.state = 'open' THEN CASE WHEN ${today}::date < t.starts_on THEN 'none' WHEN t.kind = 'annual' THEN 'appraiser' ELSE 'employee' END
          WHEN v.state IN ('noted', 'scored', 'signed') THEN 'appraiser'
          WHEN v.state = 'released' THEN 'employee'
          ELSE 'none'
        END AS holder,
        (v.id IS NULL OR v.state = 'open') AND ${today}::date > CASE t.kind WHEN 'annual' THEN coalesce(d.scoring_due, t.scoring_due) ELSE coalesce(d.self_note_due, t.self_note_due) END
          OR v.state IN ('noted', 'scored') AND ${today}::date > coalesce(d.scoring_due, t.scoring_due) AS late
      FROM the_period t
      JOIN post ON true
      JOIN tree ON tree.id = post.unit_id
      JOIN unit k ON k.id = tree.id AND period_serves(t.only_unit_kinds, t.not_unit_kinds, k.kind)
      JOIN employee e ON e.id = post.employee_id AND e.status = 'active' AND e.kind <> 'state_official' ${kinds}
      LEFT JOIN plan ON plan.employee_id = e.id
      -- Who has no plan yet is late by the unit of the post.
      LEFT JOIN due d ON d.agency_id = t.agency_id AND d.period_id = t.id AND d.unit_id = coalesce(plan.unit_id, tree.id)
      LEFT JOIN evaluation v ON v.agency_id = plan.agency_id AND v.work_plan_id = plan.id AND v.period_id = t.id
      LEFT JOIN work_plan_appraiser a ON a.agency_id = plan.agency_id AND a.work_plan_id = plan.id AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
      -- Away for the whole of it and back since: exempt with the reason that the page of participants names, not an open item.
      WHERE plan.id IS NOT NULL OR NOT EXISTS (SELECT FROM absence b WHERE b.agency_id = e.agency_id AND b.employee_id = e.id
        AND b.starts_on <= t.starts_on AND (b.ends_on IS NULL OR b.ends_on >= t.ends_on))
    )`;
}
