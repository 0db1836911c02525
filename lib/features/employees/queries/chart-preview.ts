import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Permission } from "@/lib/access/permissions";
import { postsThatMoved, touched, workOut } from "@/lib/features/organization/parts/change-chart";
import type { Chart, PositionFacts, UnitFacts, UnitSpan } from "@/lib/features/organization/rules/chart";
import type { ChartChange, ChartPlan } from "@/lib/features/organization/rules/chart-change";
import { isWithin } from "@/lib/features/organization/rules/dates";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { covers } from "../chart/queries";

export type Effects = {
  people: { count: number; names: string[] };
  units: number;
  posts: { count: number; vacant: number };
  plans: number;
  grants: { count: number; names: string[] };
  /** People of the posts that stand elsewhere in the chart afterwards. */
  lines: number;
};

export type ChartPreview = {
  refusals: ChartPlan["refusals"];
  warnings: ChartPlan["warnings"];
  effects: Effects;
  /** Names of the units and posts that the sentence of the change needs, by id. */
  names: Record<string, string>;
  /** The unit as it is on the day before the change counts. */
  before: UnitSpan | null;
};

const PERMISSIONS: Record<ChartChange["kind"], Permission> = {
  add_unit: "unit.add",
  rename_unit: "unit.rename",
  move_unit: "unit.move",
  merge_unit: "unit.merge",
  close_unit: "unit.close",
  add_position: "position.add",
  change_position: "position.change",
  close_position: "position.close",
};

/** What the units and posts of a change are called on its day. */
function namesIn(chart: Chart, day: string, ids: readonly (string | null | undefined)[]) {
  const names: Record<string, string> = {};
  const note = (id: string, name: string, span: { startsOn: string; endsOn: string | null }) => {
    if (ids.includes(id) && (isWithin(day, span) || !(id in names))) names[id] = name;
  };
  for (const span of chart.units) note(span.unitId, span.name, span);
  for (const span of chart.positions) note(span.positionId, span.title, span);
  return names;
}

function idsOf(change: ChartChange, before: Chart): (string | null | undefined)[] {
  const facts = "facts" in change ? (change.facts as Partial<UnitFacts & PositionFacts>) : {};
  const parent = "unitId" in change ? spanOf(before, change.unitId, change.day)?.parentId : null;
  return [
    "unitId" in change ? change.unitId : change.positionId,
    "parentId" in change ? change.parentId : null,
    "intoId" in change ? change.intoId : null,
    ...[facts.parentId, facts.unitId, facts.superiorPositionId, parent],
  ];
}

const spanOf = (chart: Chart, unitId: string, day: string) =>
  chart.units.find((span) => span.unitId === unitId && isWithin(day, span));

const SHOWN = 5;

/**
 * What a change of the chart would do, from the same rule as the write, and whom it affects: people, plans, posts and rights, with the
 * first few names. Three statements; nothing is written.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function previewChange(ctx: Context, change: ChartChange): Promise<ChartPreview> {
  const isUnit = "unitId" in change;
  authorize(ctx.actor, PERMISSIONS[change.kind], { today: ctx.today, unitId: isUnit ? change.unitId : null });
  const { day } = change;
  return read(ctx, async (db) => {
    const { before, plan } = await workOut(db, change, ctx.today);
    const [units, posts] = [isUnit ? [change.unitId] : [], plan.positions];
    const moved = postsThatMoved(touched(before, plan), touched(plan.after, plan));
    const [effects] = await db.$queryRaw<
      {
        people: number;
        names: string[] | null;
        units: number;
        posts: number;
        vacant: number;
        plans: number;
        grants: number;
        granted: string[] | null;
        lines: number;
      }[]
    >`
      WITH RECURSIVE tree AS (
        SELECT unnest(${units}::uuid[]) AS id
        UNION SELECT s.unit_id FROM tree t JOIN unit_span s ON s.parent_id = t.id AND ${covers("s", day)}
      ), post AS (
        SELECT s.position_id AS id FROM position_span s WHERE s.unit_id IN (SELECT id FROM tree) AND ${covers("s", day)}
        UNION SELECT unnest(${posts}::uuid[])
      ), held AS (
        SELECT a.employee_id, a.position_id FROM assignment a WHERE a.position_id IN (SELECT id FROM post) AND ${covers("a", day)}
      ), person AS (
        SELECT DISTINCT e.id, e.name, e.plain_name FROM held h JOIN employee e ON e.id = h.employee_id
      ), granted AS (
        SELECT DISTINCT e.name FROM role_grant g JOIN employee e ON e.agency_id = g.agency_id AND e.id = g.employee_id
        WHERE g.unit_id IN (SELECT id FROM tree) AND (g.ends_on IS NULL OR g.ends_on >= ${day}::date) AND g.revoked_at IS NULL
      )
      SELECT (SELECT count(*)::int FROM person) AS people,
        (SELECT array_agg(x.name) FROM (SELECT name FROM person ORDER BY plain_name LIMIT ${SHOWN}) x) AS names,
        (SELECT count(*)::int FROM tree WHERE id <> ALL(${units}::uuid[])) AS units,
        (SELECT count(*)::int FROM post) AS posts,
        (SELECT count(*)::int FROM post WHERE id NOT IN (SELECT position_id FROM held)) AS vacant,
        (SELECT count(*)::int FROM work_plan w WHERE w.year = extract(year FROM ${day}::date) AND w.state <> 'withdrawn' AND w.amends_id IS NULL
          AND (w.unit_id IN (SELECT id FROM tree) OR EXISTS (SELECT FROM assignment a WHERE a.agency_id = w.agency_id
            AND a.id = w.assignment_id AND a.position_id = ANY(${posts}::uuid[])))) AS plans,
        (SELECT count(*)::int FROM granted) AS grants,
        (SELECT array_agg(x.name) FROM (SELECT name FROM granted ORDER BY name LIMIT ${SHOWN}) x) AS granted,
        (SELECT count(DISTINCT a.employee_id)::int FROM assignment a
          WHERE a.position_id = ANY(${moved}::uuid[]) AND (a.ends_on IS NULL OR a.ends_on >= ${day}::date)) AS lines`;
    return {
      refusals: plan.refusals,
      warnings: plan.warnings,
      names: namesIn(before, day, idsOf(change, before)),
      before: "unitId" in change ? (spanOf(before, change.unitId, day) ?? null) : null,
      effects: {
        people: { count: effects?.people ?? 0, names: effects?.names ?? [] },
        units: effects?.units ?? 0,
        posts: { count: effects?.posts ?? 0, vacant: effects?.vacant ?? 0 },
        plans: effects?.plans ?? 0,
        grants: { count: effects?.grants ?? 0, names: effects?.granted ?? [] },
        lines: effects?.lines ?? 0,
      },
    };
  });
}
