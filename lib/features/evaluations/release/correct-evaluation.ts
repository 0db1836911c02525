import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import { loadEvaluation } from "../parts/load-evaluation";
import { recordEvent } from "../parts/record-event";
import { loadSignedSnapshot, reviseEvaluation } from "../parts/revise-evaluation";
import { loadScoringHead } from "../parts/scoring-head";
import { reviseSnapshot, type RevisionNote, type SnapshotChanges } from "../rules/revise-snapshot";
import type { CorrectEvaluationInput } from "./correction-input";
import { afterCorrection, checkCorrectedRatings, checkCorrection } from "./rules/correction";

/** Only what was sent: a field that is left out stays as it was signed. */
function changesOf(input: CorrectEvaluationInput): SnapshotChanges {
  const { resultRating, behaviourRating, comment, recommendation } = input;
  const results = input.results.flatMap(({ resultId, level, note }) =>
    level ? [[resultId, { level, note }] as const] : [],
  );
  const behaviours = Object.entries(input.behaviours).flatMap(([value, one]) =>
    one?.level ? [[value, { level: one.level, note: one.note }] as const] : [],
  );
  return {
    results: Object.fromEntries(results),
    behaviours: Object.fromEntries(behaviours),
    ...(resultRating ? { resultRating } : {}),
    ...(behaviourRating ? { behaviourRating } : {}),
    ...(input.resultReason === undefined ? {} : { resultReason: input.resultReason }),
    ...(input.behaviourReason === undefined ? {} : { behaviourReason: input.behaviourReason }),
    ...(comment === undefined ? {} : { comment }),
    ...(recommendation === undefined ? {} : { recommendation }),
  };
}

const happened = async (db: Tx, evaluationId: string, kind: "decided" | "objected"): Promise<boolean> =>
  (await db.evaluationEvent.count({ where: { evaluationId, kind } })) > 0;

/** Whoever appraises today, as the new version names the person who made it. */
async function correctedBy(db: Tx, evaluationId: string, today: string): Promise<RevisionNote["decidedBy"]> {
  const {
    startsOn: _since,
    callName: _greeting,
    ...person
  } = found((await loadScoringHead(db, evaluationId, today)).appraiser);
  return person;
}

/**
 * Mends a result that the person already has: a new version with its reason, worked out again from what was signed. The earlier version stays
 * readable. Where a rating changed it is released anew and every clock begins again.
 * @throws AppError RULE_VIOLATION evaluations.objection-open, evaluations.correction-decided, evaluations.correction-lowers, what a scoring would refuse
 */
export async function correctEvaluation(
  ctx: Context,
  input: CorrectEvaluationInput,
): Promise<{ evaluationId: string }> {
  return transact(ctx, "evaluation.correct", input, async ({ db, now, today }) => {
    const { evaluationId, version, reason } = input;
    authorize(ctx.actor, "evaluation.correct", (await loadEvaluation(db, evaluationId, today)).facts);
    await db.$queryRaw`SELECT id FROM evaluation WHERE id = ${evaluationId}::uuid FOR UPDATE`;
    const evaluation = await loadEvaluation(db, evaluationId, today);
    if (evaluation.version !== version) throw conflict("evaluations.changed-meanwhile");
    const { state } = evaluation;
    assertRules(checkCorrection({ state, isDecided: await happened(db, evaluationId, "decided") }));

    const signed = await loadSignedSnapshot(db, evaluationId);
    const note = {
      ...{ kind: "correction" as const, reason },
      decidedBy: await correctedBy(db, evaluationId, today),
    };
    const changes = changesOf(input);
    const seen = reviseSnapshot(signed.snapshot, changes, {
      ...note,
      ...{ sha256: signed.sha256, signedAt: now.toISOString() },
    });
    if (!seen.ok) assertRules(seen.reasons);
    const after = found(seen.ok ? seen.snapshot : null);
    const ratings = { before: signed.snapshot.ratings, after: after.ratings };
    assertRules(checkCorrectedRatings(ratings, await happened(db, evaluationId, "objected")));
    const next = afterCorrection(state, ratings, now);
    const { sha256 } = await reviseEvaluation(db, ctx, {
      ...{ evaluationId, version, changes, note, at: now },
      ...{ from: [state], to: next.state, columns: next.columns },
    });
    await recordEvent(db, ctx, { evaluationId, kind: "corrected", at: now, note: reason });
    await notify(db, {
      ...{ agencyId: ctx.actor.agencyId, employeeIds: [evaluation.employeeId], at: now },
      ...{
        kind: "evaluations.corrected",
        params: { by: ctx.actor.name },
        href: `/evaluations/${evaluationId}`,
      },
    });
    await recordAudit(db, ctx, "evaluation.correct", {
      subject: { type: "evaluation", id: evaluationId },
      concerns: evaluation.employeeId,
      before: { state, revision: signed.revision, sha256: signed.sha256, ...signed.snapshot.ratings },
      after: { state: next.state, revision: after.evaluation.revision, sha256, ...after.ratings },
      reason,
      at: now,
    });
    return { evaluationId };
  });
}
