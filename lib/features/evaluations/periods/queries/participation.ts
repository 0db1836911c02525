import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { exemptionOf, type ExemptReason, type ServiceFacts } from "../rules/participation";

type PeriodName = {
  year: number;
  cadence: Cadence;
  number: number;
  kind: "periodic" | "annual";
  startsOn: string;
  endsOn: string;
};
export type ExemptPerson = { employeeId: string; name: string; unitName: string; reason: ExemptReason };

export type Participation = {
  period: PeriodName;
  /** People of the units that the period serves. */
  people: number;
  /** Of those: with an agreed plan in the period. */
  withPlan: number;
  exempt: ExemptPerson[];
};

type Candidate = ServiceFacts & { employeeId: string; name: string; unitName: string };
type Row = { period: PeriodName; people: number; withPlan: number; candidates: Candidate[] };

/**
 * Who takes part in a period and who does not and why: facts of service only, no rating. One statement, whatever the number of
 * people; only those whom something could exempt are read one by one. @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function getParticipation(ctx: Context, periodId: string): Promise<Participation> {
  authorize(ctx.actor, "period.read", { today: ctx.today });
  const [row] = await read(
    ctx,
    (db) => db.$queryRaw<Row[]>`
      WITH r AS (SELECT * FROM period WHERE id = ${periodId}::uuid),
      post AS (
        SELECT DISTINCT ON (a.employee_id) a.employee_id, u.name AS unit_name
        FROM r JOIN assignment a ON a.agency_id = r.agency_id AND a.kind = 'definitive' AND a.starts_on <= r.ends_on
        JOIN position o ON o.agency_id = a.agency_id AND o.id = a.position_id
        JOIN unit u ON u.agency_id = o.agency_id AND u.id = o.unit_id AND period_serves(r.only_unit_kinds, r.not_unit_kinds, u.kind)
        ORDER BY a.employee_id, a.starts_on DESC
      ),
      person AS (
        SELECT e.*, post.unit_name, EXISTS (SELECT FROM work_plan w WHERE w.agency_id = e.agency_id AND w.employee_id = e.id AND w.state IN ('set', 'closed')
          AND w.amends_id IS NULL AND w.starts_on <= r.ends_on AND w.ends_on >= r.starts_on) AS has_plan
        FROM r JOIN post ON true JOIN employee e ON e.agency_id = r.agency_id AND e.id = post.employee_id
        -- Who was gone before the year is nobody's question.
        WHERE NOT (e.status IN ('retired', 'left') AND e.status_from < make_date(r.year, 1, 1))
      )
      SELECT json_build_object('year', r.year, 'cadence', r.cadence, 'number', r.number, 'kind', r.kind, 'startsOn', r.starts_on, 'endsOn', r.ends_on) AS period,
        (SELECT count(*)::int FROM person) AS people, (SELECT count(*)::int FROM person WHERE has_plan) AS "withPlan",
        (SELECT coalesce(json_agg(json_build_object('employeeId', p.id, 'name', p.name, 'unitName', p.unit_name, 'kind', p.kind, 'startedOn', p.started_on,
            'ended', CASE WHEN p.status IN ('retired', 'left') AND p.status_from IS NOT NULL THEN json_build_object('on', p.status_from, 'as', p.status) END,
            'absences', (SELECT coalesce(json_agg(json_build_object('kind', b.kind, 'startsOn', b.starts_on, 'endsOn', b.ends_on)), '[]'::json) FROM absence b
              WHERE b.agency_id = p.agency_id AND b.employee_id = p.id AND b.starts_on <= r.ends_on AND coalesce(b.ends_on, r.ends_on) >= r.starts_on))
            ORDER BY p.plain_name), '[]'::json)
          FROM person p WHERE p.kind = 'state_official' OR p.started_on > r.starts_on OR p.status <> 'active' OR EXISTS (
            SELECT FROM absence b WHERE b.agency_id = p.agency_id AND b.employee_id = p.id AND b.starts_on <= r.ends_on AND coalesce(b.ends_on, r.ends_on) >= r.starts_on)) AS candidates
      FROM r`,
  );
  if (!row) throw notFound();
  const { candidates, ...participation } = row;
  const exempt = candidates.flatMap(({ employeeId, name, unitName, ...facts }) => {
    const reason = exemptionOf(facts, row.period);
    return reason ? [{ employeeId, name, unitName, reason }] : [];
  });
  return { ...participation, exempt };
}
