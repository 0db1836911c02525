import "server-only";
import type { AuditAuthor } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import { replacePapers } from "../papers/parts/replace-papers";
import type { EvaluationState } from "../rules/evaluation-state";
import { reviseSnapshot, type RevisionNote, type SnapshotChanges } from "../rules/revise-snapshot";
import { readSnapshot, snapshotText, type EvaluationSnapshot } from "../rules/snapshot";

/** The version in force as it was signed. @throws AppError NOT_FOUND; Error when the stored text cannot be read */
export async function loadSignedSnapshot(
  db: Tx,
  evaluationId: string,
): Promise<{ snapshot: EvaluationSnapshot; sha256: string; revision: number }> {
  const rows = await db.$queryRaw<{ content: string; sha256: string; revision: number }[]>`
    SELECT n.content, n.sha256, n.revision FROM evaluation e
    JOIN evaluation_snapshot n ON n.agency_id = e.agency_id AND n.evaluation_id = e.id AND n.revision = e.revision
    WHERE e.id = ${evaluationId}::uuid`;
  const { content, sha256, revision } = found(rows[0]);
  const reading = readSnapshot(content);
  if (!reading.ok) throw new Error(`the snapshot of evaluation ${evaluationId} cannot be read`);
  return { snapshot: reading.snapshot, sha256, revision };
}

type Revision = {
  evaluationId: string;
  /** The head's version that the caller has read: compare and set. */
  version: number;
  /** The states in which the caller's act is possible, and the one after it. */
  from: readonly EvaluationState[];
  to: EvaluationState;
  changes: SnapshotChanges;
  note: Pick<RevisionNote, "kind" | "reason" | "decidedBy">;
  at: Date;
  /** Columns that the caller's act sets beside it, such as the day of release. */
  columns?: { releasedAt?: Date | null; receivedAt?: Date | null; finalAt?: Date | null };
};

async function storeRows(
  db: Tx,
  agencyId: string,
  evaluationId: string,
  after: EvaluationSnapshot,
): Promise<void> {
  const rows = after.results.map(({ resultId, level, note }) => ({ row_id: resultId, level, note }));
  await db.$executeRaw`
    UPDATE evaluation_result r SET level = s.level, note = s.note, version = r.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(row_id uuid, level level, note text)
    WHERE r.agency_id = ${agencyId}::uuid AND r.evaluation_id = ${evaluationId}::uuid AND r.result_id = s.row_id
      AND (r.level, r.note) IS DISTINCT FROM (s.level, s.note)`;
  const values = after.behaviours.map(({ value, level, note }) => ({ value, level, note }));
  await db.$executeRaw`
    UPDATE evaluation_behaviour b SET level = s.level, note = s.note, version = b.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(values)}::jsonb) AS s(value behaviour_value, level level, note text)
    WHERE b.agency_id = ${agencyId}::uuid AND b.evaluation_id = ${evaluationId}::uuid AND b.value = s.value
      AND (b.level, b.note) IS DISTINCT FROM (s.level, s.note)`;
}

/**
 * Makes the next version of a signed result in the transaction of a decided objection or a correction: rows, head, snapshot. Authorizes
 * nothing; timeline and audit are the caller's. Five statements beside the reading.
 * @throws AppError RULE_VIOLATION what reviseSnapshot refuses; CONFLICT when the head has changed meanwhile
 */
export async function reviseEvaluation(
  db: Tx,
  ctx: AuditAuthor,
  revision: Revision,
): Promise<{ before: EvaluationSnapshot; after: EvaluationSnapshot; sha256: string }> {
  const { agencyId } = ctx.actor;
  const { evaluationId, at, note } = revision;
  const signed = await loadSignedSnapshot(db, evaluationId);
  const revised = reviseSnapshot(signed.snapshot, revision.changes, {
    ...note,
    sha256: signed.sha256,
    signedAt: at.toISOString(),
  });
  if (!revised.ok) assertRules(revised.reasons);
  const after = found(revised.ok ? revised.snapshot : null);
  const { content, sha256 } = snapshotText(after);
  const { ratings } = after;
  const { count } = await db.evaluation.updateMany({
    where: { agencyId, id: evaluationId, version: revision.version, state: { in: [...revision.from] } },
    data: {
      ...revision.columns,
      state: revision.to,
      revision: after.evaluation.revision,
      suggestedResultRating: ratings.suggestedResult,
      resultRating: ratings.result,
      resultReason: ratings.resultReason,
      suggestedBehaviourRating: ratings.suggestedBehaviour,
      behaviourRating: ratings.behaviour,
      behaviourReason: ratings.behaviourReason,
      overallRating: ratings.overall,
      comment: after.comment,
      recommendation: after.recommendation ?? "",
      ruleVersion: after.ruleVersion,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw conflict("evaluations.changed-meanwhile");
  await storeRows(db, agencyId, evaluationId, after);
  await db.evaluationSnapshot.create({
    data: {
      agencyId,
      id: newId(),
      evaluationId,
      revision: after.evaluation.revision,
      kind: note.kind,
      reason: note.reason,
      content,
      sha256,
      createdAt: at,
    },
  });
  await replacePapers(db, { agencyId, evaluationId, revision: after.evaluation.revision, at });
  return { before: signed.snapshot, after, sha256 };
}
