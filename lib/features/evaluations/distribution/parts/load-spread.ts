import "server-only";
import type { UnitAchievementLevel } from "@/lib/features/organization/rules/levels";
import { agencyPolicy, type AgencyPolicy } from "@/lib/features/organization/rules/policy";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import {
  spreadsOf,
  type NamedAchievement,
  type PeopleGroup,
  type UnitNode,
  type UnitSpread,
} from "../rules/spread-tree";

/** No tree of units is deeper; a walk that gets there goes round, and ends. */
const DEEPEST = 32;

export type WrittenReason = {
  unitId: string;
  revision: number;
  achievement: UnitAchievementLevel;
  text: string;
  author: string;
  at: string;
};

/** The units from a top downwards with everybody who has a set plan in a period, counted by what the spread looks at. */
export type SpreadTree = {
  topId: string;
  units: UnitNode[];
  spreads: Map<string, UnitSpread>;
  /** Parents of the tree's units and of those above it. */
  parents: Map<string, string | null>;
  achievements: NamedAchievement[];
  /** Newest reason of each unit of the tree. */
  reasons: WrittenReason[];
  policy: AgencyPolicy;
};

type Row = {
  units: UnitNode[] | null;
  above: UnitNode[] | null;
  groups: PeopleGroup[] | null;
  achievements: NamedAchievement[] | null;
  reasons: WrittenReason[] | null;
  settings: unknown;
};

/**
 * One statement. A person counts for the unit of the plan and all above it; who heads that unit at the period's end is marked,
 * because a head is not in the own unit's spread (dossier §7.2). Contested results do not count, the reader's own only once
 * released. @throws AppError NOT_FOUND
 */
export async function loadSpreadTree(
  db: Tx,
  key: { topId: string; periodId: string; readerId: string; today: string; timeZone: string },
): Promise<SpreadTree> {
  const { topId, periodId, readerId, today, timeZone } = key;
  const [row] = await db.$queryRaw<Row[]>`
    WITH RECURSIVE tree AS (
      SELECT u.agency_id, u.id, u.parent_id, u.name, u.sort_order, 0 AS depth FROM unit u WHERE u.id = ${topId}::uuid
      UNION ALL SELECT c.agency_id, c.id, c.parent_id, c.name, c.sort_order, tree.depth + 1 FROM unit c JOIN tree ON c.agency_id = tree.agency_id AND c.parent_id = tree.id AND tree.depth < ${DEEPEST}
    ), up AS (
      SELECT u.agency_id, u.id, u.parent_id, u.name, 0 AS depth FROM unit u WHERE u.id = ${topId}::uuid
      UNION ALL SELECT p.agency_id, p.id, p.parent_id, p.name, up.depth + 1 FROM unit p JOIN up ON p.agency_id = up.agency_id AND p.id = up.parent_id AND up.depth < ${DEEPEST}
    ), people AS (
      -- A contested result is in no figure, as on the dashboards: the two subtracted would name it. Nor is the reader's own before release: beside the
      -- people of a calibration room it would be what is left.
      SELECT w.unit_id, CASE WHEN v.state NOT IN ('open', 'noted', 'objected') AND (w.employee_id <> ${readerId}::uuid OR v.released_at IS NOT NULL)
          THEN v.overall_rating END AS rating, coalesce(v.released_at IS NOT NULL, false) AS released,
        EXISTS (SELECT FROM assignment s JOIN position p ON p.agency_id = s.agency_id AND p.id = s.position_id AND p.is_unit_head AND p.unit_id = w.unit_id
          WHERE s.agency_id = w.agency_id AND s.employee_id = w.employee_id AND s.kind = 'definitive'
            AND s.starts_on <= q.ends_on AND (s.ends_on IS NULL OR s.ends_on >= q.ends_on)) AS head,
        EXISTS (SELECT FROM work_plan_appraiser a WHERE a.agency_id = w.agency_id AND a.work_plan_id = w.id AND a.employee_id = ${readerId}::uuid
          AND a.employee_id <> w.employee_id AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)) AS own
      FROM work_plan w
      JOIN period q ON q.agency_id = w.agency_id AND q.id = ${periodId}::uuid AND w.starts_on <= q.ends_on AND w.ends_on >= q.starts_on
      LEFT JOIN evaluation v ON v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.period_id = q.id
      WHERE w.state IN ('set', 'closed') AND w.unit_id IN (SELECT id FROM tree)
    )
    SELECT
      (SELECT json_agg(json_build_object('unitId', id, 'parentId', parent_id, 'name', name) ORDER BY depth, sort_order, name) FROM tree) AS units,
      (SELECT json_agg(json_build_object('unitId', id, 'parentId', parent_id, 'name', name)) FROM up WHERE depth > 0) AS above,
      (SELECT json_agg(json_build_object('unitId', unit_id, 'rating', rating, 'isReleased', released, 'isHead', head, 'isOwn', own, 'people', n))
        FROM (SELECT unit_id, rating, released, head, own, count(*)::int AS n FROM people GROUP BY 1, 2, 3, 4, 5) g) AS groups,
      (SELECT json_agg(json_build_object('unitId', x.unit_id, 'unitName', u.name, 'level', x.level, 'setBy', e.name, 'setOn', (x.set_at AT TIME ZONE ${timeZone})::date))
        FROM unit_achievement x JOIN unit u ON u.agency_id = x.agency_id AND u.id = x.unit_id
        JOIN employee e ON e.agency_id = x.agency_id AND e.id = x.set_by_id
        WHERE x.period_id = ${periodId}::uuid AND x.unit_id IN (SELECT id FROM tree UNION SELECT id FROM up)) AS achievements,
      (SELECT json_agg(json_build_object('unitId', r.unit_id, 'revision', r.revision, 'achievement', r.achievement, 'text', r.text, 'author', r.author_name, 'at', r.at))
        FROM (SELECT DISTINCT ON (unit_id) * FROM distribution_reason WHERE period_id = ${periodId}::uuid AND unit_id IN (SELECT id FROM tree) ORDER BY unit_id, revision DESC) r) AS reasons,
      (SELECT y.settings FROM period q JOIN agency_policy y ON y.agency_id = q.agency_id AND y.id = q.policy_id WHERE q.id = ${periodId}::uuid) AS settings`;
  if (!row?.units || row.settings === null) throw notFound();
  const policy = agencyPolicy.parse(row.settings);
  const parents = [...row.units, ...(row.above ?? [])].map(
    ({ unitId, parentId }) => [unitId, parentId] as const,
  );
  return {
    topId,
    units: row.units,
    spreads: spreadsOf(row.units, row.groups ?? [], policy.distribution),
    parents: new Map(parents),
    achievements: row.achievements ?? [],
    reasons: row.reasons ?? [],
    policy,
  };
}
