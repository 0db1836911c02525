import "server-only";
import { authorize } from "@/lib/access/authorize";
import { MOST_DOCUMENTS, openBatch } from "@/lib/features/documents/issued/parts/open-batch";
import { orderDocuments, type DocumentOrder } from "@/lib/features/documents/parts/issue-document";
import { inUnit } from "@/lib/features/organization/parts/units-below";
import { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";
import type { DocumentBatchInput } from "./document-input";
import { DOCUMENT_BATCH_JOB } from "./parts/queue-plan-document";

const refuse = (reason: string, params?: Record<string, number>) =>
  new AppError("RULE_VIOLATION", [{ field: "unitId", reason, params }]);

/** The plans of the unit, and of those below it, that both sides signed: each in its latest agreed revision. */
async function agreedPlans(db: Tx, { unitId, year }: DocumentBatchInput): Promise<DocumentOrder[]> {
  return db.$queryRaw<DocumentOrder[]>`
    SELECT p.id AS "subjectId", max(s.revision) AS revision, p.employee_id AS "employeeId"
    FROM work_plan p JOIN plan_snapshot s ON s.agency_id = p.agency_id AND s.work_plan_id = p.id
    WHERE p.year = ${year} AND p.state IN ('set', 'closed') AND p.amends_id IS NULL ${inUnit(Prisma.sql`p.unit_id`, unitId ?? null)}
    GROUP BY p.id, p.employee_id ORDER BY p.id LIMIT ${MOST_DOCUMENTS + 1}`;
}

/**
 * Orders the official SKPs of a unit (with those below it) or of the whole agency for one year. What was issued already is taken as it is; the
 * worker makes the rest.
 * @throws AppError NOT_FOUND, RULE_VIOLATION documents.nothing-to-issue, documents.too-many-documents {max}
 */
export async function orderDocumentBatch(
  ctx: Context,
  input: DocumentBatchInput,
): Promise<{ batchId: string }> {
  return transact(ctx, "document-batch.order", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { unitId, year } = input;
    authorize(ctx.actor, "document-batch.order", { today, unitId });
    const unit = unitId
      ? found(await db.unit.findUnique({ where: { agencyId_id: { agencyId, id: unitId } } }))
      : null;
    const plans = await agreedPlans(db, input);
    if (plans.length === 0) throw refuse("documents.nothing-to-issue");
    if (plans.length > MOST_DOCUMENTS) throw refuse("documents.too-many-documents", { max: MOST_DOCUMENTS });

    const documentIds = await orderDocuments(db, { agencyId, kind: "work_plan", at: now }, plans);
    const batchId = await openBatch(
      db,
      { ctx, now, job: DOCUMENT_BATCH_JOB },
      { kind: "work_plan", unit, year, documentIds },
    );
    await recordAudit(db, ctx, "document-batch.order", {
      subject: { type: "document-batch", id: batchId },
      after: { unit: unit?.name ?? null, year, documents: documentIds.length },
      at: now,
    });
    return { batchId };
  });
}
