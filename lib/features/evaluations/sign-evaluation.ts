import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import type { SignEvaluationInput } from "./input";
import { buildSnapshot } from "./parts/build-snapshot";
import { loadEvaluation } from "./parts/load-evaluation";
import { lockForSigning } from "./parts/lock-for-signing";
import { recordEvent } from "./parts/record-event";
import { loadScoring } from "./parts/scoring";
import { checkContractAdvice } from "./annual/rules/check-annual";
import { checkScoring } from "./rules/check-scoring";
import { announceRelease } from "./release/parts/release-results";
import { evaluationStatesBefore } from "./rules/evaluation-state";
import { checkStillDue } from "./due/rules/left-plan";
import { snapshotText } from "./rules/snapshot";

export type SignedEvaluation = { evaluationId: string; sha256: string; isReleased: boolean };

/**
 * The appraiser's signature: everything that the result rests on becomes an immutable text with its SHA-256, in this transaction.
 * Where the policy releases with the signature, the person may read it at once. Only a confirmed appraiser signs, and nobody
 * signs an evaluation of his or her own.
 */
export async function signEvaluation(ctx: Context, input: SignEvaluationInput): Promise<SignedEvaluation> {
  return transact(ctx, "evaluation.sign", input, async ({ db, now, today }) => {
    // First who may, then the wait: nobody else can hold up those who write.
    authorize(ctx.actor, "evaluation.sign", (await loadEvaluation(db, input.evaluationId, today)).facts);
    await lockForSigning(db, input.evaluationId);
    const material = await loadScoring(db, input.evaluationId, today);
    const { head } = material;
    authorize(ctx.actor, "evaluation.sign", head.facts);
    if (head.version !== input.version) throw conflict("evaluations.changed-meanwhile");
    if (!evaluationStatesBefore("sign").includes(head.state))
      assertRules([{ reason: "evaluations.wrong-state" }]);
    assertRules(checkStillDue(head));
    assertRules(checkScoring(material.scoring, material.context));
    if (material.year)
      assertRules(checkContractAdvice(head.employee.kind, material.year.note?.contractAdvice ?? null));

    const { agencyId, employeeId: appraiserId } = ctx.actor;
    const appraiser = found(head.appraiser);
    const snapshot = buildSnapshot(material, now);
    const { content, sha256 } = snapshotText(snapshot);
    const isReleased = head.policy.settings.releaseMode === "with_signature";
    const { count } = await db.evaluation.updateMany({
      where: { agencyId, id: head.id, version: input.version, state: { in: evaluationStatesBefore("sign") } },
      data: {
        state: isReleased ? "released" : "signed",
        appraiserId,
        appraiserCapacity: appraiser.capacity,
        appraiserSuperiorId: head.appraiserSuperior?.employeeId ?? null,
        overallRating: snapshot.ratings.overall,
        ruleVersion: snapshot.ruleVersion,
        signedAt: now,
        releasedAt: isReleased ? now : null,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await db.evaluationSnapshot.create({
      data: {
        agencyId,
        id: newId(),
        evaluationId: head.id,
        revision: head.revision,
        content,
        sha256,
        createdAt: now,
      },
    });
    await recordEvent(db, ctx, { evaluationId: head.id, kind: "signed", at: now });
    if (isReleased) {
      await recordEvent(db, ctx, { evaluationId: head.id, kind: "released", at: now });
      await announceRelease(db, ctx, [{ id: head.id, employeeId: head.employee.employeeId }], now);
    }
    await recordAudit(db, ctx, "evaluation.sign", {
      subject: { type: "evaluation", id: head.id },
      concerns: head.employee.employeeId,
      before: { state: head.state },
      after: { state: isReleased ? "released" : "signed", sha256, ...snapshot.ratings },
      at: now,
    });
    return { evaluationId: head.id, sha256, isReleased };
  });
}
