import "server-only";
import { loadChart } from "@/lib/features/employees/parts/load-chart";
import { addDays } from "@/lib/features/organization/rules/dates";
import type { EventRequest, PersonnelFacts, PlanFact } from "@/lib/features/personnel/rules/events";
import { loadPolicy } from "@/lib/features/work-plans/parts/plan-policy";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

type PersonRow = {
  facts: Pick<
    PersonnelFacts,
    "person" | "holds" | "target" | "absences" | "waiting" | "openObjections" | "isLastHr"
  >;
  version: number;
  kind: "pns" | "cpns" | "pppk" | "state_official";
};

/** The person, the posts that are touched, and what else stands in the way. One statement. */
async function loadPerson(db: Tx, { employeeId, positionId, effectiveOn }: EventRequest, besides: string) {
  const rows = await db.$queryRaw<PersonRow[]>`
    WITH hr AS (
      SELECT g.employee_id FROM role_grant g JOIN account a ON a.agency_id = g.agency_id AND a.employee_id = g.employee_id AND a.disabled_at IS NULL
      WHERE g.role = 'hr' AND g.unit_id IS NULL AND g.revoked_at IS NULL AND g.starts_on <= ${effectiveOn}::date
        AND (g.ends_on IS NULL OR g.ends_on >= ${effectiveOn}::date)
    )
    SELECT e.version, e.kind::text AS kind, json_build_object(
      'person', json_build_object('id', e.id, 'status', e.status, 'startedOn', e.started_on),
      'holds', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'employeeId', a.employee_id, 'positionId', a.position_id,
          'kind', a.kind, 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'title', p.title, 'unitId', p.unit_id, 'unitName', u.name)
          ORDER BY a.starts_on, a.id), '[]')
        FROM assignment a JOIN position p ON p.agency_id = a.agency_id AND p.id = a.position_id
        JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
        WHERE (a.employee_id = e.id OR a.position_id = ${positionId}::uuid) AND (a.ends_on IS NULL OR a.ends_on >= ${effectiveOn}::date - 400)),
      'target', (SELECT json_build_object('positionId', p.id, 'title', p.title, 'unitName', u.name, 'isUnitHead', p.is_unit_head)
        FROM position p JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id WHERE p.id = ${positionId}::uuid),
      'absences', (SELECT coalesce(json_agg(json_build_object('id', b.id, 'startsOn', b.starts_on, 'endsOn', b.ends_on) ORDER BY b.starts_on), '[]')
        FROM absence b WHERE b.employee_id = e.id),
      'waiting', (SELECT coalesce(json_agg(x.effective_on ORDER BY x.effective_on), '[]')
        FROM personnel_event x WHERE x.employee_id = e.id AND x.state = 'planned' AND x.id <> ${besides}::uuid),
      'openObjections', (SELECT count(*) FROM evaluation v WHERE v.employee_id = e.id AND v.state = 'objected'),
      'isLastHr', EXISTS (SELECT FROM hr WHERE hr.employee_id = e.id) AND NOT EXISTS (SELECT FROM hr WHERE hr.employee_id <> e.id)
    ) AS facts
    FROM employee e WHERE e.id = ${employeeId}::uuid`;
  const row = rows[0];
  if (!row) throw notFound();
  return row;
}

/**
 * The people whose superior an event may change: whoever stands below a post that the person holds or takes, through posts
 * without a present holder as well, whoever has the person as superior, and the person. One statement.
 */
async function loadAffected(
  db: Tx,
  { employeeId, positionId, effectiveOn }: EventRequest,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (
      SELECT a.position_id, true AS through FROM assignment a
      WHERE a.employee_id = ${employeeId}::uuid AND (a.ends_on IS NULL OR a.ends_on >= ${effectiveOn}::date)
      UNION SELECT p.id, true FROM position p WHERE p.id = ${positionId}::uuid
      UNION
      SELECT s.position_id, NOT EXISTS (
          SELECT FROM assignment h WHERE h.position_id = s.position_id AND h.starts_on <= ${effectiveOn}::date AND h.ends_on IS NULL
            AND NOT EXISTS (SELECT FROM absence b WHERE b.employee_id = h.employee_id AND (b.ends_on IS NULL OR b.ends_on >= ${effectiveOn}::date)))
      FROM below b JOIN position_span s ON s.superior_position_id = b.position_id AND (s.ends_on IS NULL OR s.ends_on >= ${effectiveOn}::date)
      WHERE b.through
    )
    SELECT DISTINCT a.employee_id AS id FROM assignment a JOIN below b ON b.position_id = a.position_id
    WHERE a.ends_on IS NULL OR a.ends_on >= ${effectiveOn}::date
    UNION SELECT r.employee_id FROM reporting_line r
    WHERE r.superior_id = ${employeeId}::uuid AND r.origin = 'position' AND (r.ends_on IS NULL OR r.ends_on >= ${effectiveOn}::date)
    UNION SELECT ${employeeId}::uuid`;
  return rows.map(({ id }) => id).sort();
}

/** The plans that run on the day or later, with who appraises them; of the person also those of the year before it. */
async function loadPlans(db: Tx, { employeeId, effectiveOn }: EventRequest, affected: readonly string[]) {
  return db.$queryRaw<PlanFact[]>`
    SELECT w.id, w.employee_id AS "employeeId", u.name AS "unitName", w.year, w.state::text AS state, w.revision,
      w.starts_on::text AS "startsOn", w.ends_on::text AS "endsOn",
      (SELECT count(*)::int FROM planned_result r WHERE r.agency_id = w.agency_id AND r.work_plan_id = w.id) AS results,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'employeeId', a.employee_id, 'capacity', a.capacity,
          'startsOn', a.starts_on, 'endsOn', a.ends_on) ORDER BY a.starts_on), '[]')
        FROM work_plan_appraiser a WHERE a.agency_id = w.agency_id AND a.work_plan_id = w.id) AS appraisers,
      (SELECT coalesce(json_agg(t.starts_on), '[]') FROM evaluation v JOIN period t ON t.agency_id = v.agency_id AND t.id = v.period_id AND t.kind = 'periodic'
        WHERE v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.signed_at IS NOT NULL) AS "signedPeriods",
      (SELECT coalesce(json_agg(t.starts_on), '[]') FROM evaluation v JOIN period t ON t.agency_id = v.agency_id AND t.id = v.period_id AND t.kind = 'periodic'
        WHERE v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.signed_at IS NULL) AS "begunPeriods"
    FROM work_plan w JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
    WHERE w.employee_id = ANY(${[...affected]}::uuid[]) AND w.state <> 'withdrawn' AND w.amends_id IS NULL
      AND (w.ends_on >= ${effectiveOn}::date
        OR (w.employee_id = ${employeeId}::uuid AND w.year = extract(year FROM ${effectiveOn}::date)))
    ORDER BY w.starts_on, w.id`;
}

const NONE = "00000000-0000-0000-0000-000000000000";

export type LoadedFacts = PersonnelFacts & { version: number };

/**
 * Everything that an event's consequences follow from. Seven statements, however many people are touched.
 * @param besides the event that is being carried out, which does not wait for itself
 * @throws AppError NOT_FOUND for a person of another agency
 */
export async function loadFacts(
  db: Tx,
  request: EventRequest,
  today: string,
  besides: string = NONE,
): Promise<LoadedFacts> {
  const { facts, version } = await loadPerson(db, request, besides);
  const affected = await loadAffected(db, request);
  const posts = request.positionId === null ? [] : [request.positionId];
  const chart = await loadChart(db, affected, addDays(request.effectiveOn, -1), posts);
  const plans = await loadPlans(db, request, affected);
  const { planDue, newPostPlanDays, acting } = await loadPolicy(db, request.effectiveOn);
  return {
    ...facts,
    today,
    settings: { planDue, newPostPlanDays, acting },
    affected,
    plans,
    chart,
    version,
  };
}
