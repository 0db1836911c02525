import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { DEEPEST } from "../../parts/population";

/**
 * The one definition of how far a branch is carried: the year's indicators of a part and of all below it, and those of them that a
 * signed plan supports. A chain of common table expressions (in WITH RECURSIVE) that ends in `branch`; `start` chooses the parts `n`.
 */
export const branchSums = (start: Prisma.Sql, year: number): Prisma.Sql => Prisma.sql`
  below AS (
    SELECT n.agency_id, n.id AS top_id, n.id, 0 AS depth FROM strategy_node n WHERE ${start}
    UNION ALL SELECT c.agency_id, b.top_id, c.id, b.depth + 1 FROM below b JOIN strategy_node c ON c.agency_id = b.agency_id AND c.parent_id = b.id AND c.retired_on IS NULL AND b.depth < ${DEEPEST}
  ), measured AS (
    SELECT DISTINCT i.agency_id, i.id, i.node_id FROM below b JOIN strategy_indicator i ON i.agency_id = b.agency_id AND i.node_id = b.id AND i.year = ${year}::int AND i.retired_on IS NULL
  ), supported AS (
    SELECT m.id, m.node_id, EXISTS (
      SELECT FROM planned_result r JOIN work_plan w ON w.agency_id = r.agency_id AND w.id = r.work_plan_id AND w.state IN ('set', 'closed')
      WHERE r.agency_id = m.agency_id AND r.supports_indicator_id = m.id) AS is_carried
    FROM measured m
  ), branch AS (
    SELECT b.top_id AS node_id, count(s.id)::int AS indicators, count(s.id) FILTER (WHERE s.is_carried)::int AS carried
    FROM below b JOIN supported s ON s.node_id = b.id GROUP BY b.top_id
  )`;
