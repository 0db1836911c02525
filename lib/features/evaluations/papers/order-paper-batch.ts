import "server-only";
import { authorize } from "@/lib/access/authorize";
import { MOST_DOCUMENTS, openBatch } from "@/lib/features/documents/issued/parts/open-batch";
import { orderDocuments } from "@/lib/features/documents/parts/issue-document";
import { inUnit } from "@/lib/features/organization/parts/units-below";
import { Prisma } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";
import type { PaperBatchInput } from "./paper-input";
import { PAPER_BATCH_JOB } from "./parts/queue-papers";
import { BATCH_PAPERS, fileNameOfPeriod, papersOfBatch, type ResultOfPeriod } from "./rules/paper-batch";

const refuse = (reason: string, params?: Record<string, number>) =>
  new AppError("RULE_VIOLATION", [{ field: "unitId", reason, params }]);

/** Everybody's released result of the period in the unit and those below it, in the version in force. One statement. */
const releasedResults = (db: Tx, { periodId, unitId }: PaperBatchInput): Promise<ResultOfPeriod[]> =>
  db.$queryRaw<ResultOfPeriod[]>`
    SELECT e.id AS "evaluationId", e.employee_id AS "employeeId", e.revision, e.state::text AS state
    FROM evaluation e JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id
    WHERE e.period_id = ${periodId}::uuid AND e.state NOT IN ('open', 'noted', 'scored', 'signed')
      ${inUnit(Prisma.sql`w.unit_id`, unitId)}
    ORDER BY e.id LIMIT ${MOST_DOCUMENTS + 1}`;

/**
 * Orders the official papers of a period's results for a unit (with those below it) or the whole agency. What was issued already is taken as
 * it is; the worker makes the rest. HR says why: each person reads it beside who took the papers.
 * @throws AppError NOT_FOUND, RULE_VIOLATION documents.no-released-results, documents.too-many-documents {max}
 */
export async function orderPaperBatch(ctx: Context, input: PaperBatchInput): Promise<{ batchId: string }> {
  return transact(ctx, "evaluation-batch.order", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "evaluation-batch.order", { today });
    const { agencyId } = ctx.actor;
    const { periodId, unitId, paper, purpose } = input;
    const period = found(await db.period.findUnique({ where: { agencyId_id: { agencyId, id: periodId } } }));
    const unit = unitId
      ? found(await db.unit.findUnique({ where: { agencyId_id: { agencyId, id: unitId } } }))
      : null;
    const results = await releasedResults(db, input);
    const { papers, leftOut } = papersOfBatch(paper, results);
    if (papers.length === 0) throw refuse("documents.no-released-results");
    if (Math.max(results.length, papers.length) > MOST_DOCUMENTS)
      throw refuse("documents.too-many-documents", { max: MOST_DOCUMENTS });

    const documentIds: string[] = [];
    for (const kind of BATCH_PAPERS[paper]) {
      const orders = papers
        .filter((one) => one.kind === kind)
        .map(({ evaluationId, revision, employeeId }) => ({ subjectId: evaluationId, revision, employeeId }));
      documentIds.push(...(await orderDocuments(db, { agencyId, kind, at: now }, orders)));
    }
    const name = fileNameOfPeriod(period);
    const batchId = await openBatch(
      db,
      { ctx, now, job: PAPER_BATCH_JOB },
      {
        ...{ kind: paper, unit, year: period.year, period: { id: periodId, name } },
        ...{ purpose, leftOut, documentIds },
      },
    );
    await recordAudit(db, ctx, "evaluation-batch.order", {
      subject: { type: "document-batch", id: batchId },
      after: { paper, period: name, unit: unit?.name ?? null, documents: documentIds.length, leftOut },
      reason: purpose,
      at: now,
    });
    return { batchId };
  });
}
