import "server-only";
import { pipeline } from "node:stream/promises";
import { authorize } from "@/lib/access/authorize";
import { archiveFile, fileNameOf, type ArchiveEntry } from "@/lib/features/documents/parts/archive-file";
import { spoolFile, type SpooledFile } from "@/lib/features/documents/parts/spooled-file";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { DocumentKind } from "@/lib/generated/prisma/enums";
import { AppError, found } from "@/lib/platform/errors";
import { batchRights, FILE_PREFIX } from "./parts/batch-kinds";

type Batch = {
  id: string;
  kind: DocumentKind;
  year: number;
  periodName: string | null;
  purpose: string | null;
};
/**
 * Revoked since, of a result that has a later version, or of one that is being contested: the first two are void, the last nobody sends on
 * before it is decided. The plan that an amendment replaced stays true of its time.
 */
const KEPT_BACK = Prisma.sql`(d.state = 'revoked' OR d.state = 'replaced' AND d.kind <> 'work_plan' OR EXISTS (
  SELECT FROM evaluation v WHERE v.agency_id = d.agency_id AND v.id = d.subject_id AND v.state = 'objected'))`;

type Row = { code: string; kind: DocumentKind; name: string; storageKey: string; issuedAt: Date };

/**
 * The stored files of a batch, with their certified signatures, by name; each person's access record besides. What was revoked,
 * corrected or contested since does not leave the house. Two statements.
 */
async function filesOf(ctx: Context, db: Tx, { id: batchId, purpose }: Batch): Promise<Row[]> {
  const { agencyId, employeeId, name } = ctx.actor;
  const hour = new Date(ctx.now);
  hour.setUTCMinutes(0, 0, 0);
  await db.$executeRaw`
    INSERT INTO access_record (agency_id, id, reader_id, reader_name, concerns_id, record_type, record_id, purpose, hour)
    SELECT d.agency_id, gen_random_uuid(), ${employeeId}::uuid, ${name}, d.employee_id, 'issued-document', d.id, ${purpose}, ${hour}
    FROM document_batch_item i JOIN issued_document d ON d.agency_id = i.agency_id AND d.id = i.document_id
    WHERE i.agency_id = ${agencyId}::uuid AND i.batch_id = ${batchId}::uuid AND i.state = 'done' AND d.employee_id <> ${employeeId}::uuid
      AND NOT ${KEPT_BACK}
    ON CONFLICT DO NOTHING`;
  return db.$queryRaw<Row[]>`
    SELECT d.code, d.kind::text AS kind, d.holder_name AS name, d.issued_at AS "issuedAt",
      coalesce((SELECT c.storage_key FROM certified_signature c WHERE c.agency_id = d.agency_id AND c.document_id = d.id
        ORDER BY c.number DESC LIMIT 1), d.storage_key) AS "storageKey"
    FROM document_batch_item i JOIN issued_document d ON d.agency_id = i.agency_id AND d.id = i.document_id
    WHERE i.agency_id = ${agencyId}::uuid AND i.batch_id = ${batchId}::uuid AND i.state = 'done' AND d.storage_key IS NOT NULL
      AND NOT ${KEPT_BACK}
    ORDER BY d.holder_name, d.kind, d.code`;
}

/** "Triwulan III 2026", or the year of the plans. */
const spanOf = ({ periodName, year }: Batch) => periodName ?? String(year);

const entryOf =
  (batch: Batch) =>
  ({ kind, code, name, storageKey, issuedAt }: Row): ArchiveEntry => ({
    name: `${FILE_PREFIX[kind]} ${spanOf(batch)} ${fileNameOf(name.split(",")[0] ?? "")} ${code}.pdf`,
    storageKey,
    at: issuedAt,
  });

/**
 * A finished batch as one ZIP, put together from the stored files as it is fetched. Who took whose documents is recorded.
 * @throws AppError NOT_FOUND, RULE_VIOLATION documents.not-made-yet
 */
export async function downloadDocumentBatch(
  ctx: Context,
  input: { batchId: string },
): Promise<SpooledFile & { fileName: string }> {
  const { agencyId } = ctx.actor;
  const { entries, fileName } = await transact(
    ctx,
    "document-batch.download",
    input,
    async ({ db, now, today }) => {
      const batch = found(
        await db.documentBatch.findUnique({ where: { agencyId_id: { agencyId, id: input.batchId } } }),
      );
      authorize(ctx.actor, batchRights(batch.kind).download, { today, unitId: batch.unitId });
      if (batch.state !== "done")
        throw new AppError("RULE_VIOLATION", [{ reason: "documents.not-made-yet" }]);
      const rows = await filesOf(ctx, db, batch);
      await recordAudit(db, ctx, "document-batch.download", {
        subject: { type: "document-batch", id: batch.id },
        after: { kind: batch.kind, unit: batch.unitName, span: spanOf(batch), documents: rows.length },
        reason: batch.purpose ?? undefined,
        at: now,
      });
      return {
        entries: rows.map(entryOf(batch)),
        fileName: `${[FILE_PREFIX[batch.kind], spanOf(batch), fileNameOf(batch.unitName ?? ctx.actor.agencyName)].join(" ").replaceAll(" ", "-")}.zip`,
      };
    },
  );
  return { ...(await spoolFile((out) => pipeline(archiveFile(entries), out))), fileName };
}
