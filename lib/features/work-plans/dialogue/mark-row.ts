import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { loadPlanFacts } from "../parts/plan-facts";
import { loadPlanRecord } from "../parts/plan-record";
import type { MarkRowInput } from "./input";
import { plainPlan } from "./parts/keyed-plan";
import { rowHashes } from "./rules/row-marks";

/**
 * *Cocok* at a row, or no longer: a help for whoever reads a long plan in several sittings. It signs nothing, and it falls by itself
 * when the row changes.
 * @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION work-plans.wrong-state, work-plans.row-changed
 */
export async function markRow(
  ctx: Context,
  input: MarkRowInput,
): Promise<{ planId: string; resultId: string }> {
  return transact(ctx, "work-plan.mark-row", input, async ({ db, now, today }) => {
    const { agencyId, employeeId } = ctx.actor;
    const { planId, resultId, rowHash, fits } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.mark-row", facts);
    const plan = await loadPlanRecord(db, planId, today);
    if (plan.state !== "submitted") assertRules([{ reason: "work-plans.wrong-state" }]);
    if (rowHashes(plainPlan(plan)).get(resultId) !== rowHash)
      assertRules([{ reason: "work-plans.row-changed" }]);
    const of = { agencyId, workPlanId: planId, resultId, appraiserId: employeeId };
    if (fits === "no") await db.planRowMark.deleteMany({ where: of });
    else
      await db.planRowMark.upsert({
        where: { agencyId_workPlanId_resultId_appraiserId: of },
        create: { ...of, id: newId(), rowHash, markedAt: now },
        update: { rowHash, markedAt: now },
      });
    await recordAudit(db, ctx, "work-plan.mark-row", {
      subject: { type: "work-plan", id: planId },
      after: { resultId, fits, rowHash },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId, resultId };
  });
}
