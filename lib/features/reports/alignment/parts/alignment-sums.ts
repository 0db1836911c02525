import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Level } from "@/lib/features/strategy/rules/tree-draft";
import { DEEPEST } from "../../parts/population";
import type { CountedPlans } from "../rules/late-plans";

export type LevelFigures = { level: Level; parts: number; measured: number; carried: number };
type CountedUnit = {
  unitId: string;
  name: string;
  hasChildren: boolean;
  isOwn: boolean;
  counts: CountedPlans[] | null;
};
/** What `alignmentSums` answers; what is late follows from the day on which it is read. */
export type AlignmentSums = {
  levels: LevelFigures[] | null;
  units: { unitId: string; indicators: number; carried: number }[] | null;
  plans: CountedUnit[] | null;
};

/** Whose figures: the unit with all below it, or with `isWhole` every part and plan of the agency. */
export type AlignmentPlace = { rootId: string | null; isWhole: boolean; year: number };

/** Kept figures that are older were left by a worker that stands still: they are worked out again. */
export const FRESH_MINUTES = 15;

/**
 * The one definition of the figures, as an expression with one jsonb value: an indicator asks for one signed plan, and plans come as
 * counts kept beside them. One walk over the units below `rootId`.
 */
export const alignmentSums = ({ rootId, isWhole, year }: AlignmentPlace): Prisma.Sql => Prisma.sql`(
      WITH RECURSIVE units AS (
        SELECT u.agency_id, u.id, u.id AS top_id, 0 AS depth FROM unit u WHERE u.id = ${rootId}::uuid
        UNION ALL
        SELECT c.agency_id, c.id, CASE WHEN t.depth = 0 THEN c.id ELSE t.top_id END, t.depth + 1 FROM unit c JOIN units t ON c.agency_id = t.agency_id AND c.parent_id = t.id AND t.depth < ${DEEPEST}
      ), live AS (
        SELECT n.agency_id, n.id, n.parent_id, n.level, t.top_id FROM strategy_node n LEFT JOIN units t ON t.agency_id = n.agency_id AND t.id = n.unit_id
        WHERE n.retired_on IS NULL AND (${isWhole} OR t.id IS NOT NULL)
      ), aim AS (
        SELECT l.id AS node_id, l.top_id, EXISTS (
          SELECT FROM planned_result r JOIN work_plan w ON w.agency_id = r.agency_id AND w.id = r.work_plan_id AND w.state IN ('set', 'closed')
          WHERE r.agency_id = i.agency_id AND r.supports_indicator_id = i.id) AS is_carried
        FROM live l JOIN strategy_indicator i ON i.agency_id = l.agency_id AND i.node_id = l.id AND i.year = ${year}::int AND i.retired_on IS NULL
      ), measured AS (
        SELECT node_id AS id FROM aim UNION SELECT l.parent_id FROM measured m JOIN live l ON l.id = m.id WHERE l.parent_id IS NOT NULL
      ), carried AS (
        SELECT node_id AS id FROM aim WHERE is_carried UNION SELECT l.parent_id FROM carried c JOIN live l ON l.id = c.id WHERE l.parent_id IS NOT NULL
      ), counted AS (
        SELECT t.top_id, p.state, p.starts_on, sum(p.plans)::int AS plans FROM units t
        JOIN plan_count p ON p.agency_id = t.agency_id AND p.unit_id = t.id AND p.year = ${year}::int GROUP BY 1, 2, 3 HAVING sum(p.plans) <> 0
      )
      SELECT jsonb_build_object(
        'levels', (SELECT json_agg(x) FROM (
          SELECT l.level, count(*)::int AS parts, count(m.id)::int AS measured, count(c.id)::int AS carried
          FROM live l LEFT JOIN measured m ON m.id = l.id LEFT JOIN carried c ON c.id = l.id GROUP BY l.level ORDER BY l.level) x),
        'units', (SELECT json_agg(x) FROM (
          SELECT a.top_id AS "unitId", count(*)::int AS indicators, count(*) FILTER (WHERE a.is_carried)::int AS carried FROM aim a GROUP BY a.top_id) x),
        'plans', (SELECT json_agg(x) FROM (
          SELECT u.id AS "unitId", u.name, u.id = ${rootId}::uuid AS "isOwn",
            EXISTS (SELECT FROM unit c WHERE c.agency_id = u.agency_id AND c.parent_id = u.id) AS "hasChildren",
            (SELECT json_agg(json_build_object('state', c.state, 'startsOn', c.starts_on, 'plans', c.plans)) FROM counted c WHERE c.top_id = u.id) AS counts
          FROM units t JOIN unit u ON u.agency_id = t.agency_id AND u.id = t.id WHERE t.depth <= 1
          ORDER BY u.id = ${rootId}::uuid DESC, u.sort_order, u.name) x)))`;
