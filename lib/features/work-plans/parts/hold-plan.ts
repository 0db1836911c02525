import "server-only";
import { planStatesBefore } from "@/lib/features/work-plans/rules/plan-state";
import type { Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/**
 * Holds the plan's row until the end of the transaction and notes the time of saving: a row is never written while the plan
 * is being sent.
 * @param version where the whole plan is concerned, the version that the screen showed
 * @throws AppError CONFLICT `work-plans.changed-meanwhile`, or RULE_VIOLATION `work-plans.wrong-state` when the plan is not on
 * its writer's desk
 */
export async function holdPlanForWriting(
  db: Tx,
  agencyId: string,
  planId: string,
  now: Date,
  version?: number,
): Promise<void> {
  const { count } = await db.workPlan.updateMany({
    where: { agencyId, id: planId, version, state: { in: planStatesBefore("send") } },
    data: { savedAt: now },
  });
  if (count > 0) return;
  const plan = await db.workPlan.findFirst({ where: { agencyId, id: planId }, select: { version: true } });
  if (version !== undefined && plan?.version !== version) throw conflict("work-plans.changed-meanwhile");
  assertRules([{ reason: "work-plans.wrong-state" }]);
}
