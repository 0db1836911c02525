import "server-only";
import { mergeScoring } from "@/lib/features/evaluations/parts/merge-scoring";
import { recordEvent } from "@/lib/features/evaluations/parts/record-event";
import type { ScoringMaterial } from "@/lib/features/evaluations/parts/scoring";
import { checkScoring } from "@/lib/features/evaluations/rules/check-scoring";
import type { OverallRating } from "@/lib/features/organization/rules/levels";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { Ratings } from "../rules/room";

/**
 * Writes the ratings that the appraiser accepted, by the rules of scoring: a departure from the suggestion carries the decision's
 * reason, and the predikat follows the matrix. Only a scored evaluation; authorizes nothing.
 */
export async function recalibrate(
  db: Tx,
  ctx: Context,
  material: ScoringMaterial,
  change: { to: Ratings; reason: string; at: Date },
): Promise<{ overallRating: OverallRating | null }> {
  const { head, context, scoring: before } = material;
  const { to, reason, at } = change;
  const { scoring, columns, problems } = mergeScoring(material, {
    evaluationId: head.id,
    version: head.version,
    results: [],
    behaviours: {},
    ...(to.result === before.resultRating ? {} : { resultRating: to.result, resultReason: reason }),
    ...(to.behaviour === before.behaviourRating
      ? {}
      : { behaviourRating: to.behaviour, behaviourReason: reason }),
  });
  assertRules(problems);
  assertRules(checkScoring(scoring, context));
  const { count } = await db.evaluation.updateMany({
    where: { agencyId: ctx.actor.agencyId, id: head.id, version: head.version, state: "scored" },
    data: { ...columns, scoredAt: at, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("evaluations.changed-meanwhile");
  await recordEvent(db, ctx, { evaluationId: head.id, kind: "recalibrated", note: reason, at });
  return { overallRating: columns.overallRating };
}
