import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Chart, Holder, PositionSpan, UnitSpan } from "../rules/chart";
import type { ChartChange } from "../rules/chart-change";

/** The unit and the posts that a change is about, before anything hangs on them. */
const rootsOf = (change: ChartChange): { units: string[]; posts: (string | null)[] } => {
  if (change.kind === "add_position" || change.kind === "change_position")
    return {
      units: change.facts.unitId ? [change.facts.unitId] : [],
      posts: [change.positionId, change.facts.superiorPositionId ?? null],
    };
  if (change.kind === "close_position") return { units: [], posts: [change.positionId] };
  return { units: [change.unitId], posts: [] };
};

/**
 * What a change of the chart needs to know: every unit over time; of the posts those of the unit concerned, what hangs directly
 * under them, and all that stand above. Two statements.
 */
export async function loadChartFor(db: Tx, change: ChartChange): Promise<Chart> {
  const roots = rootsOf(change);
  const units = await db.$queryRaw<UnitSpan[]>`
    SELECT unit_id AS "unitId", parent_id AS "parentId", code, name, kind, has_own_agreement AS "hasOwnAgreement",
      starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM unit_span ORDER BY starts_on`;
  const positions = await db.$queryRaw<PositionSpan[]>`
    WITH RECURSIVE own AS (
      SELECT s.position_id AS id FROM position_span s
      WHERE s.unit_id = ANY(${roots.units}::uuid[]) OR s.position_id = ANY(${roots.posts}::uuid[])
    ), near AS (
      SELECT id FROM own
      UNION SELECT s.position_id FROM position_span s WHERE s.superior_position_id IN (SELECT id FROM own)
    ), chain AS (
      SELECT id FROM near
      UNION SELECT s.superior_position_id FROM chain c JOIN position_span s ON s.position_id = c.id
      WHERE s.superior_position_id IS NOT NULL
    )
    SELECT s.position_id AS "positionId", s.unit_id AS "unitId", s.superior_position_id AS "superiorPositionId", s.title,
      s.class::text AS class, s.level, s.grade, s.family, s.is_unit_head AS "isUnitHead", s.independent_head AS "independentHead",
      s.starts_on::text AS "startsOn", s.ends_on::text AS "endsOn"
    FROM position_span s WHERE s.position_id IN (SELECT id FROM chain) ORDER BY s.starts_on`;
  return { units, positions };
}

/** Who holds some posts on a day or later. One statement. */
export async function loadHolders(db: Tx, positionIds: readonly string[], from: string): Promise<Holder[]> {
  return db.$queryRaw<Holder[]>`
    SELECT a.position_id AS "positionId", a.employee_id AS "employeeId", e.name, a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn"
    FROM assignment a JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
    WHERE a.position_id = ANY(${[...positionIds]}::uuid[]) AND (a.ends_on IS NULL OR a.ends_on >= ${from}::date)
    ORDER BY e.plain_name, e.id`;
}
