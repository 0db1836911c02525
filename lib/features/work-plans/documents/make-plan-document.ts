import "server-only";
import { documentJobs, type MadeDocument } from "@/lib/features/documents/issued/parts/document-jobs";
import { issueDocument } from "@/lib/features/documents/parts/issue-document";
import { drawPlanDocument } from "./parts/draw-plan-document";
import { PLAN_DOCUMENT_JOB } from "./parts/queue-plan-document";

// authorize: none, the agreement of both sides ordered the document; the worker carries it out

/** Makes one ordered document of a plan and stores it. Run twice, it is one document. */
export async function makePlanDocument({ agencyId, documentId }: MadeDocument): Promise<boolean> {
  return issueDocument({ agencyId, documentId }, drawPlanDocument(agencyId));
}

export const makePlanDocumentJobs = documentJobs(
  { name: PLAN_DOCUMENT_JOB, resume: "work-plans.resume-documents", kinds: ["work_plan"] },
  makePlanDocument,
);
