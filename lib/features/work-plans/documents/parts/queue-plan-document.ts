import "server-only";
import { orderDocuments } from "@/lib/features/documents/parts/issue-document";
import type { Tx } from "@/lib/platform/db";
import { queueJob } from "@/lib/platform/jobs";

/** The job that makes one plan's document; its payload names the document alone. */
export const PLAN_DOCUMENT_JOB = "work-plans.make-document";

/** The job that makes those of a unit as one archive; its payload names the order alone. */
export const DOCUMENT_BATCH_JOB = "work-plans.make-document-batch";

type AgreedPlan = { agencyId: string; planId: string; revision: number; employeeId: string; at: Date };

/**
 * Orders the official SKP of a plan that is set in this very transaction, and puts its making on the queue. The document of the revision
 * before is replaced from now on.
 */
export async function queuePlanDocument(db: Tx, plan: AgreedPlan): Promise<string> {
  const { agencyId, planId, revision, employeeId, at } = plan;
  const [documentId = ""] = await orderDocuments(db, { agencyId, kind: "work_plan", at }, [
    { subjectId: planId, revision, employeeId },
  ]);
  await queueJob(db, PLAN_DOCUMENT_JOB, { agencyId, documentId }, { key: `plan-document:${documentId}` });
  return documentId;
}
