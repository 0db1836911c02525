import "server-only";
import { authorize } from "@/lib/access/authorize";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import type { Level } from "@/lib/features/strategy/rules/tree-draft";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { DEEPEST } from "../../parts/population";
import { reportScope } from "../../rules/scope";
import type { AlignmentFilter } from "../alignment-input";
import { planDueOn, planFigures, type CountedPlans, type PlanFigures } from "../rules/late-plans";

export type LevelFigures = { level: Level; parts: number; measured: number; carried: number };
export type UnitFigures = PlanFigures & {
  unitId: string;
  name: string;
  indicators: number;
  carried: number;
  hasChildren: boolean;
  isOwn: boolean;
};
export type Alignment = {
  year: number;
  dueOn: string;
  /** The unit whose parts are shown; null where the actor sees none. */
  rootId: string | null;
  /** The whole agency: every part and plan counts, whatever its unit. */
  isWhole: boolean;
  path: { id: string; name: string }[];
  levels: LevelFigures[];
  units: UnitFigures[];
  totals: PlanFigures & { indicators: number; carried: number };
};

type Frame = {
  path: { id: string; name: string; inScope: boolean }[] | null;
  root: string | null;
  settings: unknown;
};
type Sums = {
  levels: LevelFigures[] | null;
  units: { unitId: string; indicators: number; carried: number }[] | null;
  plans: Plans[] | null;
};
type Plans = {
  unitId: string;
  name: string;
  hasChildren: boolean;
  isOwn: boolean;
  counts: CountedPlans[] | null;
};

async function loadFrame(
  db: Tx,
  ctx: Context,
  unit: string | undefined,
  scope: string[] | null,
): Promise<Frame> {
  const [frame] = await db.$queryRaw<Frame[]>`
    WITH RECURSIVE up AS (
      SELECT u.id, u.name, u.parent_id, 0 AS depth FROM unit u WHERE u.id = ${unit ?? null}::uuid
      UNION ALL SELECT p.id, p.name, p.parent_id, up.depth + 1 FROM unit p JOIN up ON p.id = up.parent_id AND up.depth < ${DEEPEST}
    )
    SELECT
      (SELECT json_agg(json_build_object('id', id, 'name', name, 'inScope', ${scope === null} OR id = ANY(${scope ?? []}::uuid[])) ORDER BY depth DESC) FROM up) AS path,
      (SELECT id FROM unit WHERE parent_id IS NULL ORDER BY sort_order LIMIT 1) AS root,
      (SELECT settings FROM agency_policy WHERE valid_from <= ${ctx.today}::date ORDER BY valid_from DESC LIMIT 1) AS settings`;
  return frame ?? { path: null, root: null, settings: {} };
}

/**
 * How far the year's objectives are carried by signed plans, by level of the tree and by unit, with the plans that are late. Two
 * statements whatever the number of people and one walk over the units: an indicator asks for one signed plan, and plans come as
 * counts kept beside them.
 * @throws AppError NOT_FOUND for a unit outside the actor's sight
 */
export async function getAlignment(ctx: Context, filter: AlignmentFilter): Promise<Alignment> {
  const scope = reportScope(ctx.actor);
  authorize(ctx.actor, "report.read", { today: ctx.today, unitId: filter.unit ?? scope?.[0] ?? null });
  const year = filter.year ?? Number(ctx.today.slice(0, 4));
  return read(ctx, async (db) => {
    const frame = await loadFrame(db, ctx, filter.unit, scope);
    if (filter.unit && !frame.path?.at(-1)?.inScope) throw notFound();
    const rootId = filter.unit ?? (scope === null ? frame.root : (scope[0] ?? null));
    const isWhole = filter.unit === undefined && scope === null;
    const [sums] = await db.$queryRaw<Sums[]>`
      WITH RECURSIVE units AS (
        SELECT u.agency_id, u.id, u.id AS top_id, 0 AS depth FROM unit u WHERE u.id = ${rootId}::uuid
        UNION ALL
        SELECT c.agency_id, c.id, CASE WHEN t.depth = 0 THEN c.id ELSE t.top_id END, t.depth + 1 FROM unit c JOIN units t ON c.agency_id = t.agency_id AND c.parent_id = t.id AND t.depth < ${DEEPEST}
      ), live AS (
        SELECT n.agency_id, n.id, n.parent_id, n.level, t.top_id FROM strategy_node n LEFT JOIN units t ON t.agency_id = n.agency_id AND t.id = n.unit_id
        WHERE n.retired_on IS NULL AND (${isWhole} OR t.id IS NOT NULL)
      ), aim AS (
        SELECT l.id AS node_id, l.top_id, EXISTS (
          SELECT FROM planned_result r JOIN work_plan w ON w.agency_id = r.agency_id AND w.id = r.work_plan_id AND w.state IN ('set', 'closed')
          WHERE r.agency_id = i.agency_id AND r.supports_indicator_id = i.id) AS is_carried
        FROM live l JOIN strategy_indicator i ON i.agency_id = l.agency_id AND i.node_id = l.id AND i.year = ${year}::int AND i.retired_on IS NULL
      ), measured AS (
        SELECT node_id AS id FROM aim UNION SELECT l.parent_id FROM measured m JOIN live l ON l.id = m.id WHERE l.parent_id IS NOT NULL
      ), carried AS (
        SELECT node_id AS id FROM aim WHERE is_carried UNION SELECT l.parent_id FROM carried c JOIN live l ON l.id = c.id WHERE l.parent_id IS NOT NULL
      ), counted AS (
        SELECT t.top_id, p.state, p.starts_on, sum(p.plans)::int AS plans FROM units t
        JOIN plan_count p ON p.agency_id = t.agency_id AND p.unit_id = t.id AND p.year = ${year}::int GROUP BY 1, 2, 3 HAVING sum(p.plans) <> 0
      )
      SELECT
        (SELECT json_agg(x) FROM (
          SELECT l.level, count(*)::int AS parts, count(m.id)::int AS measured, count(c.id)::int AS carried
          FROM live l LEFT JOIN measured m ON m.id = l.id LEFT JOIN carried c ON c.id = l.id GROUP BY l.level ORDER BY l.level) x) AS levels,
        (SELECT json_agg(x) FROM (
          SELECT a.top_id AS "unitId", count(*)::int AS indicators, count(*) FILTER (WHERE a.is_carried)::int AS carried FROM aim a GROUP BY a.top_id) x) AS units,
        (SELECT json_agg(x) FROM (
          SELECT u.id AS "unitId", u.name, u.id = ${rootId}::uuid AS "isOwn",
            EXISTS (SELECT FROM unit c WHERE c.agency_id = u.agency_id AND c.parent_id = u.id) AS "hasChildren",
            (SELECT json_agg(json_build_object('state', c.state, 'startsOn', c.starts_on, 'plans', c.plans)) FROM counted c WHERE c.top_id = u.id) AS counts
          FROM units t JOIN unit u ON u.agency_id = t.agency_id AND u.id = t.id WHERE t.depth <= 1
          ORDER BY u.id = ${rootId}::uuid DESC, u.sort_order, u.name) x) AS plans`;
    const policy = agencyPolicy.parse(frame.settings ?? {});
    const dueOn = planDueOn(year, policy.planDue);
    const rule = { today: ctx.today, dueOn, newPostDays: policy.newPostPlanDays };
    const aimOf = new Map((sums?.units ?? []).map((one) => [one.unitId, one]));
    const units = (sums?.plans ?? []).map(({ counts, ...unit }): UnitFigures => ({
      ...unit,
      ...planFigures(counts ?? [], rule),
      indicators: aimOf.get(unit.unitId)?.indicators ?? 0,
      carried: aimOf.get(unit.unitId)?.carried ?? 0,
    }));
    const all = sums?.units ?? [];
    const sum = (figure: (unit: UnitFigures) => number) =>
      units.reduce((total, unit) => total + figure(unit), 0);
    return {
      year,
      dueOn,
      rootId,
      isWhole,
      path: (frame.path ?? []).filter(({ inScope }) => inScope).map(({ id, name }) => ({ id, name })),
      levels: sums?.levels ?? [],
      units: units.filter((unit) => unit.indicators + unit.signed + unit.submitted + unit.writing > 0),
      totals: {
        signed: sum((unit) => unit.signed),
        submitted: sum((unit) => unit.submitted),
        writing: sum((unit) => unit.writing),
        late: sum((unit) => unit.late),
        indicators: all.reduce((total, one) => total + one.indicators, 0),
        carried: all.reduce((total, one) => total + one.carried, 0),
      },
    };
  });
}
