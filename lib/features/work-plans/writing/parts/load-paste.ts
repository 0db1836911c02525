import "server-only";
import { loadSupportChoices } from "@/lib/features/work-plans/parts/support-choices";
import { readPaste, type Pasted } from "@/lib/features/work-plans/writing/paste-rules/read-paste";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";

export type PlanToFill = { approach: "quantitative" | "qualitative"; existing: number; after: number };

/** What pasted rows meet: the plan's approach, how many rows it has, and after which place new ones stand. */
export async function loadPlanToFill(db: Tx, agencyId: string, planId: string): Promise<PlanToFill> {
  const plan = found(
    await db.workPlan.findUnique({
      where: { agencyId_id: { agencyId, id: planId } },
      select: { approach: true, results: { select: { sortOrder: true } } },
    }),
  );
  return {
    approach: plan.approach,
    existing: plan.results.length,
    after: Math.max(-1, ...plan.results.map(({ sortOrder }) => sortOrder)),
  };
}

/** The pasted text as the plan's rows, by the same rule for the preview and for saving. */
export async function loadPaste(
  db: Tx,
  at: { agencyId: string; planId: string; today: string },
  text: string,
): Promise<{ plan: PlanToFill; pasted: Pasted }> {
  const plan = await loadPlanToFill(db, at.agencyId, at.planId);
  const choices = await loadSupportChoices(db, at.planId, at.today);
  return { plan, pasted: readPaste(text, { ...plan, choices }) };
}
