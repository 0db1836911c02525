import "server-only";
import { stillDue } from "@/lib/features/evaluations/due/parts/still-due";
import { can } from "@/lib/access/authorize";
import type { OverallRating } from "@/lib/features/organization/rules/levels";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { DistributionFilter } from "../distribution-input";
import { loadSpreadTree } from "../parts/load-spread";
import { BEGUN, chosenPeriod, seenSpread } from "../parts/seen-spread";
import { loadUnitPlace, unitFacts, unitsInSight, type UnitPlace } from "../parts/unit-place";
import type { DistributionList, PeriodChoice } from "../rules/views";
import { sumOf } from "../rules/what-if";

type Frame = { periods: PeriodChoice[] | null; tops: UnitPlace["path"] | null };

/** Begun periods, and the highest units whose spread the reader may see: the whole agency, or what is led or looked after. */
async function loadFrame(db: Tx, ctx: Context): Promise<Frame> {
  const { grants, headOfUnitIds } = ctx.actor;
  const seesAll = can(ctx.actor, "distribution.read", { today: ctx.today, unitId: "" });
  const officer = grants.flatMap(({ role, unitIds }) => (role === "unit_officer" ? (unitIds ?? []) : []));
  const units = [...new Set([...headOfUnitIds, ...officer])];
  const [frame] = await db.$queryRaw<Frame[]>`
    SELECT (${BEGUN(ctx.today)}) AS periods,
      (SELECT json_agg(json_build_object('unitId', u.id, 'name', u.name) ORDER BY u.sort_order, u.name) FROM unit u
        WHERE CASE WHEN ${seesAll} THEN u.parent_id IS NULL
          ELSE u.id = ANY(${units}::uuid[]) AND (u.parent_id IS NULL OR u.parent_id <> ALL(${units}::uuid[])) END
        AND (u.valid_until IS NULL OR u.valid_until >= ${ctx.today}::date)) AS tops`;
  return frame ?? { periods: null, tops: null };
}

/** What the reader's own people have, whatever their number: they are the reader's own decisions. */
async function loadOwn(db: Tx, ctx: Context, periodId: string): Promise<DistributionList["own"]> {
  const rows = await db.$queryRaw<{ rating: OverallRating; unitId: string; n: number }[]>`
    SELECT v.overall_rating::text AS rating, w.unit_id AS "unitId", count(*)::int AS n FROM work_plan_appraiser a
    JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id AND w.employee_id <> a.employee_id
    JOIN evaluation v ON v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.period_id = ${periodId}::uuid
      AND v.state NOT IN ('open', 'noted') AND v.overall_rating IS NOT NULL
    JOIN period q ON q.agency_id = v.agency_id AND q.id = v.period_id AND ${stillDue()}
    WHERE a.employee_id = ${ctx.actor.employeeId}::uuid AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
    GROUP BY 1, 2 ORDER BY n DESC`;
  const counts = { very_good: 0, good: 0, needs_improvement: 0, poor: 0, very_poor: 0 };
  for (const { rating, n } of rows) counts[rating] += n;
  return { counts, total: sumOf(counts), unitId: rows[0]?.unitId ?? null };
}

/** Four statements, however many units and people. @throws AppError NOT_FOUND for whoever sees no spread at all */
export async function listDistributions(
  ctx: Context,
  filter: DistributionFilter,
): Promise<DistributionList | null> {
  return read(ctx, async (db) => {
    const { periods: begun, tops: found } = await loadFrame(db, ctx);
    const [periods, tops] = [begun ?? [], found ?? []];
    if (tops.length === 0 && !ctx.actor.isAppraiser) throw notFound();
    const period = chosenPeriod(periods, filter.period, ctx.today);
    if (!period) return null;
    const own = await loadOwn(db, ctx, period.id);
    const topId = filter.unit ?? tops[0]?.unitId;
    if (!topId) return { periods, period, path: [], rows: [], others: [], own, smallest: 0 };

    const { path } = await loadUnitPlace(db, topId);
    if (!can(ctx.actor, "distribution.read", unitFacts(ctx.actor, ctx.today, path))) throw notFound();
    const { employeeId: readerId, timeZone } = ctx.actor;
    const inSight = unitsInSight(ctx, path);
    const tree = await loadSpreadTree(db, {
      topId: inSight.at(-1)?.unitId ?? topId,
      periodId: period.id,
      readerId,
      today: ctx.today,
      timeZone,
    });
    const shown = tree.units.filter(({ unitId, parentId }) => unitId === topId || parentId === topId);
    return {
      periods,
      period,
      path: inSight.reverse(),
      rows: [
        ...shown.filter(({ unitId }) => unitId === topId),
        ...shown.filter(({ unitId }) => unitId !== topId),
      ].flatMap(({ unitId }) => {
        const seen = seenSpread(tree, unitId);
        const hasUnits = unitId !== topId && tree.units.some((one) => one.parentId === unitId);
        return seen && (seen.people > 0 || unitId === topId) ? [{ ...seen, hasUnits }] : [];
      }),
      others: tops.filter(({ unitId }) => unitId !== topId),
      own,
      smallest: tree.policy.feedback.ratingGroupMinimum,
    };
  });
}
