import "server-only";
import { plansVisible } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import type { Carried, Contributor, NodeSupport, Reached } from "@/lib/features/strategy/rules/support-views";
import { FRESH_MINUTES } from "../parts/alignment-sums";
import { branchSums } from "../parts/branch-sums";

/** Results shown of one part, and steps down from an indicator. */
export const MOST_RESULTS = 60;
const STEPS = 4;

type Row = Omit<Contributor, "seen"> & { person: string; title: string; text: string };
type Unlinked = { planId: string; name: string };
type Found = {
  carried: Carried[] | null;
  isKept: boolean;
  reached: Reached[] | null;
  contributors: Row[] | null;
  unlinked: Unlinked[] | null;
};

export type SupportQuestion = {
  year: number;
  /** Indicators of the part in the year. */
  indicatorIds: string[];
  /** The parts below whose branches are asked for, and the part itself. */
  nodeIds: string[];
  unitId: string | null;
};

/**
 * Who contributes to a part of the tree, how far down agreed plans carry the branches below it, and what those plans have reached.
 * Two statements, whatever the number of people: the cascade is cut at sixty results, and large branches are those that the worker
 * keeps (`isKept`). The figures count everybody; names and words appear where the reader may read the plan.
 */
export async function getNodeSupport(ctx: Context, question: SupportQuestion): Promise<NodeSupport> {
  const { year, indicatorIds, nodeIds, unitId } = question;
  return read(ctx, async (db) => {
    const [found] = await db.$queryRaw<Found[]>`
      WITH RECURSIVE kept AS (
        SELECT k.node_id, k.indicators, k.carried FROM branch_sum k
        WHERE k.node_id = ANY(${nodeIds}::uuid[]) AND k.year = ${year}::int AND k.made_at > now() - make_interval(mins => ${FRESH_MINUTES}::int)
      ), ${branchSums(Prisma.sql`n.id = ANY(${nodeIds}::uuid[]) AND n.id NOT IN (SELECT node_id FROM kept)`, year)}, down AS (
        SELECT r.agency_id, r.id, r.work_plan_id, r.text, r.supports_indicator_id AS indicator_id, NULL::uuid AS parent_id, 0 AS depth
        FROM planned_result r WHERE r.supports_indicator_id = ANY(${indicatorIds}::uuid[])
        UNION ALL
        SELECT r.agency_id, r.id, r.work_plan_id, r.text, d.indicator_id, d.id, d.depth + 1
        FROM down d JOIN planned_result r ON r.agency_id = d.agency_id AND r.supports_result_id = d.id WHERE d.depth < ${STEPS}
      ), cascade AS (
        SELECT d.*, w.employee_id, w.unit_id, w.position_title, w.state FROM down d
        JOIN work_plan w ON w.agency_id = d.agency_id AND w.id = d.work_plan_id AND w.amends_id IS NULL AND w.state IN ('submitted', 'set', 'closed')
        LIMIT ${MOST_RESULTS + 1}
      )
      SELECT
        (SELECT json_agg(json_build_object('nodeId', x.node_id, 'indicators', x.indicators, 'carried', x.carried)) FROM (
          SELECT * FROM kept UNION ALL SELECT * FROM branch) x) AS carried,
        EXISTS (SELECT FROM kept) AS "isKept",
        (SELECT json_agg(x) FROM (
          SELECT i.id AS "indicatorId", count(DISTINCT r.id)::int AS results, count(DISTINCT w.employee_id)::int AS people,
            count(DISTINCT r.id) FILTER (WHERE w.state <> 'submitted')::int AS signed, count(p.id)::int AS "planIndicators",
            count(g.actual)::int AS "withProgress", count(p.id) FILTER (WHERE f.fits)::int AS summed,
            trim_scale(sum(g.actual) FILTER (WHERE f.fits))::text AS actual, trim_scale(sum(p.target) FILTER (WHERE f.fits))::text AS target
          FROM strategy_indicator i
          JOIN planned_result r ON r.agency_id = i.agency_id AND r.supports_indicator_id = i.id
          JOIN work_plan w ON w.agency_id = r.agency_id AND w.id = r.work_plan_id AND w.amends_id IS NULL AND w.state IN ('submitted', 'set', 'closed')
          LEFT JOIN planned_indicator p ON p.agency_id = r.agency_id AND p.result_id = r.id
          LEFT JOIN LATERAL (SELECT sum(x.actual) AS actual FROM indicator_progress x WHERE x.agency_id = p.agency_id AND x.indicator_id = p.id) g ON true
          LEFT JOIN LATERAL (SELECT i.measure_kind = 'cumulative' AND p.measure_kind = 'cumulative' AND lower(p.measure_unit) = lower(i.measure_unit) AS fits) f ON true
          WHERE i.id = ANY(${indicatorIds}::uuid[]) GROUP BY i.id) x) AS reached,
        (SELECT json_agg(x) FROM (
          SELECT c.id AS "resultId", c.work_plan_id AS "planId", c.parent_id AS "parentId", c.indicator_id AS "indicatorId", c.depth, u.name AS "unitName",
            c.state <> 'submitted' AS "isSigned", e.name AS person, c.position_title AS title, c.text,
            EXISTS (SELECT FROM work_plan_appraiser a WHERE a.agency_id = c.agency_id AND a.employee_id = c.employee_id
              AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)) AS leads,
            EXISTS (SELECT FROM planned_result k JOIN work_plan w ON w.agency_id = k.agency_id AND w.id = k.work_plan_id AND w.amends_id IS NULL AND w.state IN ('submitted', 'set', 'closed')
              WHERE k.agency_id = c.agency_id AND k.supports_result_id = c.id) AS "isIntervened"
          FROM cascade c JOIN unit u ON u.agency_id = c.agency_id AND u.id = c.unit_id JOIN employee e ON e.agency_id = c.agency_id AND e.id = c.employee_id
          ORDER BY c.depth, u.sort_order, u.name, e.name, c.id) x) AS contributors,
        (SELECT json_agg(json_build_object('planId', x.id, 'name', x.name)) FROM (
          SELECT w.id, e.name FROM work_plan w JOIN employee e ON e.agency_id = w.agency_id AND e.id = w.employee_id
          WHERE w.unit_id = ${unitId}::uuid AND w.year = ${year}::int AND w.amends_id IS NULL AND w.state IN ('submitted', 'set', 'closed')
            AND NOT EXISTS (SELECT FROM planned_result r WHERE r.agency_id = w.agency_id AND r.work_plan_id = w.id AND r.support_kind <> 'unlinked')
          ORDER BY e.name LIMIT ${MOST_RESULTS}) x) AS unlinked`;
    const rows = found?.contributors ?? [];
    const unlinked = found?.unlinked ?? [];
    const asked = [...rows, ...unlinked].map(({ planId }) => planId);
    const visible =
      asked.length === 0
        ? []
        : await db.workPlan.findMany({
            where: { AND: [{ id: { in: asked } }, plansVisible(ctx.actor, "work-plan.read", ctx.today)] },
            select: { id: true },
          });
    const mayRead = new Set(visible.map(({ id }) => id));
    return {
      carried: Object.fromEntries((found?.carried ?? []).map((one) => [one.nodeId, one])),
      isKept: found?.isKept ?? false,
      reached: Object.fromEntries((found?.reached ?? []).map((one) => [one.indicatorId, one])),
      contributors: rows.slice(0, MOST_RESULTS).map(({ person, title, text, ...row }) => ({
        ...row,
        seen: mayRead.has(row.planId) ? { person, title, text } : null,
      })),
      hasMore: rows.length > MOST_RESULTS,
      unlinked: { count: unlinked.length, names: unlinked.filter(({ planId }) => mayRead.has(planId)) },
    };
  });
}
