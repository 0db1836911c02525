import "server-only";
import { batchJobs, runBatch, type BatchOrder } from "@/lib/features/documents/issued/parts/batch-jobs";
import { drawPlanDocument } from "./parts/draw-plan-document";
import { DOCUMENT_BATCH_JOB } from "./queries";

// authorize: none, the batch was ordered with its right; the worker carries it out

/** Makes what is missing of one archive of SKPs. Run twice, each is made once. */
export const makeDocumentBatch = (order: BatchOrder): Promise<void> => runBatch(order, drawPlanDocument);

export const makeDocumentBatchJobs = batchJobs(
  { name: DOCUMENT_BATCH_JOB, resume: "work-plans.resume-document-batches", kinds: ["work_plan"] },
  drawPlanDocument,
);
