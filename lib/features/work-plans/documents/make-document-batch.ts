import "server-only";
import { batchJobs, runBatch, type BatchOrder } from "@/lib/features/documents/issued/parts/batch-jobs";
import { drawPlanDocument } from "./parts/draw-plan-document";
import { DOCUMENT_BATCH_JOB } from "./parts/queue-plan-document";

// authorize: none, the batch was ordered with its right; the worker carries it out
// audit: none, each document that is issued records itself

/** Makes what is missing of one archive of SKPs. Run twice, each is made once. */
export async function makeDocumentBatch(order: BatchOrder): Promise<void> {
  await runBatch(order, drawPlanDocument);
}

export const makeDocumentBatchJobs = batchJobs(
  { name: DOCUMENT_BATCH_JOB, resume: "work-plans.resume-document-batches", kinds: ["work_plan"] },
  drawPlanDocument,
);
