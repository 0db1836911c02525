import "server-only";
import { authorize, unitsVisible } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { checkUndo, loadChange } from "@/lib/features/organization/parts/undo-chart";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";
import { covers, pathOf, type UnitCrumb } from "../chart/queries";

export type HistoryRow = {
  name: string;
  code: string;
  parentName: string | null;
  startsOn: string;
  endsOn: string | null;
};
export type ChangeRow = {
  id: string;
  kind: string;
  day: string;
  reason: string;
  actorName: string;
  at: string;
  isUndone: boolean;
  version: number;
};
export type PostRow = {
  id: string;
  title: string;
  class: string;
  isUnitHead: boolean;
  superiorId: string | null;
  superiorTitle: string | null;
  superiorUnitId: string | null;
  holders: { id: string; name: string; kind: string }[];
};
export type UnitPage = {
  id: string;
  version: number;
  day: string;
  name: string;
  code: string;
  kind: string;
  hasOwnAgreement: boolean;
  validFrom: string;
  validUntil: string | null;
  isRoot: boolean;
  /** False where there was no such unit on the day; the facts are then those of today. */
  isThere: boolean;
  path: UnitCrumb[];
  children: { id: string; name: string }[];
  posts: PostRow[];
  history: HistoryRow[];
  changes: ChangeRow[];
  /** The change that can be taken back now. */
  undo: { id: string; version: number } | null;
};

/** Posts on a unit's page; the whole list is the page of posts. */
const POSTS = 60;
const CHILDREN = 60;
const CHANGES = 20;

/** The last changes of a unit or post, and which of them can be taken back. At most five statements. */
export async function changesOf(
  db: Tx,
  ctx: Context,
  subjectId: string,
): Promise<{ changes: ChangeRow[]; undo: { id: string; version: number } | null }> {
  const { agencyId } = ctx.actor;
  const rows = await db.$queryRaw<(Omit<ChangeRow, "at"> & { at: Date })[]>`
    SELECT id, kind::text AS kind, day::text AS day, reason, actor_name AS "actorName", at, undone_at IS NOT NULL AS "isUndone", version
    FROM chart_change WHERE subject_id = ${subjectId}::uuid ORDER BY id DESC LIMIT ${CHANGES}`;
  const last = rows.find((row) => !row.isUndone);
  const undoable = last && (await checkUndo(db, await loadChange(db, agencyId, last.id))).length === 0;
  return {
    changes: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    undo: last && undoable ? { id: last.id, version: last.version } : null,
  };
}

/** Posts of a unit with who holds them on a day; heads first. One statement. */
export async function postsOf(db: Tx, unitId: string, day: string, most: number): Promise<PostRow[]> {
  return db.$queryRaw<PostRow[]>`
    SELECT s.position_id AS id, s.title, s.class::text AS class, s.is_unit_head AS "isUnitHead", s.superior_position_id AS "superiorId",
      p.title AS "superiorTitle", p.unit_id AS "superiorUnitId",
      coalesce((SELECT json_agg(json_build_object('id', e.id, 'name', e.name, 'kind', a.kind) ORDER BY a.kind, e.plain_name)
        FROM assignment a JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id
        WHERE a.agency_id = s.agency_id AND a.position_id = s.position_id AND ${covers("a", day)}), '[]') AS holders
    FROM position_span s
    LEFT JOIN position_span p ON p.agency_id = s.agency_id AND p.position_id = s.superior_position_id AND ${covers("p", day)}
    WHERE s.unit_id = ${unitId}::uuid AND ${covers("s", day)}
    ORDER BY s.is_unit_head DESC, s.class, s.title, s.position_id LIMIT ${most}`;
}

type Facts = Pick<
  UnitPage,
  "id" | "version" | "name" | "code" | "kind" | "hasOwnAgreement" | "validFrom" | "validUntil" | "isThere"
> & { children: UnitPage["children"]; history: HistoryRow[]; isRoot: boolean };

/**
 * One unit as it was on a day, with its posts and its history. At most eight statements, five of them for what can be taken back.
 * @throws AppError NOT_FOUND
 */
export async function getUnit(ctx: Context, id: string, day = ctx.today): Promise<UnitPage> {
  if (!isId(id)) throw notFound();
  authorize(ctx.actor, "unit.read", { today: ctx.today, unitId: id });
  const scope = unitsVisible(ctx.actor, "unit.read", ctx.today);
  return read(ctx, async (db) => {
    const [facts] = await db.$queryRaw<Facts[]>`
      SELECT u.id, u.version, coalesce(s.name, u.name) AS name, coalesce(s.code, u.code) AS code, coalesce(s.kind, u.kind) AS kind,
        coalesce(s.has_own_agreement, u.has_own_agreement) AS "hasOwnAgreement", u.valid_from::text AS "validFrom",
        u.valid_until::text AS "validUntil", s.id IS NOT NULL AS "isThere", coalesce(s.parent_id, u.parent_id) IS NULL AS "isRoot",
        coalesce((SELECT json_agg(json_build_object('id', x.unit_id, 'name', x.name)) FROM (
          SELECT c.unit_id, c.name FROM unit_span c WHERE c.agency_id = u.agency_id AND c.parent_id = u.id AND ${covers("c", day)}
          ORDER BY c.code LIMIT ${CHILDREN}) x), '[]') AS children,
        (SELECT json_agg(json_build_object('name', h.name, 'code', h.code, 'startsOn', h.starts_on, 'endsOn', h.ends_on,
            'parentName', (SELECT c.name FROM unit_span c WHERE c.agency_id = h.agency_id AND c.unit_id = h.parent_id
              AND c.starts_on <= h.starts_on AND (c.ends_on IS NULL OR c.ends_on >= h.starts_on))) ORDER BY h.starts_on DESC)
          FROM unit_span h WHERE h.agency_id = u.agency_id AND h.unit_id = u.id) AS history
      FROM unit u LEFT JOIN unit_span s ON s.agency_id = u.agency_id AND s.unit_id = u.id AND ${covers("s", day)}
      WHERE u.id = ${id}::uuid`;
    const unit = found(facts);
    const path = await pathOf(db, id, unit.isThere ? day : unit.validFrom);
    const posts = await postsOf(db, id, day, POSTS);
    const { changes, undo } = await changesOf(db, ctx, id);
    return {
      ...unit,
      day,
      path: scope === null ? path : path.filter((crumb) => scope.includes(crumb.id)),
      posts,
      changes,
      undo,
    };
  });
}

export type UnitChoice = { id: string; name: string; parentName: string | null; code: string };
const CHOICES = 20;

/** Units to choose from by a word, as of a day. One statement. */
export async function findUnits(ctx: Context, q: string, day: string): Promise<UnitChoice[]> {
  authorize(ctx.actor, "unit.add", { today: ctx.today });
  const word = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const where = q ? Prisma.sql`(s.name ILIKE ${word} OR s.code ILIKE ${word})` : Prisma.sql`true`;
  return read(
    ctx,
    (db) => db.$queryRaw<UnitChoice[]>`
      SELECT s.unit_id AS id, s.name, s.code, (SELECT c.name FROM unit_span c WHERE c.agency_id = s.agency_id AND c.unit_id = s.parent_id AND ${covers("c", day)}) AS "parentName"
      FROM unit_span s WHERE ${where} AND ${covers("s", day)} ORDER BY length(s.name), s.code LIMIT ${CHOICES}`,
  );
}
