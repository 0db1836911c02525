import "server-only";
import type { Facts } from "@/lib/access/relations";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

export type OwnedEvidence = {
  id: string;
  employeeId: string;
  title: string;
  /** Serves an evaluation that was signed: it is part of what was judged. */
  isSigned: boolean;
  isRemoved: boolean;
  facts: Facts;
};

/**
 * A proof with what decides who may act on it: the plan that it serves, or its owner alone where it serves
 * none. Both it and the evaluations that it serves are held until the transaction ends. @throws AppError NOT_FOUND
 */
export async function loadEvidence(db: Tx, evidenceId: string, today: string): Promise<OwnedEvidence> {
  await db.$queryRaw`SELECT id FROM evidence WHERE id = ${evidenceId}::uuid FOR UPDATE`;
  // An evaluation that is being signed with this proof is waited for, then found signed. New links wait for the row above.
  await db.$queryRaw`
    SELECT v.id FROM evaluation v
    JOIN evidence_link l ON l.agency_id = v.agency_id AND l.work_plan_id = v.work_plan_id AND l.period_id = v.period_id
    WHERE l.evidence_id = ${evidenceId}::uuid ORDER BY v.id FOR SHARE OF v`;
  const rows = await db.$queryRaw<
    { employeeId: string; title: string; planId: string | null; isSigned: boolean; isRemoved: boolean }[]
  >`
    SELECT e.employee_id AS "employeeId", e.title,
      (SELECT l.work_plan_id FROM evidence_link l WHERE l.agency_id = e.agency_id AND l.evidence_id = e.id ORDER BY l.id LIMIT 1) AS "planId",
      EXISTS (SELECT FROM evidence_link l JOIN evaluation v ON v.agency_id = l.agency_id AND v.work_plan_id = l.work_plan_id AND v.period_id = l.period_id
        WHERE l.agency_id = e.agency_id AND l.evidence_id = e.id AND v.signed_at IS NOT NULL) AS "isSigned",
      e.removed_at IS NOT NULL AS "isRemoved"
    FROM evidence e WHERE e.id = ${evidenceId}::uuid`;
  const row = rows[0];
  if (!row) throw notFound();
  const facts: Facts = row.planId
    ? await loadPlanFacts(db, row.planId, today)
    : { today, employeeId: row.employeeId };
  return {
    id: evidenceId,
    employeeId: row.employeeId,
    title: row.title,
    isSigned: row.isSigned,
    isRemoved: row.isRemoved,
    facts,
  };
}
