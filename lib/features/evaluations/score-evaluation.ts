import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { ScoreEvaluationInput } from "./input";
import { stampSaved } from "./mirror/parts/stamp-scoring";
import { mergeScoring, storeLevels } from "./parts/merge-scoring";
import { recordEvent } from "./parts/record-event";
import { loadScoring } from "./parts/scoring";
import { checkScoring, checkScoringWindow } from "./rules/check-scoring";
import { checkStillDue } from "./due/rules/left-plan";

/**
 * The appraiser picks levels and ratings (PermenPANRB 6/2022, rating hasil kerja and rating perilaku). What is unfinished is
 * kept and stays with the appraiser; once everything is there the evaluation is scored, and from then on only a finished
 * scoring replaces it. The rated person sees nothing of it before release.
 */
export async function scoreEvaluation(
  ctx: Context,
  input: ScoreEvaluationInput,
): Promise<{ evaluationId: string; isFinished: boolean }> {
  return transact(ctx, "evaluation.score", input, async ({ db, now, today }) => {
    const material = await loadScoring(db, input.evaluationId, today);
    const { head, context } = material;
    authorize(ctx.actor, "evaluation.score", head.facts);
    if (head.version !== input.version) throw conflict("evaluations.changed-meanwhile");
    assertRules(checkStillDue(head));
    assertRules(
      checkScoringWindow({
        state: head.state,
        selfNoteDue: head.period.selfNoteDue,
        periodState: head.period.state,
        today,
      }),
    );

    const { scoring, columns, problems } = mergeScoring(material, input);
    assertRules(problems);
    const missing = checkScoring(scoring, context);
    if (head.state === "scored") assertRules(missing);
    const isFinished = missing.length === 0;

    const { count } = await db.evaluation.updateMany({
      where: { agencyId: ctx.actor.agencyId, id: head.id, version: input.version, state: head.state },
      data: {
        ...columns,
        ...(isFinished ? { state: "scored", scoredAt: now } : {}),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await storeLevels(db, ctx.actor.agencyId, head.id, input);
    await stampSaved(db, ctx, head.id, now);
    if (isFinished) await recordEvent(db, ctx, { evaluationId: head.id, kind: "scored", at: now });
    await recordAudit(db, ctx, "evaluation.score", {
      subject: { type: "evaluation", id: head.id },
      concerns: head.employee.employeeId,
      before: { state: head.state, ...material.scoring, recommendation: head.recommendation },
      after: {
        ...{ state: isFinished ? "scored" : head.state, ...scoring },
        ...{ overallRating: columns.overallRating, recommendation: columns.recommendation },
      },
      at: now,
    });
    return { evaluationId: head.id, isFinished };
  });
}
