import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { recordEvent } from "../parts/record-event";
import { loadSignedSnapshot, reviseEvaluation } from "../parts/revise-evaluation";
import { evaluationStatesBefore } from "../rules/evaluation-state";
import type { DecideObjectionInput } from "./objection-input";
import { loadContestedParts } from "./parts/contested-parts";
import { loadDecidedBy } from "./parts/decided-by";
import { assertStep, loadObjection, type LoadedObjection } from "./parts/load-objection";
import { queueObjectionLetter } from "./parts/queue-letter";
import { finaliseContested, moveObjection } from "./parts/move-objection";
import { checkDecisions, outcomeOf, type Outcome } from "./rules/decision";

/**
 * The decider decides every contested part, keeps or raises it, each with its reason. Something raised makes the next version of the result;
 * else it stays. Either way the decision is final (PP 30/2019 article 59), and the letter is ordered.
 */
export async function decideObjection(
  ctx: Context,
  input: DecideObjectionInput,
): Promise<{ objectionId: string; outcome: "granted" | "denied" }> {
  return transact(ctx, "objection.decide", input, async ({ db, now, today }) => {
    const { agencyId, employeeId: decidedById } = ctx.actor;
    const objection = await loadObjection(db, input.objectionId, today);
    authorize(ctx.actor, "objection.decide", objection.facts);
    assertStep(objection, input.version, "grant");
    const { snapshot } = await loadSignedSnapshot(db, objection.evaluationId);
    const parts = await loadContestedParts(db, objection.id);
    assertRules(checkDecisions(parts, input.parts));
    const { outcome, changes } = outcomeOf(snapshot, parts, input.parts);

    await storeDecisions(db, agencyId, input);
    const resultingRevision =
      outcome === "granted"
        ? await revise(db, ctx, { objection, changes, reason: input.reason, at: now })
        : null;
    if (outcome === "denied") await finaliseContested(db, agencyId, objection, now);
    await moveObjection(db, agencyId, objection, {
      state: outcome,
      closedAt: now,
      decisionReason: input.reason,
      decidedById,
      resultingRevision,
    });
    const { evaluationId, number, employeeId } = objection;
    await recordEvent(db, ctx, { evaluationId, kind: "decided", at: now, note: number });
    await recordEvent(db, ctx, { evaluationId, kind: "finalised", at: now });
    const documentId = await queueObjectionLetter(db, {
      agencyId,
      objectionId: objection.id,
      employeeId,
      at: now,
    });
    await notify(db, {
      agencyId,
      employeeIds: [employeeId, objection.raterId],
      kind: "evaluations.objection-decided",
      params: { number },
      href: `/objections/${objection.id}`,
      at: now,
    });
    await recordAudit(db, ctx, "objection.decide", {
      subject: { type: "objection", id: objection.id },
      concerns: employeeId,
      before: { state: objection.state, evaluation: "objected", ratings: snapshot.ratings },
      after: { state: outcome, evaluation: "final", parts: input.parts, resultingRevision, documentId },
      reason: input.reason,
      at: now,
    });
    return { objectionId: objection.id, outcome };
  });
}

async function storeDecisions(db: Tx, agencyId: string, input: DecideObjectionInput): Promise<void> {
  const rows = JSON.stringify(input.parts.map(({ partId, level, reason }) => ({ partId, level, reason })));
  await db.$executeRaw`
    UPDATE objection_part p SET decided_level = d.level, decision_reason = d.reason, version = p.version + 1
    FROM jsonb_to_recordset(${rows}::jsonb) AS d("partId" uuid, level level, reason text)
    WHERE p.agency_id = ${agencyId}::uuid AND p.objection_id = ${input.objectionId}::uuid AND p.id = d."partId"`;
}

type Grant = { objection: LoadedObjection; changes: Outcome["changes"]; reason: string; at: Date };

/** The number of the result's next version. */
async function revise(db: Tx, ctx: Context, { objection, changes, reason, at }: Grant): Promise<number> {
  const { agencyId } = ctx.actor;
  const decidedBy = await loadDecidedBy(db, { agencyId, deciderId: objection.deciderId, at });
  const { after } = await reviseEvaluation(db, ctx, {
    evaluationId: objection.evaluationId,
    version: objection.evaluationVersion,
    from: evaluationStatesBefore("decide"),
    to: "final",
    changes,
    note: { kind: "objection", reason, decidedBy },
    at,
    columns: { finalAt: at },
  });
  return after.evaluation.revision;
}
