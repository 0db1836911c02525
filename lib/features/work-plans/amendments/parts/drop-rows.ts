import "server-only";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { PlanRecord } from "../../parts/plan-record";
import { auditSupporters, letGoOfSupporters } from "../../results/parts/let-go";
import { checkAmendment } from "../rules/amendment";
import { loadRowsInForce } from "./rows-in-force";

/**
 * Asks once more what an amendment may drop or measure anew, and lets the plans go that supported a row which is dropped.
 * @returns the ids of the plan's rows that the amendment leaves out
 * @throws AppError RULE_VIOLATION what checkAmendment refuses, work-plans.result-supported
 */
export async function dropFrom(
  db: Tx,
  ctx: Context,
  { plan, workspace, at }: { plan: PlanRecord; workspace: PlanRecord; at: Date },
): Promise<string[]> {
  assertRules(checkAmendment(await loadRowsInForce(db, plan.id), workspace.results));
  const kept = new Set(workspace.results.map(({ originId }) => originId));
  const dropped = plan.results.filter(({ id }) => !kept.has(id));
  for (const { id, text } of dropped) {
    const supporters = await letGoOfSupporters(db, id);
    await auditSupporters(db, ctx, { resultId: id, text, at }, supporters);
  }
  return dropped.map(({ id }) => id);
}
