import "server-only";
import { authorize } from "@/lib/access/authorize";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { UndoPasteInput } from "@/lib/features/work-plans/writing/input";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

/** A row has its first version until somebody saves it again: what was written since the paste is nobody's to take away. */
const UNTOUCHED = 1;

/**
 * Takes the rows of one paste out again, those that were not changed since; what was changed stays.
 * @throws AppError RULE_VIOLATION `work-plans.paste-gone` when none of them is left unchanged
 */
export async function undoPaste(
  ctx: Context,
  input: UndoPasteInput,
): Promise<{ planId: string; removed: number }> {
  return transact(ctx, "work-plan.undo-paste", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { planId, resultIds } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.undo-paste", facts);
    await holdPlanForWriting(db, agencyId, planId, now);
    const before = await db.plannedResult.findMany({
      where: {
        agencyId,
        workPlanId: planId,
        id: { in: resultIds },
        version: UNTOUCHED,
        supportedBy: { none: {} },
      },
      include: { indicators: true },
    });
    if (before.length === 0) assertRules([{ reason: "work-plans.paste-gone" }]);
    const ids = before.map(({ id }) => id);
    await db.plannedIndicator.deleteMany({ where: { agencyId, resultId: { in: ids } } });
    const { count } = await db.plannedResult.deleteMany({
      where: { agencyId, id: { in: ids }, version: UNTOUCHED },
    });
    await recordAudit(db, ctx, "work-plan.undo-paste", {
      subject: { type: "work-plan", id: planId },
      before: { results: before },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId, removed: count };
  });
}
