import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import {
  checkDistribution,
  patternPercents,
  sharePercent,
  type RatingCounts,
} from "@/lib/features/evaluations/rules/distribution";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { OVERALL_RATINGS, type UnitAchievementLevel } from "@/lib/features/organization/rules/levels";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { DashboardFilter } from "../input";
import { populationOf } from "../parts/population";
import { reportScope, type PlanColumn, type Stage } from "../rules/scope";
import type {
  DashboardFigures,
  Distribution,
  PeriodChoice,
  PlanCounts,
  StageCounts,
  UnitCrumb,
  UnitRow,
  WaitingRow,
} from "../rules/views";

const NO_RATINGS: RatingCounts = { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };
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
      UNION ALL SELECT p.id, p.name, p.parent_id, up.depth + 1 FROM unit p JOIN up ON p.id = up.parent_id
    )
    SELECT
      (SELECT json_agg(json_build_object('id', id, 'year', year, 'number', number, 'cadence', cadence, 'state', state, 'endsOn', ends_on, 'selfNoteDue', self_note_due, 'scoringDue', scoring_due) ORDER BY starts_on DESC)
        FROM period WHERE starts_on <= ${ctx.today}::date) AS periods,
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
  authorize(ctx.actor, "report.read", {
    today: ctx.today,
    unitId: filter.unit ?? ctx.actor.grants.find((grant) => grant.unitId)?.unitId ?? null,
  });
  const scope = reportScope(ctx.actor);
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
      SELECT p.appraiser_id AS "appraiserId", e.name, COALESCE(u.name, '') AS "unitName", count(*)::int AS count, min(COALESCE(p.noted_at, p.submitted_at))::date::text AS oldest
      FROM population p JOIN employee e ON e.id = p.appraiser_id LEFT JOIN post ON post.employee_id = e.id LEFT JOIN unit u ON u.id = post.unit_id
      WHERE p.holder = 'appraiser' GROUP BY p.appraiser_id, e.name, u.name ORDER BY count(*) DESC, min(COALESCE(p.noted_at, p.submitted_at)) LIMIT 6`;
    const [spread] = await spreadOf(db, { period, rootId, scope, kind: filter.kind });
    const rows = unitRows(groups, filter.sort);
    const totals = rows.reduce((sum, row) => addStages(sum, row.stages), NO_STAGES);
    return {
      periods,
      period,
      path: (frame.path ?? []).filter((crumb) => crumb.inScope).map(({ id, name }) => ({ id, name })),
      people: rows.reduce((sum, row) => sum + row.people, 0),
      excluded: spread?.excluded ?? 0,
      stages: totals,
      late: rows.reduce((sum, row) => sum + row.late, 0),
      rows,
      waiting,
      distribution: distributionOf(spread),
      trend: (spread?.trend ?? []).map((point) => ({ ...point, counts: { ...NO_RATINGS, ...point.counts } })),
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

type Spread = {
  excluded: number;
  counts: Partial<RatingCounts> | null;
  achievement: UnitAchievementLevel | null;
  achievementUnit: string | null;
  policy: unknown;
  trend:
    { year: number; number: number; cadence: string; total: number; counts: Partial<RatingCounts> }[] | null;
};

/** Released results only: what is not released is nobody's figure yet. The head of the unit is not counted (SE 3/2023, our population). */
async function spreadOf(
  db: Tx,
  bind: { period: PeriodChoice; rootId: string | null; scope: string[] | null; kind?: "pns" | "pppk" },
): Promise<Spread[]> {
  const { period, rootId, scope, kind } = bind;
  const start = rootId ? Prisma.sql`u.id = ${rootId}::uuid` : Prisma.sql`u.id = ANY(${scope ?? []}::uuid[])`;
  const kinds =
    kind === "pppk"
      ? Prisma.sql`AND e.kind = 'pppk'`
      : kind === "pns"
        ? Prisma.sql`AND e.kind IN ('pns', 'cpns')`
        : Prisma.empty;
  return db.$queryRaw<Spread[]>`
    WITH RECURSIVE tree AS (
      SELECT u.id, 0 AS depth FROM unit u WHERE ${start} UNION SELECT c.id, tree.depth + 1 FROM unit c JOIN tree ON c.parent_id = tree.id
    ), up AS (
      SELECT u.id, u.parent_id, u.name, 0 AS depth FROM unit u WHERE u.id = ${rootId}::uuid
      UNION ALL SELECT p.id, p.parent_id, p.name, up.depth + 1 FROM unit p JOIN up ON p.id = up.parent_id
    ), rated AS (
      SELECT v.period_id, v.overall_rating AS rating FROM evaluation v
      JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
      JOIN employee e ON e.agency_id = v.agency_id AND e.id = v.employee_id ${kinds}
      WHERE v.state IN ('released', 'received', 'lapsed', 'objected', 'decided', 'final') AND w.unit_id IN (SELECT id FROM tree)
        AND NOT EXISTS (SELECT FROM evaluation x WHERE x.agency_id = v.agency_id AND x.work_plan_id = v.work_plan_id AND x.period_id = v.period_id AND x.revision > v.revision)
        AND NOT EXISTS (SELECT FROM assignment s JOIN position p ON p.agency_id = s.agency_id AND p.id = s.position_id AND p.is_unit_head AND p.unit_id = ${rootId}::uuid
          WHERE s.agency_id = v.agency_id AND s.employee_id = v.employee_id AND s.kind = 'definitive' AND (s.ends_on IS NULL OR s.ends_on >= ${period.endsOn}::date))
    ), counted AS (SELECT period_id, rating, count(*)::int AS n FROM rated GROUP BY period_id, rating)
    SELECT
      (SELECT count(*)::int FROM employee e JOIN assignment s ON s.agency_id = e.agency_id AND s.employee_id = e.id AND s.kind = 'definitive' AND s.ends_on IS NULL
        JOIN position p ON p.agency_id = s.agency_id AND p.id = s.position_id
        WHERE e.status <> 'active' AND e.kind <> 'state_official' AND p.unit_id IN (SELECT id FROM tree) ${kinds}) AS excluded,
      (SELECT json_object_agg(rating, n) FROM counted WHERE period_id = ${period.id}::uuid) AS counts,
      nearest.level AS achievement, nearest.name AS "achievementUnit",
      (SELECT y.settings FROM period q JOIN agency_policy y ON y.agency_id = q.agency_id AND y.id = q.policy_id WHERE q.id = ${period.id}::uuid) AS policy,
      (SELECT json_agg(json_build_object('year', q.year, 'number', q.number, 'cadence', q.cadence, 'total', t.total, 'counts', t.counts) ORDER BY q.starts_on)
        FROM (SELECT period_id, sum(n)::int AS total, json_object_agg(rating, n) AS counts FROM counted GROUP BY period_id) t
        JOIN period q ON q.id = t.period_id WHERE q.ends_on <= ${period.endsOn}::date) AS trend
    FROM (SELECT 1) one
    LEFT JOIN LATERAL (
      SELECT a.level::text AS level, up.name FROM up JOIN unit_achievement a ON a.unit_id = up.id AND a.period_id = ${period.id}::uuid ORDER BY up.depth LIMIT 1
    ) nearest ON true`;
}

function distributionOf(spread: Spread | undefined): Distribution {
  const policy = agencyPolicy.parse(spread?.policy ?? {}).distribution;
  const counts = { ...NO_RATINGS, ...spread?.counts };
  const total = OVERALL_RATINGS.reduce((sum, rating) => sum + counts[rating], 0);
  const achievement = spread?.achievement ?? null;
  return {
    counts,
    total,
    smallUnitBelow: policy.smallUnitBelow,
    achievement,
    achievementUnit: spread?.achievementUnit ?? null,
    shares: Object.fromEntries(
      OVERALL_RATINGS.map((rating) => [rating, sharePercent(counts[rating], total)]),
    ) as Distribution["shares"],
    pattern: achievement ? patternPercents(achievement, policy) : null,
    findings: achievement ? checkDistribution(achievement, counts, policy) : [],
  };
}
