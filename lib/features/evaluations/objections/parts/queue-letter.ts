import "server-only";
import { orderDocuments } from "@/lib/features/documents/parts/issue-document";
import type { Tx } from "@/lib/platform/db";
import { queueJob } from "@/lib/platform/jobs";

/** The job that makes one letter of decision; its payload names the document alone. */
export const OBJECTION_LETTER_JOB = "evaluations.make-objection-letter";

type DecidedCase = { agencyId: string; objectionId: string; employeeId: string; at: Date };

/** Orders the letter of a case that is decided in this very transaction, and puts its making on the queue. */
export async function queueObjectionLetter(db: Tx, decided: DecidedCase): Promise<string> {
  const { agencyId, objectionId, employeeId, at } = decided;
  const [documentId = ""] = await orderDocuments(db, { agencyId, kind: "objection_letter", at }, [
    { subjectId: objectionId, revision: 1, employeeId },
  ]);
  await queueJob(
    db,
    OBJECTION_LETTER_JOB,
    { agencyId, documentId },
    { key: `objection-letter:${documentId}` },
  );
  return documentId;
}
