import "server-only";
import { notify } from "@/lib/features/notifications/parts/notify";
import {
  matchResults,
  type LeaderRow,
  type MemberRow,
} from "@/lib/features/work-plans/link-rules/match-results";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Pair = {
  planId: string;
  memberId: string;
  memberName: string;
  leaderId: string;
  leaderName: string;
  rows: MemberRow[];
  leaders: LeaderRow[];
  settled: string[] | null;
};

/**
 * Plans of a member and of whoever appraises it, both sent, of one year and with common days, in which rows of the member support
 * nothing of the leader's yet. A draft is its writer's own: there the person chooses in the editor. Rows with an open proposal wait
 * for its answers.
 */
const loadPairs = (db: Tx, planId: string, today: string): Promise<Pair[]> => db.$queryRaw<Pair[]>`
  SELECT * FROM (
    SELECT m.id AS "planId", e.id AS "memberId", e.name AS "memberName", s.id AS "leaderId", s.name AS "leaderName",
      (SELECT json_agg(json_build_object('id', r.id, 'text', r.text, 'indicatorId', r.supports_indicator_id, 'indicatorName', i.name,
          'cells', COALESCE((SELECT json_agg(json_build_object('resultId', c.result_id, 'text', c.text, 'isOrigin', c.id = r.role_cell_id) ORDER BY c.id)
            FROM role_cell c JOIN planned_result o ON o.agency_id = c.agency_id AND o.id = c.result_id
            WHERE c.agency_id = m.agency_id AND c.employee_id = m.employee_id AND o.work_plan_id = l.id AND c.state IN ('assigned', 'accepted')), '[]'::json)
          ) ORDER BY r.kind, r.sort_order, r.id)
        FROM planned_result r LEFT JOIN strategy_indicator i ON i.agency_id = r.agency_id AND i.id = r.supports_indicator_id
        WHERE r.agency_id = m.agency_id AND r.work_plan_id = m.id AND r.support_kind IN ('unlinked', 'unit_indicator')
          AND NOT EXISTS (SELECT FROM link_proposal k WHERE k.agency_id = r.agency_id AND k.result_id = r.id AND k.linked_at IS NULL
            AND k.member_answer IS DISTINCT FROM 'declined' AND k.leader_answer IS DISTINCT FROM 'declined')) AS rows,
      (SELECT json_agg(json_build_object('id', r.id, 'text', r.text, 'indicatorId', r.supports_indicator_id) ORDER BY r.kind, r.sort_order, r.id)
        FROM planned_result r WHERE r.agency_id = l.agency_id AND r.work_plan_id = l.id) AS leaders,
      (SELECT json_agg(k.result_id || '|' || k.leader_result_id) FROM link_proposal k
        JOIN planned_result r ON r.agency_id = k.agency_id AND r.id = k.result_id WHERE k.agency_id = m.agency_id AND r.work_plan_id = m.id) AS settled
    FROM work_plan m
    JOIN employee e ON e.agency_id = m.agency_id AND e.id = m.employee_id
    JOIN work_plan_appraiser a ON a.agency_id = m.agency_id AND a.work_plan_id = m.id AND a.employee_id <> m.employee_id
      AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
    JOIN work_plan l ON l.agency_id = a.agency_id AND l.employee_id = a.employee_id AND l.year = m.year AND l.amends_id IS NULL
      AND l.state IN ('submitted', 'set') AND l.starts_on <= m.ends_on AND l.ends_on >= m.starts_on
    JOIN employee s ON s.agency_id = l.agency_id AND s.id = l.employee_id
    WHERE m.amends_id IS NULL AND m.state IN ('submitted', 'set') AND (m.id = ${planId}::uuid OR l.id = ${planId}::uuid)
  ) pair WHERE rows IS NOT NULL AND leaders IS NOT NULL ORDER BY "planId"`;

/**
 * Proposes links wherever a plan that was just sent or set meets the plans above and below it, and tells both sides.
 * @returns how many were proposed
 */
export async function proposeLinks(
  db: Tx,
  { agencyId, planId, today, at }: { agencyId: string; planId: string; today: string; at: Date },
): Promise<number> {
  let proposed = 0;
  for (const pair of await loadPairs(db, planId, today)) {
    const found = matchResults(pair.rows, pair.leaders, new Set(pair.settled ?? []));
    if (found.length === 0) continue;
    proposed += found.length;
    await db.linkProposal.createMany({
      data: found.map((match) => ({ agencyId, id: newId(), proposedAt: at, ...match })),
    });
    const of = { agencyId, at };
    await notify(db, {
      ...of,
      employeeIds: [pair.memberId],
      kind: "work-plans.links-proposed",
      params: { leader: pair.leaderName, links: found.length },
      href: `/work-plans/${pair.planId}/links`,
    });
    await notify(db, {
      ...of,
      employeeIds: [pair.leaderId],
      kind: "work-plans.links-offered",
      params: { employee: pair.memberName, links: found.length },
      href: "/team/links",
    });
  }
  return proposed;
}
