import "server-only";
import { pipeline } from "node:stream/promises";
import { authorize } from "@/lib/access/authorize";
import { archiveFile, fileNameOf, type ArchiveEntry } from "@/lib/features/documents/parts/archive-file";
import { spoolFile, type SpooledFile } from "@/lib/features/documents/parts/spooled-file";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";

type Row = { code: string; name: string; storageKey: string; issuedAt: Date; year: number };

/** The stored files of a batch, with their certified signatures, by name; each person's access record besides. Two statements. */
async function filesOf(ctx: Context, db: Tx, batchId: string): Promise<Row[]> {
  const { agencyId, employeeId, name } = ctx.actor;
  const hour = new Date(ctx.now);
  hour.setUTCMinutes(0, 0, 0);
  await db.$executeRaw`
    INSERT INTO access_record (agency_id, id, reader_id, reader_name, concerns_id, record_type, record_id, purpose, hour)
    SELECT d.agency_id, gen_random_uuid(), ${employeeId}::uuid, ${name}, d.employee_id, 'issued-document', d.id, NULL, ${hour}
    FROM document_batch_item i JOIN issued_document d ON d.agency_id = i.agency_id AND d.id = i.document_id
    WHERE i.agency_id = ${agencyId}::uuid AND i.batch_id = ${batchId}::uuid AND i.state = 'done' AND d.employee_id <> ${employeeId}::uuid
    ON CONFLICT DO NOTHING`;
  return db.$queryRaw<Row[]>`
    SELECT d.code, d.holder_name AS name, d.issued_at AS "issuedAt", extract(year FROM d.starts_on)::int AS year,
      coalesce((SELECT c.storage_key FROM certified_signature c WHERE c.agency_id = d.agency_id AND c.document_id = d.id
        ORDER BY c.number DESC LIMIT 1), d.storage_key) AS "storageKey"
    FROM document_batch_item i JOIN issued_document d ON d.agency_id = i.agency_id AND d.id = i.document_id
    WHERE i.agency_id = ${agencyId}::uuid AND i.batch_id = ${batchId}::uuid AND i.state = 'done' AND d.storage_key IS NOT NULL
    ORDER BY d.holder_name, d.code`;
}

const entryOf = ({ code, name, storageKey, issuedAt, year }: Row): ArchiveEntry => ({
  name: `SKP ${year} ${fileNameOf(name.split(",")[0] ?? "")} ${code}.pdf`,
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
      authorize(ctx.actor, "document-batch.download", { today, unitId: batch.unitId });
      if (batch.state !== "done")
        throw new AppError("RULE_VIOLATION", [{ reason: "documents.not-made-yet" }]);
      const rows = await filesOf(ctx, db, batch.id);
      await recordAudit(db, ctx, "document-batch.download", {
        subject: { type: "document-batch", id: batch.id },
        after: { unit: batch.unitName, year: batch.year, documents: rows.length },
        at: now,
      });
      return {
        entries: rows.map(entryOf),
        fileName: `SKP-${batch.year}-${fileNameOf(batch.unitName ?? ctx.actor.agencyName).replaceAll(" ", "-")}.zip`,
      };
    },
  );
  return { ...(await spoolFile((out) => pipeline(archiveFile(entries), out))), fileName };
}
