import "server-only";
import { documentJobs, type MadeDocument } from "@/lib/features/documents/issued/parts/document-jobs";
import { issueDocument } from "@/lib/features/documents/parts/issue-document";
import { drawObjectionLetter } from "./parts/draw-letter";
import { OBJECTION_LETTER_JOB } from "./parts/queue-letter";

// authorize: none, the decision ordered the letter; the worker carries it out

/** Makes one ordered letter and stores it. Run twice, it is one letter. */
export async function makeObjectionLetter({ agencyId, documentId }: MadeDocument): Promise<boolean> {
  return issueDocument({ agencyId, documentId }, drawObjectionLetter(agencyId));
}

export const makeObjectionLetterJobs = documentJobs(
  { name: OBJECTION_LETTER_JOB, resume: "evaluations.resume-objection-letters", kinds: ["objection_letter"] },
  makeObjectionLetter,
);
