import "server-only";
import { loadPlanFacts, type PlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { EvaluationState } from "@/lib/generated/prisma/enums";
import type { Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";

/** An evaluation as a use case meets it: its state, its period, and what decides who may act on it. */
export type LoadedEvaluation = {
  id: string;
  workPlanId: string;
  employeeId: string;
  periodId: string;
  state: EvaluationState;
  version: number;
  notedAt: Date | null;
  releasedAt: Date | null;
  facts: PlanFacts & { signerId: string | null };
};

/** Two statements. @throws AppError NOT_FOUND */
export async function loadEvaluation(db: Tx, evaluationId: string, today: string): Promise<LoadedEvaluation> {
  const row = found(
    await db.evaluation.findFirst({
      where: { id: evaluationId },
      select: {
        id: true,
        workPlanId: true,
        employeeId: true,
        periodId: true,
        state: true,
        version: true,
        notedAt: true,
        releasedAt: true,
        appraiserId: true,
      },
    }),
  );
  const { appraiserId, ...evaluation } = row;
  const facts = await loadPlanFacts(db, row.workPlanId, today);
  // The appraiser is written by the signature alone, so before it nobody is the signer.
  return {
    ...evaluation,
    facts: { ...facts, signerId: appraiserId },
  };
}
