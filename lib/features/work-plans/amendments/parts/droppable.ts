import "server-only";
import type { Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { loadRowsInForce } from "./rows-in-force";

/** Signed plans of others that name the row as what they support. */
export async function signedSupporters(db: Tx, resultId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM planned_result s JOIN work_plan p ON p.agency_id = s.agency_id AND p.id = s.work_plan_id
    WHERE s.supports_result_id = ${resultId}::uuid AND p.state IN ('submitted', 'set', 'closed') AND p.amends_id IS NULL`;
  return row?.n ?? 0;
}

/**
 * Whether an amendment may leave this row of the plan in force out: said at the row at once, asked again when both sign.
 * @throws AppError RULE_VIOLATION work-plans.amendment-row-used, work-plans.result-supported
 */
export async function assertDroppable(db: Tx, originId: string): Promise<void> {
  const origin = await db.plannedResult.findFirst({ where: { id: originId }, select: { workPlanId: true } });
  if (!origin) return;
  const rows = await loadRowsInForce(db, origin.workPlanId);
  const index = rows.findIndex(({ id }) => id === originId);
  const row = rows[index];
  if (row?.isUsed)
    assertRules([{ reason: "work-plans.amendment-row-used", params: { n: index + 1, text: row.text } }]);
  const signed = await signedSupporters(db, originId);
  if (signed > 0) assertRules([{ reason: "work-plans.result-supported", params: { n: signed } }]);
}
