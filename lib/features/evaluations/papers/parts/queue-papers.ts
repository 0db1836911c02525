import "server-only";
import { orderDocuments } from "@/lib/features/documents/parts/issue-document";
import type { Tx } from "@/lib/platform/db";
import { queueJob } from "@/lib/platform/jobs";
import type { PaperKind } from "../rules/papers-due";

/** The job that makes one paper of an evaluation; its payload names the document alone. */
export const EVALUATION_PAPER_JOB = "evaluations.make-paper";

/** The job that makes the papers of a period as one archive; its payload names the order alone. */
export const PAPER_BATCH_JOB = "evaluations.make-paper-batch";

type Version = { agencyId: string; evaluationId: string; revision: number; employeeId: string; at: Date };

/** Orders papers of a version and puts their making on the queue. Asked again, nothing is ordered twice. Authorizes nothing. */
export async function queuePapers(db: Tx, version: Version, kinds: readonly PaperKind[]): Promise<string[]> {
  const { agencyId, evaluationId, revision, employeeId, at } = version;
  const ids: string[] = [];
  for (const kind of kinds) {
    const order = { subjectId: evaluationId, revision, employeeId };
    const [documentId = ""] = await orderDocuments(db, { agencyId, kind, at }, [order]);
    await queueJob(
      db,
      EVALUATION_PAPER_JOB,
      { agencyId, documentId },
      { key: `evaluation-paper:${documentId}` },
    );
    ids.push(documentId);
  }
  return ids;
}
