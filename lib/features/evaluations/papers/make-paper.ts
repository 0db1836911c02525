import "server-only";
import { documentJobs, type MadeDocument } from "@/lib/features/documents/issued/parts/document-jobs";
import { issueDocument } from "@/lib/features/documents/parts/issue-document";
import { drawPaper } from "./parts/draw-paper";
import { EVALUATION_PAPER_JOB } from "./parts/queue-papers";
import { PAPER_KINDS } from "./rules/papers-due";

// authorize: none, the papers were ordered with their right; the worker carries it out

/** Makes one ordered paper of an evaluation and stores it. Run twice, it is one paper. */
export async function makePaper({ agencyId, documentId }: MadeDocument): Promise<boolean> {
  return issueDocument({ agencyId, documentId }, drawPaper(agencyId));
}

export const makePaperJobs = documentJobs(
  { name: EVALUATION_PAPER_JOB, resume: "evaluations.resume-papers", kinds: PAPER_KINDS },
  makePaper,
);
