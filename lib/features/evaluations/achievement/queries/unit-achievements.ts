import "server-only";
import type { UnitAchievementLevel } from "@/lib/features/organization/rules/levels";
import type { Cadence } from "@/lib/features/organization/rules/period";
import { decidingUnits } from "@/lib/features/strategy/parts/heads-above";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

export type AchievementOfPeriod = {
  periodId: string;
  year: number;
  cadence: Cadence;
  number: number;
  periodState: "open" | "scoring" | "releasing" | "closed";
  achievement: {
    level: UnitAchievementLevel;
    grounds: string;
    setBy: string;
    setOn: string;
    version: number;
  } | null;
  /** The result of the unit's head is signed, so that the achievement stands. */
  isFixed: boolean;
};

export type UnitBelow = {
  unitId: string;
  name: string;
  headName: string | null;
  /** False: the unit holds no performance agreement and follows the unit above. */
  hasOwnAgreement: boolean;
  parentName: string;
  periods: AchievementOfPeriod[];
};

/** Periods that a leader looks at: those of today's year that have begun, latest first. */
const SHOWN_PERIODS = 4;

/** The units whose achievement the actor sets today as a head above, with their achievement period by period. One statement. */
export async function listUnitsBelow(ctx: Context): Promise<UnitBelow[]> {
  if (ctx.actor.headOfUnitIds.length === 0) return [];
  return read(
    ctx,
    (db) => db.$queryRaw<UnitBelow[]>`
      WITH periods AS (
        SELECT r.id, r.year, r.cadence, r.number, r.state, r.starts_on, r.ends_on FROM period r
        WHERE r.state <> 'planned' AND r.starts_on <= ${ctx.today}::date AND (r.kind = 'periodic' OR r.ends_on < ${ctx.today}::date)
        ORDER BY r.ends_on DESC, r.starts_on DESC LIMIT ${SHOWN_PERIODS}
      )
      SELECT u.id AS "unitId", u.name, u.has_own_agreement AS "hasOwnAgreement", above.name AS "parentName",
        (SELECT string_agg(DISTINCT h.name, ', ') FROM position p
          JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)
          JOIN employee h ON h.agency_id = a.agency_id AND h.id = a.employee_id
          WHERE p.agency_id = u.agency_id AND p.unit_id = u.id AND p.is_unit_head) AS "headName",
        (SELECT coalesce(json_agg(json_build_object(
            'periodId', r.id, 'year', r.year, 'cadence', r.cadence, 'number', r.number, 'periodState', r.state,
            'achievement', CASE WHEN x.id IS NOT NULL THEN json_build_object(
              'level', x.level, 'grounds', x.grounds, 'setBy', s.name, 'setOn', (x.set_at AT TIME ZONE ${ctx.actor.timeZone})::date, 'version', x.version) END,
            'isFixed', EXISTS (
              SELECT FROM position p
              JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id AND a.starts_on <= r.ends_on AND (a.ends_on IS NULL OR a.ends_on >= r.starts_on)
              JOIN evaluation e ON e.agency_id = a.agency_id AND e.employee_id = a.employee_id AND e.period_id = r.id AND e.signed_at IS NOT NULL
              JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id AND w.unit_id = p.unit_id
              WHERE p.agency_id = u.agency_id AND p.unit_id = u.id AND p.is_unit_head)
          ) ORDER BY r.starts_on DESC), '[]'::json)
          FROM periods r
          LEFT JOIN unit_achievement x ON x.agency_id = u.agency_id AND x.unit_id = u.id AND x.period_id = r.id
          LEFT JOIN employee s ON s.agency_id = x.agency_id AND s.id = x.set_by_id) AS periods
      FROM unit u JOIN unit above ON above.agency_id = u.agency_id AND above.id = u.parent_id
      WHERE NOT u.id = ANY(${ctx.actor.headOfUnitIds}::uuid[])
        AND EXISTS (SELECT FROM (${decidingUnits(Prisma.sql`u.id`, Prisma.sql`u.parent_id`, ctx.today)}) d WHERE d.id = ANY(${ctx.actor.headOfUnitIds}::uuid[]))
        AND (u.valid_until IS NULL OR u.valid_until >= ${ctx.today}::date)
      ORDER BY u.sort_order, u.name`,
  );
}
