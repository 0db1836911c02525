import "server-only";
import { createHash, randomInt } from "node:crypto";
import { documentCode } from "@/lib/features/documents/rules/document-code";
import type { DocumentKind } from "@/lib/generated/prisma/client";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import { clockOf, inTenant, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { discardFile, storeFile } from "@/lib/platform/storage";

/** The kind of a public code that names an issued document. */
export const DOCUMENT_CODE = "issued-document";

const CHARACTERS = 11;

export type DocumentOrder = {
  /** The record that the document is the paper of. */
  subjectId: string;
  revision: number;
  /** Whom the document is about. */
  employeeId: string;
};

type Book = { agencyId: string; kind: DocumentKind; at: Date };

const newCode = () => documentCode(Array.from({ length: CHARACTERS }, () => randomInt(32)));
const keyOf = ({ subjectId, revision }: Pick<DocumentOrder, "subjectId" | "revision">) =>
  `${subjectId}:${revision}`;

async function findDocuments(db: Tx, book: Book, orders: readonly DocumentOrder[]) {
  const rows = await db.$queryRaw<{ id: string; subjectId: string; revision: number }[]>`
    SELECT d.id, d.subject_id AS "subjectId", d.revision
    FROM jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) AS o("subjectId" uuid, revision int)
    JOIN issued_document d ON d.agency_id = ${book.agencyId}::uuid AND d.kind = ${book.kind}::document_kind
      AND d.subject_id = o."subjectId" AND d.revision = o.revision`;
  return new Map(rows.map((row) => [keyOf(row), row.id]));
}

/**
 * Orders the documents of some records, each in one revision: their codes are fixed, the worker makes them. A revision has one document;
 * asked again, the same one is answered. Documents of earlier revisions are replaced from this moment on. At most five statements.
 * @returns the documents' ids, in the order of `orders`
 */
export async function orderDocuments(
  db: Tx,
  book: Book,
  orders: readonly DocumentOrder[],
): Promise<string[]> {
  const { agencyId, kind, at } = book;
  const known = await findDocuments(db, book, orders);
  const fresh = orders
    .filter((order) => !known.has(keyOf(order)))
    .map((order) => ({ ...order, id: newId(), code: newCode() }));
  if (fresh.length > 0) {
    const rows = JSON.stringify(fresh);
    const codes = await db.$executeRaw`
      INSERT INTO public_code (code, agency_id, kind, record_id, created_at)
      SELECT o.code, ${agencyId}::uuid, ${DOCUMENT_CODE}, o.id, ${at} FROM jsonb_to_recordset(${rows}::jsonb) AS o(id uuid, code text)
      ON CONFLICT (code) DO NOTHING`;
    // One in many millions of millions; tried again, other codes are drawn.
    if (codes !== fresh.length) throw new Error("a verification code was taken");
    await db.$executeRaw`
      INSERT INTO issued_document (agency_id, id, kind, subject_id, revision, employee_id, code, ordered_at)
      SELECT ${agencyId}::uuid, o.id, ${kind}::document_kind, o."subjectId", o.revision, o."employeeId", o.code, ${at}
      FROM jsonb_to_recordset(${rows}::jsonb) AS o(id uuid, code text, "subjectId" uuid, revision int, "employeeId" uuid)
      ON CONFLICT (agency_id, kind, subject_id, revision) DO NOTHING`;
    await db.$executeRaw`
      UPDATE issued_document d SET state = 'replaced', replaced_at = ${at}, version = d.version + 1
      FROM jsonb_to_recordset(${rows}::jsonb) AS o("subjectId" uuid, revision int)
      WHERE d.agency_id = ${agencyId}::uuid AND d.kind = ${kind}::document_kind AND d.subject_id = o."subjectId"
        AND d.revision < o.revision AND d.state = 'valid'`;
  }
  const all = fresh.length > 0 ? await findDocuments(db, book, orders) : known;
  return orders.map((order) => all.get(keyOf(order)) ?? "");
}

/** What the public page will say, as it was signed; days as YYYY-MM-DD. */
export type DocumentFacts = {
  agencyName: string;
  unitName: string;
  holderName: string;
  holderNip: string | null;
  startsOn: string;
  endsOn: string;
};

export type WantedDocument = { subjectId: string; revision: number; code: string };
export type DrawnDocument = { bytes: Uint8Array; facts: DocumentFacts };

/** The address in the QR of a document. */
export const verificationUrl = (code: string): string =>
  `${env().NEXTAUTH_URL.replace(/\/$/, "")}/verifikasi/${code}`;

/**
 * Draws an ordered document once and stores it: the file first, then its hash, by whoever is first. A document that is there already is left
 * alone, so that a job that runs twice makes one document.
 * @returns whether this call issued it
 */
export async function issueDocument(
  { agencyId, documentId }: { agencyId: string; documentId: string },
  draw: (document: WantedDocument) => Promise<DrawnDocument>,
): Promise<boolean> {
  const where = { agencyId_id: { agencyId, id: documentId } };
  const ordered = await inTenant(agencyId, (db) => db.issuedDocument.findUniqueOrThrow({ where }));
  if (ordered.sha256 !== null) return false;
  const { bytes, facts } = await draw(ordered);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  // When the writing below fails its file stays behind: one that nobody names does no harm, a row without its file would.
  const storageKey = await storeFile(agencyId, bytes);
  const isIssued = await inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    const { count } = await db.issuedDocument.updateMany({
      where: { agencyId, id: documentId, sha256: null },
      data: {
        ...facts,
        startsOn: toDate(facts.startsOn),
        endsOn: toDate(facts.endsOn),
        storageKey,
        bytes: bytes.length,
        sha256,
        issuedAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) return false;
    const author = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId: newId() };
    await recordAudit(db, author, "document.issue", {
      subject: { type: "issued-document", id: documentId },
      concerns: ordered.employeeId,
      after: { kind: ordered.kind, revision: ordered.revision, code: ordered.code, sha256 },
      at: now,
    });
    return true;
  });
  if (!isIssued) await discardFile(storageKey);
  return isIssued;
}
