import "server-only";
import type {
  AwaySpan,
  ChartFacts,
  HeldPost,
  NamedLine,
  PostVersion,
} from "@/lib/features/employees/rules/reporting-chart";
import type { Tx } from "@/lib/platform/db";

/**
 * All that decides the superiors of some people from a day on: their posts, every post above these in any version of the chart
 * since then, who holds them, who is out of duty, and what was corrected or proposed. Two statements, however many people.
 * @param from first day that is asked about, YYYY-MM-DD
 * @param besides posts that are not held yet but are to be reckoned with, such as the post of a planned move
 */
export async function loadChart(
  db: Tx,
  employeeIds: readonly string[],
  from: string,
  besides: readonly string[] = [],
): Promise<ChartFacts> {
  const people = [...employeeIds];
  // A closed post keeps the place that its last version had, so the latest one before the day counts as well.
  const posts = await db.$queryRaw<PostVersion[]>`
    WITH RECURSIVE version AS NOT MATERIALIZED (
      SELECT s.position_id, s.superior_position_id, s.starts_on, s.ends_on FROM position_span s
      WHERE s.ends_on IS NULL OR s.ends_on >= ${from}::date
        OR NOT EXISTS (SELECT FROM position_span later WHERE later.agency_id = s.agency_id
          AND later.position_id = s.position_id AND later.starts_on > s.starts_on)
    ), chain AS (
      SELECT a.position_id AS id FROM assignment a
      WHERE a.employee_id = ANY(${people}::uuid[]) AND (a.ends_on IS NULL OR a.ends_on >= ${from}::date)
      UNION SELECT unnest(${[...besides]}::uuid[])
      UNION SELECT v.superior_position_id FROM chain c JOIN version v ON v.position_id = c.id
      WHERE v.superior_position_id IS NOT NULL
    )
    SELECT v.position_id AS "positionId", v.superior_position_id AS "superiorPositionId",
      v.starts_on::text AS "startsOn", v.ends_on::text AS "endsOn"
    FROM version v WHERE v.position_id IN (SELECT id FROM chain)`;
  const rows = await db.$queryRaw<{ assignments: HeldPost[]; named: NamedLine[]; away: AwaySpan[] }[]>`
    WITH held AS (
      SELECT a.employee_id, a.position_id, a.kind, a.starts_on, a.ends_on FROM assignment a
      WHERE (a.employee_id = ANY(${people}::uuid[]) OR a.position_id = ANY(${[...new Set(posts.map((post) => post.positionId))]}::uuid[]))
        AND (a.ends_on IS NULL OR a.ends_on >= ${from}::date)
    ), gone AS (
      SELECT b.employee_id, b.starts_on, b.ends_on FROM absence b WHERE b.ends_on IS NULL OR b.ends_on >= ${from}::date
      UNION ALL
      SELECT e.id, e.status_from, NULL FROM employee e
      WHERE e.status IN ('retired', 'left') AND e.status_from IS NOT NULL
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('employeeId', employee_id, 'positionId', position_id, 'kind', kind,
        'startsOn', starts_on, 'endsOn', ends_on)), '[]') FROM held) AS assignments,
      (SELECT coalesce(json_agg(json_build_object('employeeId', r.employee_id, 'superiorId', r.superior_id, 'origin', r.origin,
        'startsOn', r.starts_on, 'endsOn', r.ends_on)), '[]') FROM reporting_line r
        WHERE r.employee_id = ANY(${people}::uuid[]) AND r.origin <> 'position'
          AND (r.ends_on IS NULL OR r.ends_on >= ${from}::date)) AS named,
      (SELECT coalesce(json_agg(json_build_object('employeeId', g.employee_id, 'startsOn', g.starts_on, 'endsOn', g.ends_on)), '[]')
        FROM gone g WHERE g.employee_id = ANY(${people}::uuid[]) OR g.employee_id IN (SELECT employee_id FROM held)) AS away`;
  const [facts = { assignments: [], named: [], away: [] }] = rows;
  return { posts, ...facts };
}
