import "server-only";
import { authorize } from "@/lib/access/authorize";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { PastePlanRowsInput } from "@/lib/features/work-plans/writing/input";
import { loadPaste } from "@/lib/features/work-plans/writing/parts/load-paste";
import { writeRows } from "@/lib/features/work-plans/writing/parts/write-rows";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";

/**
 * Adds rows pasted from a spreadsheet behind those of the plan, all in one save. A cell that cannot be read is kept as it was
 * typed; what is too long for its field refuses the whole paste, so that no row is dropped unseen.
 */
export async function pastePlanRows(
  ctx: Context,
  input: PastePlanRowsInput,
): Promise<{ planId: string; resultIds: string[] }> {
  return transact(ctx, "work-plan.paste-rows", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { planId } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.paste-rows", facts);
    await holdPlanForWriting(db, agencyId, planId, now);
    const { plan, pasted } = await loadPaste(db, { agencyId, planId, today }, input.text);
    assertRules(pasted.blocks.map((reason) => ({ field: "text", ...reason })));
    const resultIds = await writeRows(db, { agencyId, workPlanId: planId, ...plan }, pasted.rows);
    await recordAudit(db, ctx, "work-plan.paste-rows", {
      subject: { type: "work-plan", id: planId },
      after: { resultIds, text: input.text },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId, resultIds };
  });
}
