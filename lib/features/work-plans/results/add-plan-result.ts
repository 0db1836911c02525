import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { AddPlanResultInput } from "@/lib/features/work-plans/input";
import { LIMITS } from "@/lib/features/work-plans/rules/plan-draft";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

/** Adds an empty row at the end of its group, with one empty indicator in a quantitative plan. */
export async function addPlanResult(
  ctx: Context,
  input: AddPlanResultInput,
): Promise<{ planId: string; resultId: string }> {
  return transact(ctx, "work-plan.add-result", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const facts = await loadPlanFacts(db, input.planId, today);
    authorize(ctx.actor, "work-plan.add-result", facts);
    await holdPlanForWriting(db, agencyId, input.planId, now);
    const plan = await db.workPlan.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: input.planId } },
      select: { approach: true, results: { select: { sortOrder: true } } },
    });
    if (plan.results.length >= LIMITS.results)
      assertRules([{ reason: "work-plans.too-many-results", params: { max: LIMITS.results } }]);
    const resultId = newId();
    const sortOrder = Math.max(-1, ...plan.results.map((result) => result.sortOrder)) + 1;
    const row = { agencyId, workPlanId: input.planId };
    await db.plannedResult.create({ data: { ...row, id: resultId, kind: input.kind, sortOrder, text: "" } });
    if (plan.approach === "quantitative")
      await db.plannedIndicator.create({ data: { ...row, id: newId(), resultId, sortOrder: 0, text: "" } });
    await recordAudit(db, ctx, "work-plan.add-result", {
      subject: { type: "work-plan", id: input.planId },
      after: { resultId, kind: input.kind },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId: input.planId, resultId };
  });
}
