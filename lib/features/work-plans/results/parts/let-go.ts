import "server-only";
import { isPlanEditable, type PlanState } from "@/lib/features/work-plans/rules/plan-state";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

type Supporter = { resultId: string; planId: string; employeeId: string; state: PlanState };

/**
 * Rows of other plans that support this one: those still being written or put aside keep the words and lose the link, so that nobody is
 * blocked. What was signed stays as it is, so a row that a signed plan names cannot go.
 */
export async function letGoOfSupporters(db: Tx, resultId: string): Promise<Supporter[]> {
  // Their plans are held, so that none is signed between the question and the change.
  const supporters = await db.$queryRaw<Supporter[]>`
    SELECT s.id AS "resultId", p.id AS "planId", p.employee_id AS "employeeId", p.state::text AS state FROM planned_result s
    JOIN work_plan p ON p.agency_id = s.agency_id AND p.id = s.work_plan_id
    WHERE s.supports_result_id = ${resultId}::uuid ORDER BY p.id FOR UPDATE OF p`;
  const signed = supporters.filter(({ state }) => state !== "withdrawn" && !isPlanEditable(state));
  if (signed.length > 0)
    assertRules([{ reason: "work-plans.result-supported", params: { n: signed.length } }]);
  if (supporters.length === 0) return [];
  await db.$executeRaw`
    UPDATE planned_result s SET support_kind = 'unlinked', supports_result_id = NULL, supports_text = l.text, version = s.version + 1
    FROM planned_result l WHERE l.agency_id = s.agency_id AND l.id = s.supports_result_id AND l.id = ${resultId}::uuid`;
  return supporters;
}

/** Each of the other plans keeps an entry of its own: its person did not make this change. */
export async function auditSupporters(
  db: Tx,
  ctx: Context,
  change: { resultId: string; text: string; at: Date },
  supporters: readonly Supporter[],
): Promise<void> {
  const { resultId, text, at } = change;
  for (const supporter of supporters)
    await recordAudit(db, ctx, "work-plan.remove-result", {
      subject: { type: "work-plan", id: supporter.planId },
      before: { resultId: supporter.resultId, supportKind: "leader_result", supportsResultId: resultId },
      after: { resultId: supporter.resultId, supportKind: "unlinked", supportsText: text },
      concerns: supporter.employeeId,
      at,
    });
}
