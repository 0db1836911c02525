import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { loadSpreadTree } from "@/lib/features/evaluations/distribution/parts/load-spread";
import { seenSpread } from "@/lib/features/evaluations/distribution/parts/seen-spread";
import { loadUnitPlace, unitsInSight } from "@/lib/features/evaluations/distribution/parts/unit-place";
import { checkDistribution, type DistributionFinding } from "@/lib/features/evaluations/rules/distribution";
import { inUnit } from "@/lib/features/organization/parts/units-below";
import type { Cadence } from "@/lib/features/organization/rules/period";
import { Prisma } from "@/lib/generated/prisma/client";
import type { ReleaseState } from "@/lib/generated/prisma/enums";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";

export type PeriodOption = {
  id: string;
  year: number;
  cadence: Cadence;
  number: number;
  kind: "periodic" | "annual";
  releaseMode: "with_signature" | "separate" | "together";
};

export type ReleaseOrderView = {
  id: string;
  period: Pick<PeriodOption, "year" | "cadence" | "number" | "kind">;
  unitName: string | null;
  state: ReleaseState;
  orderedBy: string;
  /** ISO. */
  orderedAt: string;
  total: number;
  released: number;
  skipped: number;
};

export type ReleasePreview = {
  /** Signed and not yet handed over. */
  signed: number;
  /** With the person already. */
  released: number;
  /** Not signed yet. */
  unsigned: number;
  /** Whose desk the unsigned are on, the longest list first. */
  desks: { appraiser: string | null; people: number }[];
  /** Where the spread of what is signed or released leaves the pattern; null where the group is too small for figures. */
  findings: DistributionFinding[] | null;
  /** The written reason for a spread outside the pattern. */
  reason: { text: string; author: string } | null;
  /** Proposals of calibration that nobody has decided: they mean "unchanged". */
  undecided: number;
};

export type ReleaseDesk = {
  periods: PeriodOption[];
  units: { id: string; name: string }[];
  chosen: { period: PeriodOption; unitId: string | null; preview: ReleasePreview } | null;
  orders: ReleaseOrderView[];
  mayOrder: boolean;
};

const ORDERS_SHOWN = 20;
const DESKS_SHOWN = 50;

const loadPeriods = (db: Tx, today: string): Promise<PeriodOption[]> =>
  db.$queryRaw<PeriodOption[]>`
    SELECT r.id, r.year, r.cadence::text AS cadence, r.number, r.kind::text AS kind, coalesce(y.settings ->> 'releaseMode', 'with_signature') AS "releaseMode"
    FROM period r JOIN agency_policy y ON y.agency_id = r.agency_id AND y.id = r.policy_id
    WHERE r.starts_on <= ${today}::date ORDER BY r.ends_on DESC, r.starts_on DESC LIMIT 16`;

const loadOrders = (
  db: Tx,
  only: Prisma.Sql = Prisma.empty,
  most = ORDERS_SHOWN,
): Promise<ReleaseOrderView[]> =>
  db.$queryRaw<ReleaseOrderView[]>`
    SELECT o.id, json_build_object('year', r.year, 'cadence', r.cadence, 'number', r.number, 'kind', r.kind) AS period, o.unit_name AS "unitName",
      o.state::text AS state, o.ordered_by_name AS "orderedBy", to_json(o.ordered_at) #>> '{}' AS "orderedAt", o.total, o.released, o.skipped
    FROM release_order o JOIN period r ON r.agency_id = o.agency_id AND r.id = o.period_id
    ${only} ORDER BY o.ordered_at DESC, o.id LIMIT ${most}`;

type Counted = {
  signed: number;
  released: number;
  unsigned: number;
  desks: ReleasePreview["desks"] | null;
  undecided: number;
};

/** Everybody with a plan in the period, whatever has become of the evaluation. One statement. */
async function loadPreview(
  db: Tx,
  periodId: string,
  unitId: string | null,
  today: string,
): Promise<Omit<ReleasePreview, "findings" | "reason">> {
  const [row] = await db.$queryRaw<Counted[]>`
    WITH RECURSIVE r AS (SELECT * FROM period WHERE id = ${periodId}::uuid),
    people AS (
      SELECT w.id AS plan_id, w.agency_id, e.id, e.state
      FROM r JOIN work_plan w ON w.agency_id = r.agency_id AND w.state IN ('set', 'closed') AND w.amends_id IS NULL AND w.starts_on <= r.ends_on AND w.ends_on >= r.starts_on
      JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id AND period_serves(r.only_unit_kinds, r.not_unit_kinds, u.kind)
      LEFT JOIN evaluation e ON e.agency_id = r.agency_id AND e.period_id = r.id AND e.work_plan_id = w.id
      WHERE (r.kind = 'periodic' OR e.id IS NOT NULL) ${inUnit(Prisma.sql`w.unit_id`, unitId)}
    ),
    waiting AS (
      SELECT a.employee_id, count(*)::int AS people FROM people
      LEFT JOIN work_plan_appraiser a ON a.agency_id = people.agency_id AND a.work_plan_id = people.plan_id
        AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
      WHERE people.state IS NULL OR people.state IN ('open', 'noted', 'scored') GROUP BY a.employee_id
    )
    SELECT
      (SELECT count(*)::int FROM people WHERE state = 'signed') AS signed,
      (SELECT count(*)::int FROM people WHERE state NOT IN ('open', 'noted', 'scored', 'signed')) AS released,
      (SELECT count(*)::int FROM people WHERE state IS NULL OR state IN ('open', 'noted', 'scored')) AS unsigned,
      (SELECT json_agg(json_build_object('appraiser', p.name, 'people', x.people) ORDER BY x.people DESC, p.name)
        FROM (SELECT * FROM waiting ORDER BY people DESC LIMIT ${DESKS_SHOWN}) x LEFT JOIN employee p ON p.id = x.employee_id) AS desks,
      (SELECT count(*)::int FROM calibration_proposal c JOIN people ON people.id = c.evaluation_id WHERE c.decision IS NULL AND people.state = 'signed') AS undecided`;
  const { desks, ...seen } = found(row);
  return { ...seen, desks: desks ?? [] };
}

/** Whether the spread of a unit keeps the pattern, as its own page shows it: a group that would tell of a few people has no figures here either. */
async function loadFindings(
  db: Tx,
  ctx: Context,
  periodId: string,
  unit: { id: string },
): Promise<Pick<ReleasePreview, "findings" | "reason">> {
  const { path } = await loadUnitPlace(db, unit.id);
  const tree = await loadSpreadTree(db, {
    ...{ topId: unitsInSight(ctx, path).at(-1)?.unitId ?? unit.id, periodId },
    ...{ readerId: ctx.actor.employeeId, today: ctx.today, timeZone: ctx.actor.timeZone },
  });
  const seen = seenSpread(tree, unit.id);
  const guidance = tree.policy.distribution;
  const isKnown = seen !== null && seen.sight !== "none" && seen.total >= guidance.smallUnitBelow;
  const written = tree.reasons.find(({ unitId }) => unitId === unit.id);
  return {
    findings:
      isKnown && seen.achievement ? checkDistribution(seen.achievement.level, seen.counts, guidance) : null,
    reason: written ? { text: written.text, author: written.author } : null,
  };
}

/**
 * What HR sees before handing results over: how many are ready, on whose desk the rest is, and whether the spread of a unit was explained.
 * No name of a rated person, no figure of a small group. Six statements. @throws AppError NOT_FOUND
 */
export async function getReleaseDesk(
  ctx: Context,
  choice: { periodId?: string; unitId?: string },
): Promise<ReleaseDesk> {
  authorize(ctx.actor, "release.read", { today: ctx.today });
  return read(ctx, async (db) => {
    const periods = await loadPeriods(db, ctx.today);
    const units = await db.unit.findMany({
      where: { agencyId: ctx.actor.agencyId },
      select: { id: true, name: true, parentId: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    });
    const period = periods.find(({ id }) => id === choice.periodId) ?? periods[0];
    const unitId = units.find(({ id }) => id === choice.unitId)?.id ?? null;
    const spreadOf = units.find(({ id, parentId }) => (unitId === null ? parentId === null : id === unitId));
    return {
      periods,
      units: units.map(({ id, name }) => ({ id, name })),
      chosen: period
        ? {
            period,
            unitId,
            preview: {
              ...(await loadPreview(db, period.id, unitId, ctx.today)),
              ...(spreadOf
                ? await loadFindings(db, ctx, period.id, spreadOf)
                : { findings: null, reason: null }),
            },
          }
        : null,
      orders: await loadOrders(db),
      mayOrder: can(ctx.actor, "release.order", { today: ctx.today }),
    };
  });
}

/** More orders than an agency gives in all its years. */
const ALL_ORDERS = 100_000;

/** Every order, the newest first, for a file. One statement. @throws AppError NOT_FOUND */
export async function listReleaseOrders(ctx: Context): Promise<ReleaseOrderView[]> {
  authorize(ctx.actor, "release.read", { today: ctx.today });
  return read(ctx, (db) => loadOrders(db, Prisma.empty, ALL_ORDERS));
}

/** How far an order is. One statement. @throws AppError NOT_FOUND */
export async function getReleaseOrder(ctx: Context, orderId: string): Promise<ReleaseOrderView> {
  authorize(ctx.actor, "release.read", { today: ctx.today });
  const [row] = await read(ctx, (db) => loadOrders(db, Prisma.sql`WHERE o.id = ${orderId}::uuid`));
  return found(row);
}
