import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { DashboardFilter } from "../input";
import { DEEPEST, populationOf } from "../parts/population";
import { distributionOf, loadSpread, trendOf } from "../parts/spread";
import { reportScope, type PlanColumn, type Stage } from "../rules/scope";
import type {
  DashboardFigures,
  PeriodChoice,
  PlanCounts,
  StageCounts,
  UnitCrumb,
  UnitRow,
  WaitingRow,
} from "../rules/views";

const NO_PLANS: PlanCounts = { none: 0, draft: 0, submitted: 0, returned: 0, set: 0, closed: 0 };
const NO_STAGES: StageCounts = { no_plan: 0, waiting: 0, noted: 0, scored: 0, received: 0 };

type Frame = {
  periods: PeriodChoice[] | null;
  path: (UnitCrumb & { inScope: boolean })[] | null;
  root: string | null;
};

/** The period that the address names, else the newest that has begun. */
export function chosenPeriod(
  periods: readonly PeriodChoice[],
  wanted: string | undefined,
): PeriodChoice | undefined {
  return periods.find((period) => period.id === wanted) ?? periods[0];
}

async function frameOf(
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
      (SELECT json_agg(json_build_object('id', id, 'year', year, 'number', number, 'cadence', cadence, 'state', state, 'endsOn', ends_on, 'selfNoteDue', coalesce(d.self_note_due, p.self_note_due), 'scoringDue', coalesce(d.scoring_due, p.scoring_due)) ORDER BY starts_on DESC, cardinality(only_unit_kinds), kind)
        FROM period p LEFT JOIN unit_period_due d ON d.agency_id = p.agency_id AND d.period_id = p.id AND d.unit_id = ${unit ?? null}::uuid
        WHERE starts_on <= ${ctx.today}::date AND (kind = 'periodic' OR ends_on < ${ctx.today}::date)) AS periods,
      (SELECT json_agg(json_build_object('id', id, 'name', name, 'inScope', ${scope === null} OR id = ANY(${scope ?? []}::uuid[])) ORDER BY depth DESC) FROM up) AS path,
      (SELECT id FROM unit WHERE parent_id IS NULL ORDER BY sort_order LIMIT 1) AS root`;
  return frame ?? { periods: null, path: null, root: null };
}

type Aggregate = {
  unitId: string;
  name: string;
  stage: Stage;
  plan: PlanColumn;
  isOwn: boolean;
  people: number;
  late: number;
  hasChildren: boolean;
};

/** Five statements, whatever the number of people and units. @throws AppError NOT_FOUND for a unit outside the actor's sight */
export async function getDashboard(ctx: Context, filter: DashboardFilter): Promise<DashboardFigures | null> {
  const scope = reportScope(ctx.actor);
  authorize(ctx.actor, "report.read", { today: ctx.today, unitId: filter.unit ?? scope?.[0] ?? null });
  return read(ctx, async (db) => {
    const frame = await frameOf(db, ctx, filter.unit, scope);
    const own = frame.path?.at(-1);
    if (filter.unit && !own?.inScope) throw notFound();
    const periods = frame.periods ?? [];
    const period = chosenPeriod(periods, filter.period);
    if (!period) return null;
    const rootId = filter.unit ?? (scope === null ? frame.root : null);
    const population = populationOf({
      periodId: period.id,
      rootId,
      scope,
      kind: filter.kind,
      today: ctx.today,
    });

    const groups = await db.$queryRaw<Aggregate[]>`
      WITH RECURSIVE ${population}
      SELECT p.top_id AS "unitId", u.name, p.stage, COALESCE(p.plan_state::text, 'none') AS plan, p.depth = 0 AS "isOwn", count(*)::int AS people, count(*) FILTER (WHERE p.late)::int AS late,
        EXISTS (SELECT FROM unit c WHERE c.agency_id = u.agency_id AND c.parent_id = u.id) AS "hasChildren"
      FROM population p JOIN unit u ON u.id = p.top_id GROUP BY u.id, u.agency_id, p.top_id, u.name, p.stage, p.plan_state, p.depth = 0`;
    const waiting = await db.$queryRaw<WaitingRow[]>`
      WITH RECURSIVE ${population}
      SELECT p.appraiser_id AS "appraiserId", e.name, COALESCE(u.name, '') AS "unitName", count(*)::int AS count, (min(COALESCE(p.noted_at, p.submitted_at)) AT TIME ZONE ${ctx.actor.timeZone})::date::text AS oldest
      FROM population p JOIN employee e ON e.id = p.appraiser_id LEFT JOIN post ON post.employee_id = e.id LEFT JOIN unit u ON u.id = post.unit_id
      WHERE p.holder = 'appraiser' GROUP BY p.appraiser_id, e.name, u.name ORDER BY count(*) DESC, min(COALESCE(p.noted_at, p.submitted_at)) LIMIT 6`;
    const inSight = (frame.path ?? []).filter((crumb) => crumb.inScope);
    const aboveIds = inSight.slice(0, -1).map(({ id }) => id);
    const spread = await loadSpread(db, { period, rootId, aboveIds, scope, kind: filter.kind });
    const distribution = distributionOf(spread);
    const rows = unitRows(groups, filter.sort);
    const totals = rows.reduce((sum, row) => addStages(sum, row.stages), NO_STAGES);
    return {
      periods,
      period,
      path: inSight.map(({ id, name }) => ({ id, name })),
      people: rows.reduce((sum, row) => sum + row.people, 0),
      excluded: spread?.excluded ?? 0,
      stages: totals,
      late: rows.reduce((sum, row) => sum + row.late, 0),
      rows,
      waiting,
      distribution,
      trend: trendOf(spread, period, distribution.isHidden),
    };
  });
}

const addStages = (a: StageCounts, b: StageCounts): StageCounts => ({
  no_plan: a.no_plan + b.no_plan,
  waiting: a.waiting + b.waiting,
  noted: a.noted + b.noted,
  scored: a.scored + b.scored,
  received: a.received + b.received,
});

function unitRows(groups: readonly Aggregate[], sort: DashboardFilter["sort"]): UnitRow[] {
  const rows = new Map<string, UnitRow>();
  for (const group of groups) {
    const row = rows.get(group.unitId) ?? {
      unitId: group.unitId,
      name: group.name,
      people: 0,
      stages: { ...NO_STAGES },
      plans: { ...NO_PLANS },
      late: 0,
      hasChildren: group.hasChildren && !group.isOwn,
      isOwn: group.isOwn,
    };
    row.people += group.people;
    row.late += group.late;
    row.stages[group.stage] += group.people;
    row.plans[group.plan] += group.people;
    rows.set(group.unitId, row);
  }
  const order: Record<string, (a: UnitRow, b: UnitRow) => number> = {
    name: (a, b) => a.name.localeCompare(b.name, "id"),
    people: (a, b) => b.people - a.people,
    late: (a, b) => b.late - a.late || b.people - a.people,
  };
  return [...rows.values()].sort(order[sort ?? "late"] ?? order.late);
}
