import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Reason } from "@/lib/features/organization/rules/reasons";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { PeriodDays } from "../../rules/period-steps";
import type { PeriodReason } from "../../rules/reasons";
import { loadExtension, loadReached } from "../parts/extension-record";
import {
  checkEndingExtension,
  checkUnitExtension,
  effectOf,
  type ExtensionEffect,
  type UnitDues,
} from "../rules/unit-extension";

/** An extension that holds. Days are YYYY-MM-DD, `at` is ISO text. */
export type HoldingExtension = UnitDues & {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  reason: string;
  byName: string;
  at: string;
};

export type UnitExtensionsPage = {
  period: PeriodDays & {
    id: string;
    year: number;
    cadence: Cadence;
    number: number;
    kind: "periodic" | "annual";
  };
  /** Units that the period serves. */
  units: { id: string; name: string }[];
  /** With what keeps each from being taken back. */
  holding: (HoldingExtension & { blocked: Reason<PeriodReason>[] })[];
  mayChange: boolean;
  /** What was asked for: whom it would concern, or why it cannot be. Null before a unit is chosen. */
  wanted:
    | (UnitDues & {
        unitId: string;
        unitName: string;
        version: number;
        problems: Reason<PeriodReason>[];
        effect: ExtensionEffect;
      })
    | null;
};

export type WantedExtension = {
  unitId?: string;
  withSubUnits: boolean;
  selfNoteDue?: string;
  scoringDue?: string;
};

type Row = Pick<UnitExtensionsPage, "period" | "units"> & { holding: HoldingExtension[] };

/** The extensions of one period by unit, and the preview of the one asked for. At most three statements. @throws AppError NOT_FOUND, FORBIDDEN */
export async function getUnitExtensions(
  ctx: Context,
  periodId: string,
  asked: WantedExtension,
): Promise<UnitExtensionsPage> {
  authorize(ctx.actor, "period.read", { today: ctx.today });
  return read(ctx, async (db) => {
    const [row] = await db.$queryRaw<Row[]>`
      SELECT json_build_object('id', p.id, 'year', p.year, 'cadence', p.cadence, 'number', p.number, 'kind', p.kind, 'state', p.state, 'startsOn', p.starts_on,
          'endsOn', p.ends_on, 'selfNoteDue', p.self_note_due, 'scoringDue', p.scoring_due) AS period,
        (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name), '[]'::json) FROM unit u
          WHERE u.agency_id = p.agency_id AND (u.valid_until IS NULL OR u.valid_until >= p.starts_on) AND period_serves(p.only_unit_kinds, p.not_unit_kinds, u.kind)) AS units,
        (SELECT coalesce(json_agg(json_build_object('id', x.id, 'version', x.version, 'unitId', x.unit_id, 'unitName', u.name, 'withSubUnits', x.with_sub_units,
            'selfNoteDue', x.self_note_due, 'scoringDue', x.scoring_due, 'reason', x.reason, 'byName', x.by_name, 'at', x.at) ORDER BY u.name), '[]'::json)
          FROM period_extension x JOIN unit u ON u.agency_id = x.agency_id AND u.id = x.unit_id
          WHERE x.agency_id = p.agency_id AND x.period_id = p.id AND x.ended_at IS NULL) AS holding
      FROM period p WHERE p.id = ${periodId}::uuid`;
    const { period, units, holding } = found(row);
    const unit = units.find(({ id }) => id === asked.unitId);
    const page = {
      ...{ period, units },
      holding: holding.map((one) => ({ ...one, blocked: checkEndingExtension(period, one, ctx.today) })),
      mayChange: can(ctx.actor, "period.extend-unit", { today: ctx.today }),
    };
    if (!unit) return { ...page, wanted: null };
    const current = await loadExtension(db, ctx.actor.agencyId, { periodId, unitId: unit.id });
    const next = {
      withSubUnits: asked.withSubUnits,
      selfNoteDue: asked.selfNoteDue ?? current?.selfNoteDue ?? period.selfNoteDue,
      scoringDue: asked.scoringDue ?? current?.scoringDue ?? period.scoringDue,
    };
    const people = await loadReached(db, {
      periodId,
      unitId: unit.id,
      withSubUnits: next.withSubUnits,
      current,
    });
    const wanted = {
      ...{ ...next, unitId: unit.id, unitName: unit.name, version: current?.version ?? 0 },
      problems: checkUnitExtension(period, current, next, ctx.today),
      effect: effectOf(people, next, ctx.today),
    };
    return { ...page, wanted };
  });
}
