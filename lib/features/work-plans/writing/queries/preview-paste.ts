import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { PastePlanRowsInput } from "@/lib/features/work-plans/writing/input";
import { loadPaste } from "@/lib/features/work-plans/writing/parts/load-paste";
import type { Pasted } from "@/lib/features/work-plans/writing/paste-rules/read-paste";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

/**
 * What a pasted text would add to a plan, cell by cell. Writes nothing.
 * @throws AppError NOT_FOUND, FORBIDDEN
 */
export async function previewPaste(ctx: Context, input: PastePlanRowsInput): Promise<Pasted> {
  return read(ctx, async (db) => {
    authorize(ctx.actor, "work-plan.paste-rows", await loadPlanFacts(db, input.planId, ctx.today));
    const at = { agencyId: ctx.actor.agencyId, planId: input.planId, today: ctx.today };
    return (await loadPaste(db, at, input.text)).pasted;
  });
}
