import "server-only";
import { batchJobs, runBatch, type BatchOrder } from "@/lib/features/documents/issued/parts/batch-jobs";
import { drawPaper } from "./parts/draw-paper";
import { PAPER_BATCH_JOB } from "./parts/queue-papers";
import { BATCH_CHOICES } from "./rules/paper-batch";

// authorize: none, the batch was ordered with its right; the worker carries it out
// audit: none, each document that is issued records itself

/** Makes what is missing of one archive of results. Run twice, each paper is made once. */
export async function makePaperBatch(order: BatchOrder): Promise<void> {
  await runBatch(order, drawPaper);
}

export const makePaperBatchJobs = batchJobs(
  { name: PAPER_BATCH_JOB, resume: "evaluations.resume-paper-batches", kinds: BATCH_CHOICES },
  drawPaper,
);
