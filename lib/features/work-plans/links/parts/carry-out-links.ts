import "server-only";
import type { Tx } from "@/lib/platform/db";

export type Linked = { proposalId: string; resultId: string; leaderResultId: string; text: string };

/**
 * Makes the links of a plan that both sides have accepted. While the plan lies sent (or came back, which can be undone), or an amendment
 * of it is open, its rows are what somebody signs: the links wait. What was agreed stays in its snapshot as it was signed; the row alone takes the link, and the next
 * version prints it. A row that was linked otherwise meanwhile is left.
 */
export async function carryOutLinks(
  db: Tx,
  { agencyId, planId, at }: { agencyId: string; planId: string; at: Date },
): Promise<Linked[]> {
  return db.$queryRaw<Linked[]>`
    WITH ready AS (
      SELECT DISTINCT ON (r.id) k.id, k.result_id, k.leader_result_id, l.text FROM link_proposal k
      JOIN planned_result r ON r.agency_id = k.agency_id AND r.id = k.result_id
      JOIN planned_result l ON l.agency_id = k.agency_id AND l.id = k.leader_result_id
      JOIN work_plan p ON p.agency_id = r.agency_id AND p.id = r.work_plan_id
      WHERE k.agency_id = ${agencyId}::uuid AND p.id = ${planId}::uuid AND k.linked_at IS NULL
        AND k.member_answer = 'accepted' AND k.leader_answer = 'accepted'
        AND r.support_kind IN ('unlinked', 'unit_indicator') AND p.state IN ('draft', 'set')
        AND NOT EXISTS (SELECT FROM work_plan w WHERE w.agency_id = p.agency_id AND w.amends_id = p.id AND w.state IN ('draft', 'submitted', 'returned'))
      ORDER BY r.id, k.proposed_at
    ), linked AS (
      UPDATE planned_result r SET support_kind = 'leader_result', supports_result_id = ready.leader_result_id, supports_text = ready.text,
        version = r.version + 1
      FROM ready WHERE r.agency_id = ${agencyId}::uuid AND r.id = ready.result_id RETURNING r.id, r.text
    ), dated AS (
      UPDATE link_proposal k SET linked_at = ${at}, version = k.version + 1 FROM ready WHERE k.agency_id = ${agencyId}::uuid AND k.id = ready.id
    )
    SELECT ready.id AS "proposalId", ready.result_id AS "resultId", ready.leader_result_id AS "leaderResultId", linked.text
    FROM ready JOIN linked ON linked.id = ready.result_id`;
}
