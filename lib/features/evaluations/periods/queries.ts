import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import type { PeriodDays } from "@/lib/features/evaluations/rules/period-steps";

export type PeriodRow = PeriodDays & {
  id: string;
  version: number;
  year: number;
  cadence: Cadence;
  number: number;
  kind: "periodic" | "annual";
  /** Kinds of units that it is for; empty for all without a cadence of their own. */
  onlyUnitKinds: string[];
  policyNumber: number;
  /** People with a set plan in the period. */
  people: number;
  signed: number;
  extensions: { on: string; by: string; reason: string }[];
  /** Units whose last days are other ones. */
  units: { unit: string; withSubUnits: boolean; scoringDue: string }[];
};

/** The periods of all years, newest first, with how far each has come. One statement. @throws AppError NOT_FOUND */
export async function listPeriods(ctx: Context): Promise<PeriodRow[]> {
  authorize(ctx.actor, "period.read", { today: ctx.today });
  return read(
    ctx,
    (db) => db.$queryRaw<PeriodRow[]>`
    SELECT p.id, p.version, p.year, p.cadence::text AS cadence, p.number, p.kind::text AS kind, p.only_unit_kinds AS "onlyUnitKinds", p.state::text AS state, a.number AS "policyNumber",
      p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn", p.self_note_due::text AS "selfNoteDue", p.scoring_due::text AS "scoringDue",
      count(DISTINCT w.employee_id)::int AS people,
      count(DISTINCT w.employee_id) FILTER (WHERE v.signed_at IS NOT NULL)::int AS signed,
      coalesce((SELECT json_agg(json_build_object('on', e.at, 'by', e.actor_name, 'reason', e.reason) ORDER BY e.at)
        FROM audit_event e WHERE e.agency_id = p.agency_id AND e.subject_type = 'period' AND e.subject_id = p.id
          AND e.action IN ('period.extend', 'period.close', 'period.reopen') AND e.reason IS NOT NULL), '[]') AS extensions,
      coalesce((SELECT json_agg(json_build_object('unit', u.name, 'withSubUnits', x.with_sub_units, 'scoringDue', x.scoring_due) ORDER BY u.name)
        FROM period_extension x JOIN unit u ON u.agency_id = x.agency_id AND u.id = x.unit_id
        WHERE x.agency_id = p.agency_id AND x.period_id = p.id AND x.ended_at IS NULL), '[]') AS units
    FROM period p
    JOIN agency_policy a ON a.agency_id = p.agency_id AND a.id = p.policy_id
    LEFT JOIN work_plan w ON w.agency_id = p.agency_id AND w.state IN ('set', 'closed') AND w.starts_on <= p.ends_on AND w.ends_on >= p.starts_on
      AND period_serves(p.only_unit_kinds, p.not_unit_kinds, (SELECT u.kind FROM unit u WHERE u.agency_id = w.agency_id AND u.id = w.unit_id))
    LEFT JOIN evaluation v ON v.agency_id = p.agency_id AND v.work_plan_id = w.id AND v.period_id = p.id
    GROUP BY p.agency_id, p.id, a.number
    ORDER BY p.year DESC, p.ends_on DESC, p.starts_on LIMIT 60`,
  );
}
