import "server-only";
import {
  checkDistribution,
  patternPercents,
  sharePercent,
  type RatingCounts,
} from "@/lib/features/evaluations/rules/distribution";
import { OVERALL_RATINGS, type UnitAchievementLevel } from "@/lib/features/organization/rules/levels";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import { DEEPEST } from "./population";
import {
  coveredBy,
  tellsTooMuch,
  type Group,
} from "@/lib/features/evaluations/distribution/rules/minimum-group";
import type { Distribution, PeriodChoice, TrendPoint } from "../rules/views";

const NO_RATINGS: RatingCounts = { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };

type Point = Pick<TrendPoint, "year" | "number" | "cadence" | "total"> & {
  otherKinds: number;
  counts: Partial<RatingCounts>;
};

export type Spread = {
  unitId: string | null;
  excluded: number;
  counts: Partial<RatingCounts> | null;
  otherKinds: number;
  /** People of each unit above in sight, and of those directly below it, by its id. */
  levels: Record<string, { total: number; siblings: Group["siblings"] | null }> | null;
  /** From the highest of them down to the unit itself. */
  path: string[];
  achievement: UnitAchievementLevel | null;
  achievementUnit: string | null;
  policy: unknown;
  trend: Point[] | null;
};

type Bind = {
  period: PeriodChoice;
  rootId: string | null;
  /** The units above that the reader sees too, the highest first. */
  aboveIds: string[];
  scope: string[] | null;
  kind?: "pns" | "pppk";
};

/** Of evaluation `v` in period `q`: its result was released, is not being contested, and no later version took its place. */
const RELEASED = Prisma.sql`v.state IN ('released', 'received', 'lapsed', 'decided', 'final')
  AND NOT EXISTS (SELECT FROM evaluation x WHERE x.agency_id = v.agency_id AND x.work_plan_id = v.work_plan_id AND x.period_id = v.period_id AND x.revision > v.revision)`;

/** Whether the person of `v` heads the unit at the end of period `q` and is therefore not counted in it; some policies count the head. */
const heads = (unit: Prisma.Sql) => Prisma.sql`(NOT COALESCE((
    SELECT (y.settings #>> '{distribution,countsUnitHead}')::boolean FROM agency_policy y WHERE y.agency_id = q.agency_id AND y.id = q.policy_id
  ), false) AND EXISTS (
  SELECT FROM assignment s JOIN position p ON p.agency_id = s.agency_id AND p.id = s.position_id AND p.is_unit_head AND p.unit_id = ${unit}
  WHERE s.agency_id = v.agency_id AND s.employee_id = v.employee_id AND s.kind = 'definitive'
    AND s.starts_on <= q.ends_on AND (s.ends_on IS NULL OR s.ends_on >= q.ends_on)))`;

/**
 * Released results only: what is not released is nobody's figure yet. The head of the unit is not counted (SE 3/2023, our
 * population) unless the policy says so. One statement.
 */
export async function loadSpread(db: Tx, bind: Bind): Promise<Spread | undefined> {
  const { period, rootId, aboveIds, scope, kind } = bind;
  const start = rootId ? Prisma.sql`u.id = ${rootId}::uuid` : Prisma.sql`u.id = ANY(${scope ?? []}::uuid[])`;
  const kinds = { pppk: Prisma.sql`e.kind = 'pppk'`, pns: Prisma.sql`e.kind IN ('pns', 'cpns')` };
  const matches = kind ? kinds[kind] : Prisma.sql`true`;
  const rows = await db.$queryRaw<Omit<Spread, "unitId" | "path">[]>`
    WITH RECURSIVE tree AS (
      SELECT u.id, 0 AS depth FROM unit u WHERE ${start} UNION SELECT c.id, tree.depth + 1 FROM unit c JOIN tree ON c.parent_id = tree.id AND tree.depth < ${DEEPEST}
    ), up AS (
      SELECT u.id, u.parent_id, u.name, 0 AS depth FROM unit u WHERE u.id = ${rootId}::uuid
      UNION ALL SELECT p.id, p.parent_id, p.name, up.depth + 1 FROM unit p JOIN up ON p.id = up.parent_id AND up.depth < ${DEEPEST}
    ), rated AS (
      SELECT v.period_id, v.overall_rating AS rating, ${matches} AS matches FROM evaluation v
      JOIN period q ON q.agency_id = v.agency_id AND q.id = v.period_id
      JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
      JOIN employee e ON e.agency_id = v.agency_id AND e.id = v.employee_id
      WHERE ${RELEASED} AND w.unit_id IN (SELECT id FROM tree) AND NOT ${heads(Prisma.sql`${rootId}::uuid`)}
    ), counted AS (
      SELECT period_id, rating, count(*) FILTER (WHERE matches)::int AS n, count(*) FILTER (WHERE NOT matches)::int AS others FROM rated GROUP BY period_id, rating
    ), beside AS (
      SELECT u.id, u.id AS top, u.parent_id AS above FROM unit u WHERE u.parent_id = ANY(${aboveIds}::uuid[])
      UNION SELECT c.id, beside.top, beside.above FROM unit c JOIN beside ON c.parent_id = beside.id
    ), wide AS (
      SELECT a.id AS above, b.top, b.top IS NOT NULL AND ${heads(Prisma.sql`b.top`)} AS "isHead" FROM evaluation v
      JOIN period q ON q.agency_id = v.agency_id AND q.id = v.period_id
      JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
      JOIN employee e ON e.agency_id = v.agency_id AND e.id = v.employee_id
      CROSS JOIN unnest(${aboveIds}::uuid[]) AS a(id)
      LEFT JOIN beside b ON b.id = w.unit_id AND b.above = a.id
      WHERE v.period_id = ${period.id}::uuid AND ${RELEASED} AND ${matches}
        AND (w.unit_id = a.id OR b.top IS NOT NULL) AND NOT ${heads(Prisma.sql`a.id`)}
    )
    SELECT
      (SELECT count(*)::int FROM employee e JOIN assignment s ON s.agency_id = e.agency_id AND s.employee_id = e.id AND s.kind = 'definitive' AND s.ends_on IS NULL
        JOIN position p ON p.agency_id = s.agency_id AND p.id = s.position_id
        WHERE e.status <> 'active' AND e.kind <> 'state_official' AND p.unit_id IN (SELECT id FROM tree) AND ${matches}) AS excluded,
      (SELECT json_object_agg(rating, n) FROM counted WHERE period_id = ${period.id}::uuid) AS counts,
      (SELECT COALESCE(sum(others), 0)::int FROM counted WHERE period_id = ${period.id}::uuid) AS "otherKinds",
      (SELECT json_object_agg(above, json_build_object('total', total, 'siblings', siblings)) FROM (
        SELECT above, sum(people)::int AS total, json_agg(json_build_object('unitId', top, 'total', n)) FILTER (WHERE top IS NOT NULL) AS siblings
        FROM (SELECT above, top, count(*) AS people, count(*) FILTER (WHERE NOT "isHead")::int AS n FROM wide GROUP BY above, top) s GROUP BY above) l) AS levels,
      nearest.level AS achievement, nearest.name AS "achievementUnit",
      (SELECT y.settings FROM period q JOIN agency_policy y ON y.agency_id = q.agency_id AND y.id = q.policy_id WHERE q.id = ${period.id}::uuid) AS policy,
      (SELECT json_agg(json_build_object('year', q.year, 'number', q.number, 'cadence', q.cadence, 'total', t.total, 'otherKinds', t.others, 'counts', t.counts) ORDER BY q.starts_on)
        FROM (SELECT period_id, sum(n)::int AS total, sum(others)::int AS others, json_object_agg(rating, n) AS counts FROM counted GROUP BY period_id HAVING sum(n) > 0) t
        JOIN period q ON q.id = t.period_id
        JOIN period o ON o.id = ${period.id}::uuid AND o.kind = q.kind WHERE q.ends_on <= ${period.endsOn}::date) AS trend
    FROM (SELECT 1) one
    LEFT JOIN LATERAL (
      SELECT a.level::text AS level, up.name FROM up JOIN unit_achievement a ON a.unit_id = up.id AND a.period_id = ${period.id}::uuid ORDER BY up.depth LIMIT 1
    ) nearest ON true`;
  return rows[0] && { unitId: rootId, path: rootId ? [...aboveIds, rootId] : [], ...rows[0] };
}

const policyOf = (spread: Spread | undefined) => agencyPolicy.parse(spread?.policy ?? {}).distribution;
const sumOf = (counts: RatingCounts) => OVERALL_RATINGS.reduce((sum, rating) => sum + counts[rating], 0);

/** The unit among its neighbours, with what the units above it cover by giving way. */
function groupOf(spread: Spread | undefined, total: number, smallest: number): Group {
  const { unitId = null, otherKinds = 0, levels, path = [] } = spread ?? {};
  let group: Group = { unitId, total, otherKinds, above: null, siblings: [] };
  for (const [place, above] of path.slice(0, -1).entries()) {
    const level = levels?.[above];
    const covered = coveredBy(group, smallest);
    const siblings = level?.siblings ?? [];
    group = { ...group, unitId: path[place + 1] ?? unitId, above: level?.total ?? 0, siblings, covered };
  }
  return group;
}

/** The spread of a unit's released results; of a group that is too small, or would give a smaller one away, no figure leaves this place. */
export function distributionOf(spread: Spread | undefined): Distribution {
  const policy = policyOf(spread);
  const all = { ...NO_RATINGS, ...spread?.counts };
  const total = sumOf(all);
  const isHidden = tellsTooMuch(groupOf(spread, total, policy.smallUnitBelow), policy.smallUnitBelow);
  const counts = isHidden ? NO_RATINGS : all;
  const achievement = spread?.achievement ?? null;
  return {
    counts,
    total,
    isHidden,
    smallUnitBelow: policy.smallUnitBelow,
    achievement,
    achievementUnit: spread?.achievementUnit ?? null,
    shares: Object.fromEntries(
      OVERALL_RATINGS.map((rating) => [rating, isHidden ? null : sharePercent(counts[rating], total)]),
    ) as Distribution["shares"],
    pattern: achievement ? patternPercents(achievement, policy) : null,
    findings: achievement && !isHidden ? checkDistribution(achievement, counts, policy) : [],
  };
}

/** The share of good results period by period, in percent; null where the group is too small or, in the period asked for, hidden. */
export function trendOf(spread: Spread | undefined, period: PeriodChoice, isHidden: boolean): TrendPoint[] {
  const smallest = policyOf(spread).smallUnitBelow;
  return (spread?.trend ?? []).map(({ otherKinds, counts: known, ...point }) => {
    const counts = { ...NO_RATINGS, ...known };
    const { total } = point;
    const isAsked =
      point.year === period.year && point.number === period.number && point.cadence === period.cadence;
    const alone: Group = { unitId: null, total, otherKinds, above: null, siblings: [] };
    if ((isAsked && isHidden) || tellsTooMuch(alone, smallest)) return { ...point, good: null };
    return { ...point, good: ((counts.very_good + counts.good) / total) * 100 };
  });
}
