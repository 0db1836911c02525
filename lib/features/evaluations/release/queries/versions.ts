import "server-only";
import type { SnapshotKind } from "@/lib/generated/prisma/enums";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { getEvaluation, type EvaluationResultView } from "@/lib/features/evaluations/queries/result";
import { exportText } from "@/lib/features/evaluations/rules/recompute";
import { evaluationReceipt, readSnapshot } from "@/lib/features/evaluations/rules/snapshot";

/** One signed version of a result, the one in force included. */
export type VersionLine = {
  revision: number;
  kind: SnapshotKind;
  reason: string | null;
  /** ISO. */
  signedAt: string;
  /** Its signature was undone before release: it never was a result, and only its appraiser's side sees it. */
  isWithdrawn: boolean;
};

type Stored = VersionLine & { content: string; sha256: string };

const loadVersions = (db: Tx, evaluationId: string): Promise<Stored[]> =>
  db.$queryRaw<Stored[]>`
    SELECT n.revision, n.kind::text AS kind, coalesce(x.reason, n.reason) AS reason, to_json(n.created_at) #>> '{}' AS "signedAt",
      x.id IS NOT NULL AS "isWithdrawn", n.content, n.sha256
    FROM evaluation_snapshot n
    LEFT JOIN signature_withdrawal x ON x.agency_id = n.agency_id AND x.evaluation_id = n.evaluation_id AND x.revision = n.revision
    WHERE n.evaluation_id = ${evaluationId}::uuid ORDER BY n.revision DESC`;

/** The versions that this reader may have: the person never one that was withdrawn before release. */
const visibleTo = (view: EvaluationResultView, versions: readonly Stored[]): Stored[] =>
  versions.filter(({ isWithdrawn }) => !isWithdrawn || view.reader === "appraiser");

/** Every version of a result that the reader has open, the latest first. One statement; the caller has read the result. */
export async function listVersions(ctx: Context, view: EvaluationResultView): Promise<VersionLine[]> {
  const versions = await read(ctx, (db) => loadVersions(db, view.id));
  return visibleTo(view, versions).map(({ content: _text, sha256: _hash, ...line }) => line);
}

async function findVersion(
  ctx: Context,
  evaluationId: string,
  revision: number,
): Promise<{ view: EvaluationResultView; version: Stored } | null> {
  const view = await getEvaluation(ctx, evaluationId);
  if (!view || !("snapshot" in view)) return null;
  const versions = await read(ctx, (db) => loadVersions(db, evaluationId));
  const version = visibleTo(view, versions).find((one) => one.revision === revision);
  return version ? { view, version } : null;
}

export type EarlierVersion = { view: EvaluationResultView; line: VersionLine; current: number };

/**
 * A version as it was signed, for whoever may read the result in force; nothing can be done from it. Null for everybody else.
 * Throws when the stored snapshot cannot be read.
 */
export async function getEarlierVersion(
  ctx: Context,
  evaluationId: string,
  revision: number,
): Promise<EarlierVersion | null> {
  const found = await findVersion(ctx, evaluationId, revision);
  if (!found) return null;
  const { content, sha256, ...line } = found.version;
  const reading = readSnapshot(content);
  if (!reading.ok) throw new Error(`version ${revision} of evaluation ${evaluationId} cannot be read`);
  const { snapshot } = reading;
  return {
    line,
    current: found.view.snapshot.evaluation.revision,
    view: {
      ...found.view,
      ...{ snapshot, sha256, signedAt: line.signedAt, releasedAt: null, talk: [] },
      receiptNumber: evaluationReceipt(sha256, snapshot.period),
    },
  };
}

/** The file with which anybody can recompute that version. Null for whoever may not read it. */
export async function getVersionExport(
  ctx: Context,
  evaluationId: string,
  revision: number,
): Promise<{ fileName: string; text: string } | null> {
  const found = await findVersion(ctx, evaluationId, revision);
  if (!found) return null;
  const { content, sha256 } = found.version;
  return {
    fileName: `${evaluationReceipt(sha256, found.view.snapshot.period)}.json`,
    text: exportText({ content, sha256 }),
  };
}
