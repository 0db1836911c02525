import "server-only";
import type { DocumentKind } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { queueJob } from "@/lib/platform/jobs";

/** Somebody of the period who has no paper, or not every paper, in the archive. */
export type LeftOut = { subjectId: string; employeeId: string; reason: "objected" | "not-received" };

export type NewBatch = {
  kind: DocumentKind;
  unit: { id: string; name: string } | null;
  year: number;
  period?: { id: string; name: string };
  purpose?: string;
  leftOut?: readonly LeftOut[];
  documentIds: readonly string[];
};

/** An archive of more is asked for unit by unit. */
export const MOST_DOCUMENTS = 5_000;

/** Writes an order with its documents and puts its making on the queue under `job`. Authorizes nothing. */
export async function openBatch(
  db: Tx,
  { ctx, now, job }: { ctx: Context; now: Date; job: string },
  { kind, unit, year, period, purpose, leftOut = [], documentIds }: NewBatch,
): Promise<string> {
  const { agencyId, employeeId, name } = ctx.actor;
  const batchId = newId();
  await db.documentBatch.create({
    data: {
      ...{ agencyId, id: batchId, kind, year, total: documentIds.length, createdAt: now },
      ...{ unitId: unit?.id ?? null, unitName: unit?.name ?? null },
      ...{ periodId: period?.id ?? null, periodName: period?.name ?? null },
      ...{ purpose: purpose ?? null, leftOut: [...leftOut] },
      ...{ createdById: employeeId, createdByName: name },
    },
  });
  await db.documentBatchItem.createMany({
    data: documentIds.map((documentId) => ({ agencyId, id: newId(), batchId, documentId })),
  });
  await queueJob(db, job, { agencyId, batchId }, { key: `document-batch:${batchId}` });
  return batchId;
}
