import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadEvaluation } from "@/lib/features/evaluations/parts/load-evaluation";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { RecommendTrainingInput } from "./input";
import { beginEnrolment } from "./parts/begin-enrolment";
import { loadTraining } from "./parts/load-training";
import { checkWish } from "./rules/enrolment-state";
import { mayRecommendFrom } from "./rules/recommendation";

/**
 * The appraiser suggests a training out of a signed evaluation and says why (pengembangan kinerja, PermenPANRB 6/2022).
 * The ball goes to the rated person, who is free to decline.
 */
export async function recommendTraining(
  ctx: Context,
  input: RecommendTrainingInput,
): Promise<{ enrolmentId: string }> {
  return transact(ctx, "training.recommend", input, async ({ db, now, today }) => {
    const evaluation = await loadEvaluation(db, input.evaluationId, today);
    authorize(ctx.actor, "training.recommend", evaluation.facts);
    if (!mayRecommendFrom(evaluation.state)) assertRules([{ reason: "development.evaluation-not-signed" }]);
    const training = await loadTraining(db, input.trainingId);
    assertRules(checkWish(training, today));

    const { agencyId, employeeId: recommenderId } = ctx.actor;
    const { employeeId } = evaluation;
    const existing = await db.trainingEnrolment.findFirst({
      where: { trainingId: training.id, employeeId },
      select: { id: true, state: true, version: true },
    });
    const { id, before } = await beginEnrolment(db, existing, {
      agencyId,
      trainingId: training.id,
      employeeId,
      state: "recommended",
      recommendation: { recommenderId, evaluationId: evaluation.id, reason: input.reason },
      at: now,
    });
    await recordAudit(db, ctx, "training.recommend", {
      subject: { type: "training-enrolment", id },
      concerns: employeeId,
      before: before ? { state: before } : undefined,
      after: { state: "recommended", trainingId: training.id, evaluationId: evaluation.id },
      reason: input.reason,
      at: now,
    });
    return { enrolmentId: id };
  });
}
