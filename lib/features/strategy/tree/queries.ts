import "server-only";
import { can } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { DEEPEST, nodeFacts } from "../parts/tree-record";
import { countTracks, elapsedOf } from "../rules/track";
import { achievementOf, trackOfMeasure, type Measure } from "../parts/tracks";
import type { TreeFilter } from "./tree-input";
import type { SearchHit, StrategyBranch, TreeIndicator, TreeNode } from "../rules/tree-views";

/** Parts shown at once below one part, and hits of a search. */
export const MOST_CHILDREN = 30;
export const MOST_HITS = 30;

type NodeRow = Omit<TreeNode, "source"> & { document: string | null; url: string | null };
type ChildRow = NodeRow & {
  sortOrder: number;
  childCount: number;
  indicatorCount: number;
  measures: Measure[] | null;
};

const view = <R extends NodeRow>({ document, url, ...row }: R) => ({ ...row, source: { document, url } });

const columns = Prisma.sql`n.id, n.level::text AS level, n.code, n.text, n.unit_id AS "unitId", u.name AS "unitName", n.period, n.source_note AS note,
  n.source_document AS document, n.source_url AS url, n.retired_on::text AS "retiredOn", n.version`;

/** Where the next page below a part begins: after this place. A place of another form means the first page. */
const placeBelow = ({ sortOrder, code }: ChildRow): string => `${sortOrder} ${code}`;
const AFTER = /^(-?\d{1,9}) (.+)$/;

async function loadChildren(
  db: Tx,
  { nodeId, year, after }: { nodeId: string | null; year: number; after?: string },
): Promise<ChildRow[]> {
  const below = nodeId === null ? Prisma.sql`n.parent_id IS NULL` : Prisma.sql`n.parent_id = ${nodeId}::uuid`;
  const [, order, code] = AFTER.exec(after ?? "") ?? [];
  const onward = order
    ? Prisma.sql`(n.sort_order, n.code) > (${Number(order)}::int, ${code}::text)`
    : Prisma.sql`true`;
  return db.$queryRaw<ChildRow[]>`
    SELECT ${columns}, n.sort_order AS "sortOrder",
      (SELECT count(*)::int FROM strategy_node c WHERE c.agency_id = n.agency_id AND c.parent_id = n.id AND c.retired_on IS NULL) AS "childCount",
      (SELECT count(DISTINCT i.series_id)::int FROM strategy_indicator i WHERE i.agency_id = n.agency_id AND i.node_id = n.id AND i.retired_on IS NULL) AS "indicatorCount",
      (SELECT json_agg(json_build_object('target', trim_scale(i.target)::text, 'actual', trim_scale(i.actual)::text, 'direction', i.direction, 'measureKind', i.measure_kind))
        FROM strategy_indicator i WHERE i.agency_id = n.agency_id AND i.node_id = n.id AND i.year = ${year}::int AND i.retired_on IS NULL) AS measures
    FROM strategy_node n LEFT JOIN unit u ON u.agency_id = n.agency_id AND u.id = n.unit_id
    WHERE ${below} AND ${onward} AND n.retired_on IS NULL ORDER BY n.sort_order, n.code LIMIT ${MOST_CHILDREN + 1}`;
}

type IndicatorRow = Omit<TreeIndicator, "achievement" | "track" | "reportedPercent" | "source"> & {
  document: string | null;
  url: string | null;
};

/** The indicators of a part: each with its row of the year, or the nearest one before it, and all its years. */
async function loadIndicators(
  db: Tx,
  nodeId: string,
  year: number,
  elapsed: number,
): Promise<TreeIndicator[]> {
  const rows = await db.$queryRaw<IndicatorRow[]>`
    SELECT DISTINCT ON (i.sort_order, i.series_id) i.id, i.series_id AS "seriesId", i.name, i.measure_unit AS "measureUnit", i.direction::text AS direction,
      i.measure_kind::text AS "measureKind", i.year, trim_scale(i.baseline)::text AS baseline, i.baseline_year AS "baselineYear", trim_scale(i.target)::text AS target,
      trim_scale(i.actual)::text AS actual, i.formula, i.data_source AS "dataSource", i.measured_by AS "measuredBy", i.frequency::text AS frequency,
      i.retired_on IS NOT NULL AS "isRetired", i.source_note AS note, i.source_document AS document, i.source_url AS url,
      s.version::int AS "seriesVersion", s.series
    FROM strategy_indicator i
    JOIN LATERAL (
      SELECT sum(x.version) AS version, json_agg(json_build_object('year', x.year, 'target', trim_scale(x.target)::text, 'actual', trim_scale(x.actual)::text) ORDER BY x.year) AS series
      FROM strategy_indicator x WHERE x.agency_id = i.agency_id AND x.series_id = i.series_id
    ) s ON true
    WHERE i.node_id = ${nodeId}::uuid
    ORDER BY i.sort_order, i.series_id, i.year = ${year}::int DESC, i.year > ${year}::int, abs(i.year - ${year}::int)`;
  return rows.map(({ document, url, ...row }) => {
    const isOfYear = row.year === year;
    return {
      ...row,
      // What another year says is its own; the series shows it.
      ...(isOfYear ? {} : { target: null, actual: null }),
      achievement: achievementOf(isOfYear ? row.target : null, isOfYear ? row.actual : null, row.direction),
      track: isOfYear ? trackOfMeasure(row, elapsed) : null,
      reportedPercent: null,
      source: { document, url },
    };
  });
}

/**
 * One part of the agency's tree with its way up, what hangs directly below (in pages; `after` is the `next` of the page before) and how
 * it is measured in a year; null is the top. Three statements at most, however large the tree. @throws AppError NOT_FOUND
 */
export async function getStrategyBranch(
  ctx: Context,
  nodeId: string | null,
  { year: wanted, after }: Pick<TreeFilter, "year" | "after"> = {},
): Promise<StrategyBranch> {
  const year = wanted ?? Number(ctx.today.slice(0, 4));
  const elapsed = elapsedOf(year, ctx.today);
  return read(ctx, async (db) => {
    const rows = await loadChildren(db, { nodeId, year, after });
    const shown = rows.slice(0, MOST_CHILDREN);
    const children = shown.map(({ measures, sortOrder: _, ...row }) => ({
      ...view(row),
      tracks: countTracks((measures ?? []).map((one) => trackOfMeasure(one, elapsed))),
    }));
    const last = rows.length > MOST_CHILDREN ? shown.at(-1) : undefined;
    const below = { year, children, next: last ? placeBelow(last) : null };
    if (nodeId === null) return { ...below, path: [], node: null, indicators: [] };
    const up = await db.$queryRaw<NodeRow[]>`
      WITH RECURSIVE up AS (
        SELECT n.*, 0 AS depth FROM strategy_node n WHERE n.id = ${nodeId}::uuid
        UNION ALL SELECT p.*, up.depth + 1 FROM strategy_node p JOIN up ON p.agency_id = up.agency_id AND p.id = up.parent_id AND up.depth < ${DEEPEST}
      )
      SELECT ${columns} FROM up n LEFT JOIN unit u ON u.agency_id = n.agency_id AND u.id = n.unit_id ORDER BY n.depth DESC`;
    const path = up.map(view);
    const node = path.pop();
    if (!node) throw notFound();
    return { ...below, path, node, indicators: await loadIndicators(db, nodeId, year, elapsed) };
  });
}

export type SearchPage = { hits: SearchHit[]; hasMore: boolean };

/** Every character of the words counts as itself. */
const pattern = (words: string) => `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/**
 * Parts whose code, wording or indicator holds the words, or all of one level, in the order of levels and codes, each with its way
 * up. One statement; `after` is the last code of the page before.
 */
export async function searchStrategy(ctx: Context, { q, level, after }: TreeFilter): Promise<SearchPage> {
  const like = q ? pattern(q) : null;
  const found = like
    ? Prisma.sql`(n.code ILIKE ${like} OR n.text ILIKE ${like} OR EXISTS (
        SELECT FROM strategy_indicator i WHERE i.agency_id = n.agency_id AND i.node_id = n.id AND i.retired_on IS NULL AND i.name ILIKE ${like}))`
    : Prisma.sql`true`;
  const [ofLevel, onward] = [
    level ? Prisma.sql`n.level = ${level}::strategy_level` : Prisma.sql`true`,
    after
      ? Prisma.sql`(n.level::text || ' ' || n.code) COLLATE "C" > ${after} COLLATE "C"`
      : Prisma.sql`true`,
  ];
  const hits = await read(
    ctx,
    (db) => db.$queryRaw<SearchHit[]>`
      WITH RECURSIVE hit AS (
        SELECT n.* FROM strategy_node n WHERE n.retired_on IS NULL AND ${ofLevel} AND ${onward} AND ${found}
        ORDER BY (n.level::text || ' ' || n.code) COLLATE "C" LIMIT ${MOST_HITS + 1}
      ), up AS (
        SELECT hit.id AS hit_id, hit.parent_id, 0 AS depth, NULL::uuid AS id, NULL::strategy_level AS level, NULL::text AS text FROM hit
        UNION ALL SELECT up.hit_id, p.parent_id, up.depth + 1, p.id, p.level, p.text FROM up JOIN strategy_node p ON p.id = up.parent_id AND up.depth < ${DEEPEST}
      )
      SELECT n.id, n.level::text AS level, n.code, n.text, u.name AS "unitName",
        (SELECT min(i.name) FROM strategy_indicator i WHERE i.agency_id = n.agency_id AND i.node_id = n.id AND i.retired_on IS NULL
          AND i.name ILIKE ${like ?? ""} AND NOT (n.text ILIKE ${like ?? ""} OR n.code ILIKE ${like ?? ""})) AS indicator,
        COALESCE((SELECT json_agg(json_build_object('id', up.id, 'level', up.level, 'text', up.text) ORDER BY up.depth DESC) FROM up WHERE up.hit_id = n.id AND up.depth > 0), '[]'::json) AS path
      FROM hit n LEFT JOIN unit u ON u.agency_id = n.agency_id AND u.id = n.unit_id
      ORDER BY (n.level::text || ' ' || n.code) COLLATE "C"`,
  );
  return { hits: hits.slice(0, MOST_HITS), hasMore: hits.length > MOST_HITS };
}

/** How a hit is named when the next page begins after it. */
export const placeOf = ({ level, code }: SearchHit): string => `${level} ${code}`;

/** Whether the reader keeps the parts of a unit; null are those of the whole agency. The use cases ask again. */
export const mayKeep = (ctx: Context, unitId: string | null): boolean =>
  can(ctx.actor, "strategy.change-node", nodeFacts(unitId, ctx.today));
