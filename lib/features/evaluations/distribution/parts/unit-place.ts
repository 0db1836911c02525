import "server-only";
import { can } from "@/lib/access/authorize";
import type { Facts, Span } from "@/lib/access/relations";
import type { Actor, Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

/** A unit with those above it, nearest first. */
export type UnitPlace = { unitId: string; path: { unitId: string; name: string }[] };

/** One statement. @throws AppError NOT_FOUND */
export async function loadUnitPlace(db: Tx, unitId: string): Promise<UnitPlace> {
  const path = await db.$queryRaw<UnitPlace["path"]>`
    WITH RECURSIVE up AS (
      SELECT u.agency_id, u.id, u.parent_id, u.name, 0 AS depth FROM unit u WHERE u.id = ${unitId}::uuid
      UNION ALL SELECT p.agency_id, p.id, p.parent_id, p.name, up.depth + 1 FROM unit p JOIN up ON p.agency_id = up.agency_id AND p.id = up.parent_id AND up.depth < 32
    ) SELECT id AS "unitId", name FROM up ORDER BY depth`;
  if (path.length === 0) throw notFound();
  return { unitId, path };
}

/**
 * What decides who may see a unit's spread: whoever heads the unit or one above it leads its people. `appraisers` are the spans over
 * the plans of its people, where they matter.
 */
export function unitFacts(
  actor: Actor,
  today: string,
  path: UnitPlace["path"],
  appraisers: readonly Span[] = [],
): Facts & { unitId: string | null } {
  const leads = path.some(({ unitId }) => actor.headOfUnitIds.includes(unitId));
  return { today, unitId: path[0]?.unitId ?? null, unitHeads: leads ? [actor.employeeId] : [], appraisers };
}

/**
 * The unit itself, and those above it whose figures the reader sees, nearest first: a spread is read in the tree of the last one, because
 * what is hidden in a unit must not follow from the others.
 */
export const unitsInSight = (
  { actor, today }: Pick<Context, "actor" | "today">,
  path: UnitPlace["path"],
): UnitPlace["path"] =>
  path.filter(
    (_unit, depth) =>
      depth === 0 || can(actor, "distribution.read", unitFacts(actor, today, path.slice(depth))),
  );

/** Whether the reader appraises anybody of the unit's tree in the period today. One statement. */
export async function loadOwnSpans(
  db: Tx,
  key: { unitId: string; periodId: string; readerId: string; today: string },
): Promise<Span[]> {
  return db.$queryRaw<Span[]>`
    WITH RECURSIVE tree AS (
      SELECT u.agency_id, u.id, 0 AS depth FROM unit u WHERE u.id = ${key.unitId}::uuid
      UNION ALL SELECT c.agency_id, c.id, tree.depth + 1 FROM unit c JOIN tree ON c.agency_id = tree.agency_id AND c.parent_id = tree.id AND tree.depth < 32
    )
    SELECT a.employee_id AS "employeeId", a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn", a.capacity::text AS capacity
    FROM work_plan_appraiser a
    JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id AND w.state IN ('set', 'closed') AND w.employee_id <> a.employee_id
    JOIN period q ON q.agency_id = w.agency_id AND q.id = ${key.periodId}::uuid AND w.starts_on <= q.ends_on AND w.ends_on >= q.starts_on
    WHERE a.employee_id = ${key.readerId}::uuid AND a.starts_on <= ${key.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${key.today}::date)
      AND w.unit_id IN (SELECT id FROM tree) LIMIT 1`;
}
