import "server-only";
import { can, unitsVisible } from "@/lib/access/authorize";
import { agencyPolicy, type AgencyPolicy } from "@/lib/features/organization/rules/policy";
import type { UnitAchievementLevel } from "@/lib/features/organization/rules/levels";
import type { Cadence } from "@/lib/features/organization/rules/period";
import {
  agreementFacts,
  loadAgreementUnit,
  type AgreementUnit,
  type Head,
} from "@/lib/features/strategy/parts/agreement-record";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { loadPromised, type PromisedRow } from "../parts/promised";
import {
  proposeAchievement,
  standingOf,
  type IndicatorStanding,
  type Proposal,
} from "../rules/propose-achievement";

export type SheetPeriod = {
  id: string;
  year: number;
  cadence: Cadence;
  number: number;
  kind: "periodic" | "annual";
  endsOn: string;
};

type Advice = { by: string; level: UnitAchievementLevel; grounds: string; on: string };

export type AchievementSheet = {
  unit: Pick<AgreementUnit, "unitId" | "unitName" | "hasOwnAgreement"> & {
    heads: Head[];
    headsAbove: Head[];
  };
  agencyName: string;
  period: SheetPeriod;
  /** Begun periods of the unit's kind, latest first. */
  periods: SheetPeriod[];
  rows: (PromisedRow & IndicatorStanding)[];
  proposal: Proposal;
  advice: Advice[];
  achievement: {
    level: UnitAchievementLevel;
    grounds: string;
    setBy: string;
    setOn: string;
    version: number;
  } | null;
  guidance: AgencyPolicy["distribution"];
  isFixed: boolean;
  /** Results of the unit's people were handed over: a change needs a reason. */
  hasReleased: boolean;
  may: { record: boolean; recommend: boolean; set: boolean };
};

type Frame = {
  periods: SheetPeriod[];
  period: SheetPeriod;
  settings: unknown;
  achievement: AchievementSheet["achievement"];
  advice: Advice[];
  isFixed: boolean;
  hasReleased: boolean;
};

const PERIODS_IN_YEAR: Record<Cadence, number> = { monthly: 12, quarterly: 4, half_yearly: 2, yearly: 1 };
const SHOWN_PERIODS = 5;

/** The period asked for, or the latest one that has begun, with what is set and advised for the unit. One statement. */
async function loadFrame(
  db: Tx,
  ctx: Context,
  unitId: string,
  periodId: string | null,
): Promise<Frame | undefined> {
  const zone = ctx.actor.timeZone;
  const rows = await db.$queryRaw<Frame[]>`
    WITH own AS (SELECT * FROM unit WHERE id = ${unitId}::uuid),
    begun AS (
      SELECT r.* FROM period r JOIN own ON own.agency_id = r.agency_id
      WHERE r.state <> 'planned' AND r.starts_on <= ${ctx.today}::date
        AND (cardinality(r.only_unit_kinds) = 0 OR own.kind = ANY(r.only_unit_kinds)) AND NOT own.kind = ANY(r.not_unit_kinds)
      ORDER BY r.kind, r.starts_on DESC LIMIT ${SHOWN_PERIODS}
    ), at AS (SELECT * FROM begun WHERE ${periodId}::uuid IS NULL OR id = ${periodId}::uuid ORDER BY kind, starts_on DESC LIMIT 1)
    SELECT
      (SELECT json_agg(json_build_object('id', r.id, 'year', r.year, 'cadence', r.cadence, 'number', r.number, 'kind', r.kind, 'endsOn', r.ends_on) ORDER BY r.kind, r.starts_on DESC) FROM begun r) AS periods,
      json_build_object('id', at.id, 'year', at.year, 'cadence', at.cadence, 'number', at.number, 'kind', at.kind, 'endsOn', at.ends_on) AS period,
      y.settings,
      (SELECT json_build_object('level', x.level, 'grounds', x.grounds, 'setBy', e.name, 'setOn', (x.set_at AT TIME ZONE ${zone})::date, 'version', x.version)
        FROM unit_achievement x LEFT JOIN employee e ON e.agency_id = x.agency_id AND e.id = x.set_by_id
        WHERE x.agency_id = at.agency_id AND x.unit_id = ${unitId}::uuid AND x.period_id = at.id) AS achievement,
      (SELECT coalesce(json_agg(json_build_object('by', n.name, 'level', n.level, 'grounds', n.grounds, 'on', (n.created_at AT TIME ZONE ${zone})::date) ORDER BY n.created_at), '[]'::json)
        FROM (SELECT DISTINCT ON (c.recommended_by_id) c.*, e.name FROM achievement_recommendation c
          JOIN employee e ON e.agency_id = c.agency_id AND e.id = c.recommended_by_id
          WHERE c.agency_id = at.agency_id AND c.unit_id = ${unitId}::uuid AND c.period_id = at.id
          ORDER BY c.recommended_by_id, c.created_at DESC, c.id DESC) n) AS advice,
      EXISTS (SELECT FROM evaluation v JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id AND w.unit_id = ${unitId}::uuid
        JOIN position p ON p.agency_id = w.agency_id AND p.unit_id = w.unit_id AND p.is_unit_head
        JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id AND a.employee_id = v.employee_id
          AND a.starts_on <= at.ends_on AND (a.ends_on IS NULL OR a.ends_on >= at.starts_on)
        WHERE v.agency_id = at.agency_id AND v.period_id = at.id AND v.signed_at IS NOT NULL) AS "isFixed",
      EXISTS (SELECT FROM evaluation v JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id AND w.unit_id = ${unitId}::uuid
        WHERE v.agency_id = at.agency_id AND v.period_id = at.id AND v.released_at IS NOT NULL) AS "hasReleased"
    FROM at JOIN agency_policy y ON y.agency_id = at.agency_id AND y.id = at.policy_id`;
  return rows[0];
}

/**
 * A unit's figures against its agreement, what they suggest, what others advise and what is set. Three statements. Null for whoever
 * may not read it, and while no period has begun.
 */
export async function getAchievementSheet(
  ctx: Context,
  unitId: string,
  periodId: string | null,
): Promise<AchievementSheet | null> {
  return read(ctx, async (db) => {
    const unit = await loadAgreementUnit(db, unitId, ctx.today);
    const facts = agreementFacts(unit, ctx.today);
    if (!can(ctx.actor, "achievement-sheet.read", facts)) return null;
    const frame = await loadFrame(db, ctx, unitId, periodId);
    if (!frame) return null;
    const { settings, period, ...rest } = frame;
    const policy = agencyPolicy.parse(settings);
    const all = PERIODS_IN_YEAR[period.cadence];
    const elapsed = { numerator: period.kind === "annual" ? all : period.number, denominator: all };
    const promised = await loadPromised(db, { unitId, periodId: period.id, timeZone: ctx.actor.timeZone });
    const rows = promised.map((row) => ({
      ...row,
      ...standingOf({ ...row, actual: row.figure?.actual ?? null }, elapsed, policy.lowerIsBetterFormula),
    }));
    const { unitName, hasOwnAgreement, heads, headsAbove } = unit;
    return {
      unit: { unitId, unitName, hasOwnAgreement, heads, headsAbove },
      agencyName: ctx.actor.agencyName,
      period,
      ...rest,
      rows,
      proposal: proposeAchievement(rows, policy.achievementProposal),
      guidance: policy.distribution,
      may: {
        record: can(ctx.actor, "achievement-sheet.record", facts) && hasOwnAgreement && !rest.isFixed,
        recommend: can(ctx.actor, "achievement-sheet.recommend", facts) && hasOwnAgreement && !rest.isFixed,
        set: can(ctx.actor, "unit-achievement.set", facts) && hasOwnAgreement && !rest.isFixed,
      },
    };
  });
}

export type SheetUnit = { unitId: string; name: string; level: UnitAchievementLevel | null; advice: number };

/** Units with an agreement of their own whose sheet the actor may open: those granted, and those headed. One statement. */
export async function listSheetUnits(ctx: Context): Promise<SheetUnit[]> {
  const granted = unitsVisible(ctx.actor, "achievement-sheet.read", ctx.today);
  const units = [...(granted ?? []), ...ctx.actor.headOfUnitIds];
  if (granted !== null && units.length === 0) return [];
  return read(
    ctx,
    (db) => db.$queryRaw<SheetUnit[]>`
      SELECT u.id AS "unitId", u.name, x.level::text AS level,
        (SELECT count(DISTINCT c.recommended_by_id)::int FROM achievement_recommendation c
          WHERE c.agency_id = u.agency_id AND c.unit_id = u.id AND c.period_id = r.id) AS advice
      FROM unit u
      LEFT JOIN LATERAL (
        SELECT p.id FROM period p WHERE p.agency_id = u.agency_id AND p.state <> 'planned' AND p.starts_on <= ${ctx.today}::date AND p.kind = 'periodic'
          AND (cardinality(p.only_unit_kinds) = 0 OR u.kind = ANY(p.only_unit_kinds)) AND NOT u.kind = ANY(p.not_unit_kinds)
        ORDER BY p.starts_on DESC LIMIT 1) r ON true
      LEFT JOIN unit_achievement x ON x.agency_id = u.agency_id AND x.unit_id = u.id AND x.period_id = r.id
      WHERE u.has_own_agreement AND (${granted === null} OR u.id = ANY(${units}::uuid[])) AND (u.valid_until IS NULL OR u.valid_until >= ${ctx.today}::date)
      ORDER BY u.sort_order, u.name LIMIT 300`,
  );
}
