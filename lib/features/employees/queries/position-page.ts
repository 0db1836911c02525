import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PositionClass } from "@/lib/features/organization/rules/chart";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";
import { covers } from "../chart/queries";
import { changesOf, type ChangeRow } from "./unit-page";

export type PositionPage = {
  id: string;
  version: number;
  day: string;
  isThere: boolean;
  title: string;
  class: PositionClass;
  level: string | null;
  grade: number | null;
  family: string | null;
  isUnitHead: boolean;
  independentHead: boolean;
  unitId: string;
  unitName: string;
  superiorId: string | null;
  superiorTitle: string | null;
  validFrom: string;
  validUntil: string | null;
  holders: {
    id: string;
    name: string;
    kind: string;
    startsOn: string;
    endsOn: string | null;
    decree: string | null;
  }[];
  below: { id: string; title: string; unitName: string }[];
  history: {
    title: string;
    unitName: string;
    superiorTitle: string | null;
    startsOn: string;
    endsOn: string | null;
  }[];
  changes: ChangeRow[];
  undo: { id: string; version: number } | null;
};

const BELOW = 60;

/** One post as it was on a day, who held it, what stands under it. At most eight statements. @throws AppError NOT_FOUND */
export async function getPosition(ctx: Context, id: string, day = ctx.today): Promise<PositionPage> {
  if (!isId(id)) throw notFound();
  return read(ctx, async (db) => {
    const [row] = await db.$queryRaw<Omit<PositionPage, "day" | "changes" | "undo">[]>`
      SELECT q.id, q.version, s.id IS NOT NULL AS "isThere", coalesce(s.title, q.title) AS title, coalesce(s.class, q.class)::text AS class,
        CASE WHEN s.id IS NULL THEN q.level ELSE s.level END AS level, CASE WHEN s.id IS NULL THEN q.grade ELSE s.grade END AS grade,
        CASE WHEN s.id IS NULL THEN q.family ELSE s.family END AS family, coalesce(s.is_unit_head, q.is_unit_head) AS "isUnitHead",
        coalesce(s.independent_head, q.independent_head) AS "independentHead", u.id AS "unitId", u.name AS "unitName",
        p.position_id AS "superiorId", p.title AS "superiorTitle", q.valid_from::text AS "validFrom", q.valid_until::text AS "validUntil",
        coalesce((SELECT json_agg(json_build_object('id', e.id, 'name', e.name, 'kind', a.kind, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
          'decree', a.decree) ORDER BY a.starts_on DESC) FROM assignment a JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
          WHERE a.agency_id = q.agency_id AND a.position_id = q.id), '[]') AS holders,
        coalesce((SELECT json_agg(x) FROM (SELECT c.position_id AS id, c.title, (SELECT n.name FROM unit n WHERE n.agency_id = c.agency_id AND n.id = c.unit_id) AS "unitName"
          FROM position_span c WHERE c.agency_id = q.agency_id AND c.superior_position_id = q.id AND ${covers("c", day)} ORDER BY c.title LIMIT ${BELOW}) x), '[]') AS below,
        (SELECT json_agg(json_build_object('title', h.title, 'startsOn', h.starts_on, 'endsOn', h.ends_on,
            'unitName', (SELECT n.name FROM unit n WHERE n.agency_id = h.agency_id AND n.id = h.unit_id),
            'superiorTitle', (SELECT n.title FROM position n WHERE n.agency_id = h.agency_id AND n.id = h.superior_position_id)) ORDER BY h.starts_on DESC)
          FROM position_span h WHERE h.agency_id = q.agency_id AND h.position_id = q.id) AS history
      FROM position q
      LEFT JOIN position_span s ON s.agency_id = q.agency_id AND s.position_id = q.id AND ${covers("s", day)}
      JOIN unit u ON u.agency_id = q.agency_id AND u.id = coalesce(s.unit_id, q.unit_id)
      LEFT JOIN position_span p ON p.agency_id = q.agency_id AND p.position_id = s.superior_position_id AND ${covers("p", day)}
      WHERE q.id = ${id}::uuid`;
    const post = found(row);
    authorize(ctx.actor, "position.read", { today: ctx.today, unitId: post.unitId });
    return { ...post, day, ...(await changesOf(db, ctx, id)) };
  });
}

export type PostChoice = { id: string; title: string; unitName: string; holderName: string | null };
const CHOICES = 60;

/**
 * Posts that may stand above one of a unit: those of the unit and the heads of the units above; with a word, whatever fits it in the
 * agency. One statement.
 */
export async function findSuperiors(
  ctx: Context,
  { unitId, q, day }: { unitId: string; q: string; day: string },
): Promise<PostChoice[]> {
  authorize(ctx.actor, "position.add", { today: ctx.today });
  const word = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const near = Prisma.sql`(s.unit_id = ${unitId}::uuid OR (s.unit_id IN (SELECT id FROM up) AND (s.is_unit_head OR s.class IN ('jpt', 'administrator', 'pengawas'))))`;
  const fits = q ? Prisma.sql`(${near} OR s.title ILIKE ${word})` : near;
  return read(
    ctx,
    (db) => db.$queryRaw<PostChoice[]>`
      WITH RECURSIVE up AS (
        SELECT ${unitId}::uuid AS id, 0 AS depth
        UNION ALL SELECT c.parent_id, up.depth + 1 FROM up JOIN unit_span c ON c.unit_id = up.id AND ${covers("c", day)}
        WHERE c.parent_id IS NOT NULL AND up.depth < 64
      )
      SELECT s.position_id AS id, s.title, u.name AS "unitName",
        (SELECT e.name FROM assignment a JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
          WHERE a.agency_id = s.agency_id AND a.position_id = s.position_id AND ${covers("a", day)} ORDER BY a.kind LIMIT 1) AS "holderName"
      FROM position_span s JOIN unit u ON u.agency_id = s.agency_id AND u.id = s.unit_id LEFT JOIN up ON up.id = s.unit_id
      WHERE ${covers("s", day)} AND ${fits}
      ORDER BY up.depth NULLS LAST, s.is_unit_head DESC, s.title, s.position_id LIMIT ${CHOICES}`,
  );
}
