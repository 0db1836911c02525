import "server-only";
import { authorize, unitsVisible } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { covers } from "../chart/queries";
import type { PositionFilter } from "../filter-input";
import { postsOf, type PostRow } from "./unit-page";

export type PositionRow = {
  id: string;
  title: string;
  class: string;
  level: string | null;
  grade: number | null;
  isUnitHead: boolean;
  unitId: string;
  unitName: string;
  superiorTitle: string | null;
  holders: { id: string; name: string; kind: string }[];
};
export type PositionList = { day: string; unitName: string | null; rows: PositionRow[]; next: string | null };

const PAGE = 50;
const ID = /~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const like = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** Refuses a unit outside the reader's sight. @throws AppError NOT_FOUND */
function scopeOf(ctx: Context, unit: string | undefined): string[] | null {
  const scope = unitsVisible(ctx.actor, "position.read", ctx.today);
  authorize(ctx.actor, "position.read", { today: ctx.today, unitId: unit ?? scope?.[0] ?? null });
  if (unit && scope !== null && !scope.includes(unit)) throw notFound();
  return scope;
}

/** Posts as they were on a day, by title, one page by keyset. A unit counts with everything below it. Two statements. */
export async function listPositions(
  ctx: Context,
  filter: PositionFilter,
  size = PAGE,
): Promise<PositionList> {
  const scope = scopeOf(ctx, filter.unit);
  const day = filter.day ?? ctx.today;
  const inScope = scope === null ? Prisma.sql`true` : Prisma.sql`s.unit_id = ANY(${scope}::uuid[])`;
  const inUnit = filter.unit ? Prisma.sql`s.unit_id IN (SELECT id FROM tree)` : Prisma.sql`true`;
  const ofClass = filter.class ? Prisma.sql`s.class::text = ${filter.class}` : Prisma.sql`true`;
  const held = Prisma.sql`EXISTS (SELECT FROM assignment a WHERE a.agency_id = s.agency_id AND a.position_id = s.position_id AND ${covers("a", day)})`;
  const isVacant = filter.vacant ? Prisma.sql`NOT ${held}` : Prisma.sql`true`;
  const found = filter.q
    ? Prisma.sql`(s.title ILIKE ${like(filter.q)} OR EXISTS (SELECT FROM assignment a JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
        WHERE a.agency_id = s.agency_id AND a.position_id = s.position_id AND ${covers("a", day)} AND e.plain_name ILIKE ${like(filter.q)}))`
    : Prisma.sql`true`;
  const id = ID.exec(filter.after ?? "")?.[1];
  const after = id
    ? Prisma.sql`(s.title, s.position_id) > (${filter.after?.replace(ID, "")}, ${id}::uuid)`
    : Prisma.sql`true`;
  return read(ctx, async (db) => {
    const unit = filter.unit
      ? await db.unit.findUnique({
          where: { agencyId_id: { agencyId: ctx.actor.agencyId, id: filter.unit } },
          select: { name: true },
        })
      : null;
    if (filter.unit && !unit) throw notFound();
    const rows = await db.$queryRaw<PositionRow[]>`
      WITH RECURSIVE tree AS (
        SELECT ${filter.unit ?? null}::uuid AS id
        UNION SELECT c.unit_id FROM tree t JOIN unit_span c ON c.parent_id = t.id AND ${covers("c", day)}
      )
      SELECT s.position_id AS id, s.title, s.class::text AS class, s.level, s.grade, s.is_unit_head AS "isUnitHead", s.unit_id AS "unitId",
        (SELECT c.name FROM unit_span c WHERE c.agency_id = s.agency_id AND c.unit_id = s.unit_id AND ${covers("c", day)}) AS "unitName",
        (SELECT p.title FROM position_span p WHERE p.agency_id = s.agency_id AND p.position_id = s.superior_position_id AND ${covers("p", day)}) AS "superiorTitle",
        coalesce((SELECT json_agg(json_build_object('id', e.id, 'name', e.name, 'kind', a.kind) ORDER BY a.kind, e.plain_name)
          FROM assignment a JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
          WHERE a.agency_id = s.agency_id AND a.position_id = s.position_id AND ${covers("a", day)}), '[]') AS holders
      FROM position_span s
      WHERE ${covers("s", day)} AND ${inScope} AND ${inUnit} AND ${ofClass} AND ${isVacant} AND ${found} AND ${after}
      ORDER BY s.title, s.position_id LIMIT ${size + 1}`;
    const shown = rows.slice(0, size);
    const last = shown.at(-1);
    return {
      day,
      unitName: unit?.name ?? null,
      rows: shown,
      next: rows.length > size && last ? `${last.title}~${last.id}` : null,
    };
  });
}

export type PostMap = { day: string; unitName: string; posts: PostRow[]; isCut: boolean };

/** Posts of a map; a larger unit is looked at part by part. */
const MAP = 300;

/** Who sits where in one unit, under which post. Two statements. @throws AppError NOT_FOUND */
export async function getPostMap(ctx: Context, unitId: string, day = ctx.today): Promise<PostMap> {
  scopeOf(ctx, unitId);
  return read(ctx, async (db) => {
    const unit = await db.unit.findUnique({
      where: { agencyId_id: { agencyId: ctx.actor.agencyId, id: unitId } },
      select: { name: true },
    });
    if (!unit) throw notFound();
    const posts = await postsOf(db, unitId, day, MAP + 1);
    return { day, unitName: unit.name, posts: posts.slice(0, MAP), isCut: posts.length > MAP };
  });
}
