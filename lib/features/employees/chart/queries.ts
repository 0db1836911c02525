import "server-only";
import { authorize, unitsVisible } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PositionSpan, UnitSpan } from "@/lib/features/organization/rules/chart";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

/** Whether a span with these columns covers a day. */
export const covers = (alias: "s" | "c" | "p" | "a", day: string): Prisma.Sql => {
  const columns = {
    s: Prisma.sql`s.starts_on <= ${day}::date AND (s.ends_on IS NULL OR s.ends_on >= ${day}::date)`,
    c: Prisma.sql`c.starts_on <= ${day}::date AND (c.ends_on IS NULL OR c.ends_on >= ${day}::date)`,
    p: Prisma.sql`p.starts_on <= ${day}::date AND (p.ends_on IS NULL OR p.ends_on >= ${day}::date)`,
    a: Prisma.sql`a.starts_on <= ${day}::date AND (a.ends_on IS NULL OR a.ends_on >= ${day}::date)`,
  };
  return columns[alias];
};

export type UnitAsOf = Omit<UnitSpan, "startsOn" | "endsOn">;
export type PositionAsOf = Omit<PositionSpan, "startsOn" | "endsOn">;
export type AssignmentAsOf = { employeeId: string; positionId: string; kind: string };

/** Every unit that there was on a day, as it was then. One statement. */
export async function chartAsOf(ctx: Context, day: string): Promise<UnitAsOf[]> {
  authorize(ctx.actor, "unit.read", { today: ctx.today });
  return read(
    ctx,
    (db) => db.$queryRaw<UnitAsOf[]>`
      SELECT s.unit_id AS "unitId", s.parent_id AS "parentId", s.code, s.name, s.kind, s.has_own_agreement AS "hasOwnAgreement"
      FROM unit_span s WHERE ${covers("s", day)} ORDER BY s.unit_id`,
  );
}

/** Every post that there was on a day, as it was then. One statement. */
export async function positionsAsOf(ctx: Context, day: string): Promise<PositionAsOf[]> {
  authorize(ctx.actor, "position.read", { today: ctx.today });
  return read(
    ctx,
    (db) => db.$queryRaw<PositionAsOf[]>`
      SELECT s.position_id AS "positionId", s.unit_id AS "unitId", s.superior_position_id AS "superiorPositionId", s.title,
        s.class::text AS class, s.level, s.grade, s.family, s.is_unit_head AS "isUnitHead", s.independent_head AS "independentHead"
      FROM position_span s WHERE ${covers("s", day)} ORDER BY s.position_id`,
  );
}

/** Who held which post on a day. One statement. */
export async function assignmentsAsOf(ctx: Context, day: string): Promise<AssignmentAsOf[]> {
  authorize(ctx.actor, "employee.read", { today: ctx.today });
  return read(
    ctx,
    (db) => db.$queryRaw<AssignmentAsOf[]>`
      SELECT a.employee_id AS "employeeId", a.position_id AS "positionId", a.kind::text AS kind
      FROM assignment a WHERE ${covers("a", day)} ORDER BY a.employee_id, a.position_id`,
  );
}

export type UnitCrumb = { id: string; name: string };
export type UnitNode = {
  id: string;
  name: string;
  code: string;
  kind: string;
  /** Name of the unit above, where the list is a search. */
  parentName: string | null;
  children: number;
  posts: number;
  people: number;
  headName: string | null;
  endsOn: string | null;
};
export type UnitTree = { day: string; path: UnitCrumb[]; rows: UnitNode[]; next: string | null };

/** Nodes in one answer (design: tree loads level by level). */
const LEVEL = 60;
const CURSOR = /^(\d{1,9})~(.{0,60})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const like = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** The units above one, the top first, itself last; as they were on a day. */
export async function pathOf(db: Tx, unitId: string, day: string): Promise<UnitCrumb[]> {
  return db.$queryRaw<UnitCrumb[]>`
    WITH RECURSIVE up AS (
      SELECT s.unit_id, s.parent_id, s.name, 0 AS depth FROM unit_span s WHERE s.unit_id = ${unitId}::uuid AND ${covers("s", day)}
      UNION ALL
      SELECT s.unit_id, s.parent_id, s.name, up.depth + 1 FROM up JOIN unit_span s ON s.unit_id = up.parent_id AND ${covers("s", day)}
      WHERE up.depth < 64
    ) SELECT unit_id AS id, name FROM up ORDER BY depth DESC`;
}

/**
 * One level of the tree as it was on a day, or what a search finds; at most 60 nodes. Three statements, however many units.
 * @throws AppError NOT_FOUND for a unit outside the reader's sight
 */
export async function listUnits(
  ctx: Context,
  filter: { day?: string; unit?: string; q?: string; after?: string },
): Promise<UnitTree> {
  const day = filter.day ?? ctx.today;
  const scope = unitsVisible(ctx.actor, "unit.read", ctx.today);
  authorize(ctx.actor, "unit.read", { today: ctx.today, unitId: filter.unit ?? scope?.[0] ?? null });
  if (filter.unit && scope !== null && !scope.includes(filter.unit)) throw notFound();
  return read(ctx, async (db) => {
    const path = filter.unit ? await pathOf(db, filter.unit, day) : [];
    if (filter.unit && path.length === 0) {
      const known = await db.unit.count({ where: { agencyId: ctx.actor.agencyId, id: filter.unit } });
      if (known === 0) throw notFound();
    }
    const inScope = scope === null ? Prisma.sql`true` : Prisma.sql`s.unit_id = ANY(${scope}::uuid[])`;
    const below = filter.unit
      ? Prisma.sql`s.parent_id = ${filter.unit}::uuid`
      : scope === null
        ? Prisma.sql`s.parent_id IS NULL`
        : Prisma.sql`(s.parent_id IS NULL OR NOT s.parent_id = ANY(${scope}::uuid[]))`;
    const wanted = filter.q
      ? Prisma.sql`(s.name ILIKE ${like(filter.q)} OR s.code ILIKE ${like(filter.q)})`
      : below;
    const [, order, code, id] = CURSOR.exec(filter.after ?? "") ?? [];
    const after = id
      ? Prisma.sql`(u.sort_order, s.code, s.unit_id) > (${Number(order)}::int, ${code}, ${id}::uuid)`
      : Prisma.sql`true`;
    const rows = await db.$queryRaw<(UnitNode & { sortOrder: number })[]>`
      WITH page AS (
        SELECT s.agency_id, s.unit_id, s.name, s.code, s.kind, s.ends_on, s.parent_id, u.sort_order
        FROM unit_span s JOIN unit u ON u.agency_id = s.agency_id AND u.id = s.unit_id
        WHERE ${covers("s", day)} AND ${wanted} AND ${inScope} AND ${after}
        ORDER BY u.sort_order, s.code, s.unit_id LIMIT ${LEVEL + 1}
      )
      SELECT g.unit_id AS id, g.name, g.code, g.kind, g.ends_on::text AS "endsOn", g.sort_order AS "sortOrder",
        (SELECT c.name FROM unit_span c WHERE c.agency_id = g.agency_id AND c.unit_id = g.parent_id AND ${covers("c", day)}) AS "parentName",
        (SELECT count(*)::int FROM unit_span c WHERE c.agency_id = g.agency_id AND c.parent_id = g.unit_id AND ${covers("c", day)}) AS children,
        (SELECT count(*)::int FROM position_span p WHERE p.agency_id = g.agency_id AND p.unit_id = g.unit_id AND ${covers("p", day)}) AS posts,
        (SELECT count(DISTINCT a.employee_id)::int FROM position_span p JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.position_id
          WHERE p.agency_id = g.agency_id AND p.unit_id = g.unit_id AND ${covers("p", day)} AND ${covers("a", day)}) AS people,
        (SELECT e.name FROM position_span p JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.position_id
          JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
          WHERE p.agency_id = g.agency_id AND p.unit_id = g.unit_id AND p.is_unit_head AND ${covers("p", day)} AND ${covers("a", day)}
          ORDER BY a.kind, a.starts_on DESC LIMIT 1) AS "headName"
      FROM page g ORDER BY g.sort_order, g.code, g.unit_id`;
    const shown = rows.slice(0, LEVEL);
    const last = shown.at(-1);
    return {
      day,
      path: scope === null ? path : path.filter(({ id: unit }) => scope.includes(unit)),
      rows: shown.map(({ sortOrder: _order, ...row }) => row),
      next: rows.length > LEVEL && last ? `${last.sortOrder}~${last.code}~${last.id}` : null,
    };
  });
}
