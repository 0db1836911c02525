import "server-only";
import type { Permission } from "@/lib/access/permissions";
import type { DocumentKind } from "@/lib/generated/prisma/enums";

type BatchRights = { read: Permission; download: Permission };

const PLANS: BatchRights = { read: "document-batch.read", download: "document-batch.download" };
const RESULTS: BatchRights = { read: "evaluation-batch.read", download: "evaluation-batch.download" };

/** Who sees and fetches an archive: a plan is a matter of its unit, a result of the person, whom HR tells why. */
export const batchRights = (kind: DocumentKind): BatchRights => (kind === "work_plan" ? PLANS : RESULTS);

/** How the file of one document begins in an archive; the official names, in the order of the forms. */
export const FILE_PREFIX: Record<DocumentKind, string> = {
  work_plan: "SKP",
  evaluation_form: "Evaluasi",
  evaluation_document: "Dokumen Evaluasi",
  objection_letter: "Keputusan Keberatan",
  rating_receipt: "Tanda Terima",
};
