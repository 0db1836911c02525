import "server-only";
import { authorize } from "@/lib/access/authorize";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { DEEPEST } from "../../parts/population";
import { reportScope } from "../../rules/scope";
import type { AlignmentFilter } from "../alignment-input";
import { alignmentSums, FRESH_MINUTES, type AlignmentSums, type LevelFigures } from "../parts/alignment-sums";
import { planDueOn, planFigures, type PlanFigures } from "../rules/late-plans";

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
  /** When the figures were worked out (ISO moment); null for just now. */
  asOf: string | null;
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
type Found = { sums: AlignmentSums; age: number | null };

const SECOND = 1_000;

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
 * statements whatever the number of people. Where many units lie below, the figures that the worker keeps are read (`asOf` tells
 * since when); `fresh` works them out now.
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
    const [found] = await db.$queryRaw<Found[]>`
      WITH kept AS (
        SELECT k.sums, k.made_at FROM alignment_sum k
        WHERE k.unit_id = ${rootId}::uuid AND k.year = ${year}::int AND k.is_whole = ${isWhole} AND k.made_at > now() - make_interval(mins => ${FRESH_MINUTES}::int)
          AND NOT ${filter.fresh === "1"}
      )
      SELECT COALESCE((SELECT sums FROM kept), ${alignmentSums({ rootId, isWhole, year })}) AS sums,
        (SELECT extract(epoch FROM now() - made_at)::int FROM kept) AS age`;
    const sums = found?.sums;
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
      asOf:
        found && found.age !== null ? new Date(ctx.now.getTime() - found.age * SECOND).toISOString() : null,
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
