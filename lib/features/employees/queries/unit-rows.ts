import "server-only";
import { authorize, unitsVisible } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { covers } from "../chart/queries";

/** A unit in a list of all of them, as it was on a day. */
export type UnitRow = {
  code: string;
  name: string;
  kind: string;
  parentName: string | null;
  headName: string | null;
  posts: number;
  people: number;
};
export type ChosenUnits = { day: string; unitName: string | null; unitId: string | null; rows: Prisma.Sql };

/**
 * Every unit in the reader's sight, or one with all below it, as one statement for a file, by code. One statement.
 * @throws AppError NOT_FOUND for a unit outside the reader's sight
 */
export async function chooseUnits(
  ctx: Context,
  filter: { day?: string; unit?: string; q?: string },
): Promise<ChosenUnits> {
  const day = filter.day ?? ctx.today;
  const scope = unitsVisible(ctx.actor, "unit.read", ctx.today);
  const unitId = filter.unit ?? scope?.[0] ?? null;
  authorize(ctx.actor, "unit.read", { today: ctx.today, unitId });
  if (filter.unit && scope !== null && !scope.includes(filter.unit)) throw notFound();
  const named = filter.unit
    ? await read(ctx, (db) => db.unit.findFirst({ where: { id: filter.unit }, select: { name: true } }))
    : null;
  if (filter.unit && !named) throw notFound();
  const inScope = scope === null ? Prisma.sql`true` : Prisma.sql`s.unit_id = ANY(${scope}::uuid[])`;
  const inUnit = filter.unit ? Prisma.sql`s.unit_id IN (SELECT id FROM tree)` : Prisma.sql`true`;
  const pattern = `%${(filter.q ?? "").replace(/[\\%_]/g, "\\$&")}%`;
  const rows = Prisma.sql`
    WITH RECURSIVE tree AS (
      SELECT ${filter.unit ?? null}::uuid AS id
      UNION SELECT c.unit_id FROM tree t JOIN unit_span c ON c.parent_id = t.id AND ${covers("c", day)}
    ), held AS (
      SELECT p.unit_id, count(DISTINCT p.position_id)::int AS posts, count(DISTINCT a.employee_id)::int AS people,
        (array_agg(e.name ORDER BY a.kind, a.starts_on DESC) FILTER (WHERE p.is_unit_head AND e.id IS NOT NULL))[1] AS head
      FROM position_span p
      LEFT JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.position_id AND ${covers("a", day)}
      LEFT JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
      WHERE ${covers("p", day)} GROUP BY p.unit_id
    )
    SELECT s.code, s.name, s.kind, above.name AS "parentName", held.head AS "headName",
      coalesce(held.posts, 0) AS posts, coalesce(held.people, 0) AS people
    FROM unit_span s
    LEFT JOIN held ON held.unit_id = s.unit_id
    LEFT JOIN LATERAL (
      SELECT c.name FROM unit_span c WHERE c.agency_id = s.agency_id AND c.unit_id = s.parent_id AND ${covers("c", day)} LIMIT 1) above ON true
    WHERE ${covers("s", day)} AND ${inScope} AND ${inUnit} AND (s.name ILIKE ${pattern} OR s.code ILIKE ${pattern})
    ORDER BY s.code, s.unit_id`;
  return { day, unitName: named?.name ?? null, unitId, rows };
}
