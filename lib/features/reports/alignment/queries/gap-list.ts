import "server-only";
import { can } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { MEASURED } from "@/lib/features/strategy/rules/tree-draft";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { reportScope } from "../../rules/scope";
import type { GapFilter } from "../alignment-input";
import { GAP_KINDS, type GapKind } from "@/lib/features/strategy/rules/gaps";

/** One gap by name. `count` where it stands for several; `nodeId` or `unitId` is the place where it can be closed. */
export type GapRow = { id: string; text: string; about: string | null; count: number | null };
export type GapList = {
  year: number;
  kinds: { kind: GapKind; count: number }[];
  kind: GapKind;
  rows: GapRow[];
  hasMore: boolean;
};

export const MOST_GAPS = 60;
/** Gaps of people: shown to those who may read the agency's overviews. */
const OF_PEOPLE: readonly GapKind[] = ["unintervened", "unlinked"];
const PLACES: readonly GapKind[] = ["unsupported", "unmeasured", "untargeted"];

/** Whether a kind of gap leads to a part of the tree or to a unit. */
export const leadsToTree = (kind: GapKind): boolean => PLACES.includes(kind);

/** The one definition of each gap over the whole tree: id, text, about and count. */
function gapsOf(kind: GapKind, year: number, today: string): Prisma.Sql {
  const levels = Prisma.join([...MEASURED]);
  const signed = Prisma.sql`w.amends_id IS NULL AND w.year = ${year}::int AND w.state IN ('submitted', 'set', 'closed')`;
  if (kind === "unmeasured")
    return Prisma.sql`SELECT n.id, n.text, n.code AS about, NULL::int AS count FROM strategy_node n
      WHERE n.retired_on IS NULL AND n.level::text IN (${levels})
        AND NOT EXISTS (SELECT FROM strategy_indicator i WHERE i.agency_id = n.agency_id AND i.node_id = n.id AND i.retired_on IS NULL)`;
  if (kind === "untargeted")
    return Prisma.sql`SELECT n.id, min(i.name) AS text, min(n.text) AS about, NULL::int AS count FROM strategy_indicator i
      JOIN strategy_node n ON n.agency_id = i.agency_id AND n.id = i.node_id AND n.retired_on IS NULL
      WHERE i.retired_on IS NULL GROUP BY n.id, i.series_id HAVING count(*) FILTER (WHERE i.year = ${year}::int AND i.target IS NOT NULL) = 0`;
  if (kind === "unsupported")
    return Prisma.sql`SELECT n.id, n.text, n.code AS about, NULL::int AS count FROM strategy_node n
      WHERE n.retired_on IS NULL AND n.level::text IN (${levels}) AND n.id IN (SELECT id FROM measured) AND n.id NOT IN (SELECT id FROM carried)`;
  if (kind === "unagreed")
    return Prisma.sql`SELECT u.id, u.name AS text, NULL::text AS about, NULL::int AS count FROM unit u
      WHERE u.has_own_agreement AND u.parent_id IS NOT NULL AND (u.valid_until IS NULL OR u.valid_until >= ${today}::date)
        AND NOT EXISTS (SELECT FROM performance_agreement a WHERE a.agency_id = u.agency_id AND a.unit_id = u.id AND a.year = ${year}::int AND a.state = 'agreed')`;
  if (kind === "unlinked")
    return Prisma.sql`SELECT u.id, u.name AS text, NULL::text AS about, count(*)::int AS count FROM work_plan w JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
      WHERE ${signed} AND NOT EXISTS (SELECT FROM planned_result r WHERE r.agency_id = w.agency_id AND r.work_plan_id = w.id AND r.support_kind <> 'unlinked')
      GROUP BY u.id, u.name`;
  return Prisma.sql`SELECT u.id, u.name AS text, NULL::text AS about, count(*)::int AS count FROM work_plan w
    JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
    JOIN planned_result r ON r.agency_id = w.agency_id AND r.work_plan_id = w.id AND r.kind = 'main'
    WHERE ${signed} AND EXISTS (SELECT FROM work_plan_appraiser a WHERE a.agency_id = w.agency_id AND a.employee_id = w.employee_id
        AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date))
      AND NOT EXISTS (SELECT FROM planned_result k WHERE k.agency_id = r.agency_id AND k.supports_result_id = r.id)
    GROUP BY u.id, u.name`;
}

/** The branches that are measured in a year, and those of them that a signed plan carries. */
const branches = (year: number) => Prisma.sql`
  live AS (SELECT agency_id, id, parent_id FROM strategy_node WHERE retired_on IS NULL),
  aim AS (
    SELECT l.id AS node_id, EXISTS (
      SELECT FROM planned_result r JOIN work_plan w ON w.agency_id = r.agency_id AND w.id = r.work_plan_id AND w.state IN ('set', 'closed')
      WHERE r.agency_id = i.agency_id AND r.supports_indicator_id = i.id) AS is_carried
    FROM live l JOIN strategy_indicator i ON i.agency_id = l.agency_id AND i.node_id = l.id AND i.year = ${year}::int AND i.retired_on IS NULL
  ),
  measured AS (SELECT node_id AS id FROM aim UNION SELECT l.parent_id FROM measured m JOIN live l ON l.id = m.id WHERE l.parent_id IS NOT NULL),
  carried AS (SELECT node_id AS id FROM aim WHERE is_carried UNION SELECT l.parent_id FROM carried c JOIN live l ON l.id = c.id WHERE l.parent_id IS NOT NULL)`;

/**
 * Every gap of the tree by kind with its number, and the first of one kind by name. Two statements. Gaps of people are counted by
 * unit, never by name, and only for those who may read the agency's overviews.
 */
export async function listGaps(ctx: Context, filter: GapFilter): Promise<GapList> {
  const year = filter.year ?? Number(ctx.today.slice(0, 4));
  const mayReadPeople =
    reportScope(ctx.actor) === null && can(ctx.actor, "report.read", { today: ctx.today, unitId: "" });
  const kinds = GAP_KINDS.filter((kind) => mayReadPeople || !OF_PEOPLE.includes(kind));
  const kind = kinds.find((one) => one === filter.kind) ?? "unsupported";
  return read(ctx, async (db) => {
    const counts = await db.$queryRaw<{ kind: GapKind; count: number }[]>`
      WITH RECURSIVE ${branches(year)}
      ${Prisma.join(
        kinds.map(
          (one) =>
            Prisma.sql`SELECT ${one} AS kind, COALESCE(sum(COALESCE(g.count, 1)), 0)::int AS count FROM (${gapsOf(one, year, ctx.today)}) g`,
        ),
        " UNION ALL ",
      )}`;
    const rows = await db.$queryRaw<GapRow[]>`
      WITH RECURSIVE ${branches(year)}
      SELECT * FROM (${gapsOf(kind, year, ctx.today)}) g ORDER BY g.count DESC NULLS LAST, g.about, g.text LIMIT ${MOST_GAPS + 1}`;
    return {
      year,
      kind,
      kinds: kinds.map((one) => ({ kind: one, count: counts.find((row) => row.kind === one)?.count ?? 0 })),
      rows: rows.slice(0, MOST_GAPS),
      hasMore: rows.length > MOST_GAPS,
    };
  });
}
