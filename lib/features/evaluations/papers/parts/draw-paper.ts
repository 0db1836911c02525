import "server-only";
import { evaluationDocumentPdf } from "@/lib/features/documents/evaluation-forms/parts/evaluation-document-pdf";
import { evaluationFormPdf } from "@/lib/features/documents/evaluation-forms/parts/evaluation-form-pdf";
import { ratingReceiptPdf } from "@/lib/features/documents/evaluation-forms/parts/rating-receipt-pdf";
import {
  verificationUrl,
  type DrawnDocument,
  type WantedDocument,
} from "@/lib/features/documents/parts/issue-document";
import { inTenant } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import { readSnapshot } from "../../rules/snapshot";
import { evaluationDocumentContent, type Receipt } from "../rules/evaluation-document-content";
import { evaluationFormContent } from "../rules/evaluation-form-content";
import { paperFacts } from "../rules/paper-head";
import { receiptContent } from "../rules/receipt-content";
import type { PaperKind } from "../rules/papers-due";

type Row = { kind: PaperKind; content: string; sha256: string; received: Date | null };

/** The signed text of a version and how it was received: by the last such event before the next version. One statement. */
async function loadVersion(agencyId: string, { subjectId, revision, code }: WantedDocument): Promise<Row> {
  const rows = await inTenant(
    agencyId,
    (db) => db.$queryRaw<Row[]>`
      SELECT d.kind::text AS kind, n.content, n.sha256, CASE WHEN v.kind = 'received' THEN v.at END AS received
      FROM issued_document d
      JOIN evaluation_snapshot n ON n.agency_id = d.agency_id AND n.evaluation_id = d.subject_id AND n.revision = d.revision
      LEFT JOIN LATERAL (
        SELECT e.kind, e.at FROM evaluation_event e
        WHERE e.agency_id = d.agency_id AND e.evaluation_id = d.subject_id AND e.kind IN ('received', 'lapsed')
          AND e.at <= coalesce((SELECT x.created_at FROM evaluation_snapshot x WHERE x.agency_id = d.agency_id
            AND x.evaluation_id = d.subject_id AND x.revision = d.revision + 1), 'infinity')
        ORDER BY e.at DESC LIMIT 1) v ON true
      WHERE d.agency_id = ${agencyId}::uuid AND d.code = ${code} AND d.subject_id = ${subjectId}::uuid AND d.revision = ${revision}`,
  );
  return found(rows[0]);
}

const receiptOf = ({ received }: Row): Receipt =>
  received ? { kind: "received", at: received.toISOString() } : { kind: "lapsed" };

/** Draws one paper of an evaluation from what was signed, never from today's records. @throws when the version cannot be read */
export const drawPaper =
  (agencyId: string) =>
  async (wanted: WantedDocument): Promise<DrawnDocument> => {
    const row = await loadVersion(agencyId, wanted);
    const reading = readSnapshot(row.content);
    if (!reading.ok) throw new Error(`the signed text of evaluation ${wanted.subjectId} cannot be read`);
    const { snapshot } = reading;
    const seal = { code: wanted.code, url: verificationUrl(wanted.code) };
    const draw = {
      evaluation_form: () => evaluationFormPdf(evaluationFormContent(snapshot), seal),
      evaluation_document: () =>
        evaluationDocumentPdf(evaluationDocumentContent(snapshot, receiptOf(row)), seal),
      rating_receipt: () => ratingReceiptPdf(receiptContent(snapshot, row.sha256), seal),
    }[row.kind];
    return { bytes: await draw(), facts: paperFacts(snapshot) };
  };
