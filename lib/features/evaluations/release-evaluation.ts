import "server-only";
import { authorize } from "@/lib/access/authorize";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { ReleaseEvaluationInput } from "./input";
import { loadEvaluation } from "./parts/load-evaluation";
import { recordEvent } from "./parts/record-event";
import { announceRelease } from "./release/parts/release-results";
import { evaluationStatesBefore } from "./rules/evaluation-state";

/** Where the period's rules hand all results over together, nobody's result comes before the others'. */
async function assertOneByOne(db: Tx, agencyId: string, periodId: string): Promise<void> {
  const { policy } = await db.period.findUniqueOrThrow({
    where: { agencyId_id: { agencyId, id: periodId } },
    select: { policy: { select: { settings: true } } },
  });
  if (agencyPolicy.parse(policy.settings).releaseMode === "together")
    assertRules([{ reason: "evaluations.release-by-hr" }]);
}

/**
 * A signed result reaches the person (disampaikan): from here on the clocks of receipt and objection run.
 * @throws AppError RULE_VIOLATION evaluations.release-by-hr where HR hands the period's results over together
 */
export async function releaseEvaluation(
  ctx: Context,
  input: ReleaseEvaluationInput,
): Promise<{ evaluationId: string }> {
  return transact(ctx, "evaluation.release", input, async ({ db, now, today }) => {
    const evaluation = await loadEvaluation(db, input.evaluationId, today);
    authorize(ctx.actor, "evaluation.release", evaluation.facts);
    if (evaluation.version !== input.version) throw conflict("evaluations.changed-meanwhile");
    const before = evaluationStatesBefore("release");
    if (!before.includes(evaluation.state)) assertRules([{ reason: "evaluations.wrong-state" }]);
    await assertOneByOne(db, ctx.actor.agencyId, evaluation.periodId);
    const { count } = await db.evaluation.updateMany({
      where: {
        agencyId: ctx.actor.agencyId,
        id: evaluation.id,
        version: input.version,
        state: { in: before },
      },
      data: { state: "released", releasedAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordEvent(db, ctx, { evaluationId: evaluation.id, kind: "released", at: now });
    await announceRelease(db, ctx, [evaluation], now);
    await recordAudit(db, ctx, "evaluation.release", {
      subject: { type: "evaluation", id: evaluation.id },
      concerns: evaluation.employeeId,
      before: { state: evaluation.state },
      after: { state: "released" },
      at: now,
    });
    return { evaluationId: evaluation.id };
  });
}
