import "server-only";
import { stillDue } from "@/lib/features/evaluations/due/parts/still-due";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";

/**
 * What waits for the reader: proposals of calibration rooms about people whom the reader appraises, who decides though nobody
 * appointed him or her; sessions of the evaluation team that the reader serves on; and rows of other leaders' staff that support the reader's own results. A JSON object as TeamDuties, for a statement of which a part may be named as a table: hence public.period.
 */
export function teamDuties({ actor, today }: Context): Prisma.Sql {
  const { employeeId } = actor;
  const isMember = actor.grants.some(({ role }) => role === "evaluation_team");
  return Prisma.sql`json_build_object(
    'proposals', (SELECT json_agg(json_build_object('sessionId', x.id, 'unitName', x.name, 'count', x.count)) FROM (
        SELECT s.id, u.name, count(*)::int AS count FROM calibration_session s
        JOIN unit u ON u.agency_id = s.agency_id AND u.id = s.unit_id
        JOIN public.period p ON p.agency_id = s.agency_id AND p.id = s.period_id AND p.state <> 'closed'
        JOIN calibration_proposal o ON o.agency_id = s.agency_id AND o.session_id = s.id AND o.decision IS NULL
        JOIN evaluation v ON v.agency_id = o.agency_id AND v.id = o.evaluation_id AND v.state IN ('scored', 'signed')
        JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id AND ${stillDue({ period: Prisma.sql`p` })}
        JOIN work_plan_appraiser a ON a.agency_id = v.agency_id AND a.work_plan_id = v.work_plan_id AND a.employee_id = ${employeeId}::uuid AND a.employee_id <> v.employee_id
          AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
        WHERE s.closed_at IS NULL GROUP BY s.id, u.name) x),
    'sessions', (SELECT json_agg(json_build_object('sessionId', s.id, 'subject', s.subject_name, 'meetsOn', s.meets_on,
          'step', CASE WHEN s.state = 'minuted' THEN 'sign' WHEN m.state = 'invited' THEN 'declare' ELSE 'write' END) ORDER BY s.meets_on)
        FROM panel_member m JOIN panel_session s ON s.agency_id = m.agency_id AND s.id = m.session_id
        WHERE ${isMember} AND m.employee_id = ${employeeId}::uuid AND s.employee_id IS DISTINCT FROM m.employee_id
          AND (s.state = 'writing' AND m.state IN ('invited', 'clear') OR s.state = 'minuted' AND m.state <> 'left' AND m.signed_at IS NULL)),
    'asked', (SELECT json_build_object('count', count(*)::int, 'due', min(coalesce(d.scoring_due, p.scoring_due))) FROM (
          SELECT r.agency_id, r.id, r.work_plan_id FROM work_plan l
          JOIN planned_result s ON s.agency_id = l.agency_id AND s.work_plan_id = l.id
          JOIN planned_result r ON r.agency_id = s.agency_id AND r.supports_result_id = s.id AND r.role_cell_id IS NULL
          WHERE l.employee_id = ${employeeId}::uuid AND l.state IN ('set', 'closed')
          UNION
          SELECT r.agency_id, r.id, r.work_plan_id FROM work_plan l
          JOIN planned_result s ON s.agency_id = l.agency_id AND s.work_plan_id = l.id
          JOIN role_cell c ON c.agency_id = s.agency_id AND c.result_id = s.id AND c.state IN ('assigned', 'accepted')
          JOIN planned_result r ON r.agency_id = c.agency_id AND r.role_cell_id = c.id
          WHERE l.employee_id = ${employeeId}::uuid AND l.state IN ('set', 'closed')
        ) r
        JOIN work_plan w ON w.agency_id = r.agency_id AND w.id = r.work_plan_id AND w.state IN ('set', 'closed') AND w.employee_id <> ${employeeId}::uuid
        -- The appraiser is at it, or could be: then the word of whoever leads the supported result is missed.
        JOIN evaluation v ON v.agency_id = w.agency_id AND v.work_plan_id = w.id AND v.state IN ('noted', 'scored')
        JOIN public.period p ON p.agency_id = v.agency_id AND p.id = v.period_id AND p.kind = 'periodic' AND p.state <> 'closed' AND w.starts_on <= p.ends_on AND w.ends_on >= p.starts_on
        LEFT JOIN unit_period_due d ON d.agency_id = p.agency_id AND d.period_id = p.id AND d.unit_id = w.unit_id
        WHERE NOT EXISTS (SELECT FROM contribution c WHERE c.agency_id = r.agency_id AND c.result_id = r.id AND c.period_id = p.id AND c.giver_id = ${employeeId}::uuid)
          AND NOT EXISTS (SELECT FROM work_plan_appraiser a WHERE a.agency_id = w.agency_id AND a.work_plan_id = w.id AND a.employee_id = ${employeeId}::uuid
            AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date))
        HAVING count(*) > 0))`;
}
