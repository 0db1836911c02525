import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadFeedback, type FeedbackRow } from "@/lib/features/feedback/parts/feedback-rows";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

/** The comments on a plan in a period, oldest first, for whoever may read its evaluation. Two statements. @throws AppError NOT_FOUND */
export async function feedbackOfPeriod(
  ctx: Context,
  at: { workPlanId: string; periodId: string },
): Promise<FeedbackRow[]> {
  return read(ctx, async (db) => {
    authorize(ctx.actor, "evaluation.read", await loadPlanFacts(db, at.workPlanId, ctx.today));
    return loadFeedback(db, at);
  });
}
