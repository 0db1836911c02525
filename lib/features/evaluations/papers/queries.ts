import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import type { BatchPeriod } from "@/lib/features/documents/issued/queries/batches";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { DocumentState } from "@/lib/generated/prisma/client";
import { recordAccess } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { AppError, found, notFound } from "@/lib/platform/errors";
import { loadEvaluation, type LoadedEvaluation } from "../parts/load-evaluation";
import { isResultVisibleToEmployee } from "../rules/evaluation-state";
import { PAPER_KINDS, papersDue, type PaperKind } from "./rules/papers-due";

/** One paper as a page shows it; instants as ISO. */
export type PaperView =
  /** `waiting`: it cannot be made before the receipt is known. */
  | { kind: PaperKind; stage: "waiting" | "none" | "making" }
  | {
      kind: PaperKind;
      stage: "made";
      code: string;
      state: DocumentState;
      revision: number;
      bytes: number;
      issuedAt: string;
      revokedAt: string | null;
      revokeReason: string | null;
    };

export type PapersPage = {
  evaluationId: string;
  period: { year: number; cadence: Cadence; number: number };
  papers: PaperView[];
  /** Something can be asked for now. */
  mayOrder: boolean;
};

type Row = {
  kind: PaperKind;
  code: string;
  state: DocumentState;
  revision: number;
  bytes: number | null;
  storageKey: string | null;
  id: string;
  issuedAt: string | null;
  revokedAt: string | null;
  revokeReason: string | null;
  inForce: number;
};

/** Whoever reads the result, from its release on. @throws AppError NOT_FOUND for everybody else */
async function loadReadable(ctx: Context, db: Tx, evaluationId: string): Promise<LoadedEvaluation> {
  const evaluation = await loadEvaluation(db, evaluationId, ctx.today);
  authorize(ctx.actor, "evaluation.read", evaluation.facts);
  if (!isResultVisibleToEmployee(evaluation.state)) throw notFound();
  return evaluation;
}

/** The newest document of each kind. One statement. */
const latestPapers = (db: Tx, evaluationId: string) =>
  db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (d.kind) d.kind::text AS kind, d.id, d.code, d.state::text AS state, d.revision, d.bytes, d.storage_key AS "storageKey",
      to_json(d.issued_at) #>> '{}' AS "issuedAt", to_json(d.revoked_at) #>> '{}' AS "revokedAt", d.revoke_reason AS "revokeReason",
      e.revision AS "inForce"
    FROM evaluation e JOIN issued_document d ON d.agency_id = e.agency_id AND d.subject_id = e.id
      AND d.kind IN ('evaluation_form', 'evaluation_document', 'rating_receipt')
    WHERE e.id = ${evaluationId}::uuid ORDER BY d.kind, d.revision DESC`;

function viewOf(kind: PaperKind, row: Row | undefined, isDue: boolean): PaperView {
  if (!row) return { kind, stage: isDue ? "none" : "waiting" };
  const { bytes, issuedAt, code, state, revision, revokedAt, revokeReason } = row;
  if (bytes === null || issuedAt === null) return { kind, stage: "making" };
  return { kind, stage: "made", code, state, revision, bytes, issuedAt, revokedAt, revokeReason };
}

/** The papers of a result and whether more can be asked for. Four statements. @throws AppError NOT_FOUND */
export async function getPapers(ctx: Context, evaluationId: string): Promise<PapersPage> {
  const { evaluation, rows, period } = await read(ctx, async (db) => {
    const readable = await loadReadable(ctx, db, evaluationId);
    const { agencyId } = ctx.actor;
    const chosen = await db.period.findUniqueOrThrow({
      where: { agencyId_id: { agencyId, id: readable.periodId } },
      select: { year: true, cadence: true, number: true },
    });
    return { evaluation: readable, rows: await latestPapers(db, evaluationId), period: chosen };
  });
  await recordAccess(ctx, { concerns: evaluation.employeeId, type: "evaluation", id: evaluationId });
  const due = papersDue(evaluation.state);
  const rowOf = (kind: PaperKind) => rows.find((row) => row.kind === kind);
  const isMissing = (kind: PaperKind) => {
    const row = rowOf(kind);
    return !row || row.revision < row.inForce;
  };
  return {
    evaluationId,
    period,
    papers: PAPER_KINDS.map((kind) => viewOf(kind, rowOf(kind), due.includes(kind))),
    mayOrder: can(ctx.actor, "evaluation.order-papers", evaluation.facts) && due.some(isMissing),
  };
}

export type PaperFile = { storageKey: string; fileName: string; documentId: string; ownerId: string };

const FILE_NAMES: Record<PaperKind, string> = {
  evaluation_form: "Evaluasi",
  evaluation_document: "Dokumen-Evaluasi",
  rating_receipt: "Mengapa",
};

/**
 * The stored file of a result's newest paper of a kind, for whoever reads the result.
 * @throws AppError NOT_FOUND, RULE_VIOLATION documents.not-made-yet while the worker is at it
 */
export async function getPaperFile(ctx: Context, evaluationId: string, kind: PaperKind): Promise<PaperFile> {
  return read(ctx, async (db) => {
    const { employeeId } = await loadReadable(ctx, db, evaluationId);
    const row = found((await latestPapers(db, evaluationId)).find((one) => one.kind === kind));
    if (row.storageKey === null) throw new AppError("RULE_VIOLATION", [{ reason: "documents.not-made-yet" }]);
    return {
      storageKey: row.storageKey,
      fileName: `${FILE_NAMES[kind]}-${row.code}.pdf`,
      documentId: row.id,
      ownerId: employeeId,
    };
  });
}

export type PaperPeriod = BatchPeriod & { id: string };

/** Periods with results that HR may take as an archive, the latest first; none for everybody else. One statement. */
export async function getPaperPeriods(ctx: Context): Promise<PaperPeriod[]> {
  if (!can(ctx.actor, "evaluation-batch.order", { today: ctx.today })) return [];
  return read(
    ctx,
    (db) => db.$queryRaw<PaperPeriod[]>`
      SELECT r.id, r.year, r.cadence::text AS cadence, r.number, r.kind::text AS kind FROM period r
      WHERE EXISTS (SELECT FROM evaluation e WHERE e.agency_id = r.agency_id AND e.period_id = r.id
        AND e.state NOT IN ('open', 'noted', 'scored', 'signed'))
      ORDER BY r.ends_on DESC, r.starts_on DESC LIMIT 24`,
  );
}
