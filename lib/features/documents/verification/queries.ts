import "server-only";
import { DOCUMENT_CODE } from "@/lib/features/documents/parts/issue-document";
import { giveBackQuestion, takeQuestion } from "@/lib/features/documents/parts/verification-limit";
import { readDocumentCode } from "@/lib/features/documents/rules/document-code";
import { maskedName, nipEnding } from "@/lib/features/documents/rules/masked-name";
import type { DocumentKind, DocumentState } from "@/lib/generated/prisma/client";
import { globalDb, inTenant } from "@/lib/platform/db";

/** What anybody may know of a document whose code they hold: never a rating, never a whole name or NIP. */
export type VerifiedDocument = {
  code: string;
  kind: DocumentKind;
  state: DocumentState;
  revision: number;
  agencyName: string;
  unitName: string;
  maskedName: string;
  nipEnding: string | null;
  /** YYYY-MM-DD. */
  startsOn: string;
  endsOn: string;
  /** Instants, ISO; shown in the agency's zone. */
  issuedAt: string;
  replacedAt: string | null;
  revokedAt: string | null;
  timeZone: string;
  /** How many certified signatures the newest file carries. */
  certified: number;
  /** SHA-256 (hex) of every file that was issued under this code: the first, and each with one more certified signature. */
  hashes: string[];
};

export type Verification =
  | { outcome: "known"; document: VerifiedDocument; checkedAt: string }
  | { outcome: "unknown" }
  | { outcome: "paused"; minutes: number };

type Row = Omit<VerifiedDocument, "maskedName" | "nipEnding" | "issuedAt" | "replacedAt" | "revokedAt"> & {
  holderName: string;
  holderNip: string | null;
  issuedAt: Date;
  replacedAt: Date | null;
  revokedAt: Date | null;
  now: Date;
};

/** The one read behind the public page: this document's public columns, in its own tenant. */
const loadPublic = (agencyId: string, documentId: string, code: string) =>
  inTenant(
    agencyId,
    (db) => db.$queryRaw<Row[]>`
      SELECT d.code, d.kind::text AS kind, d.state::text AS state, d.revision, d.agency_name AS "agencyName", d.unit_name AS "unitName",
        d.holder_name AS "holderName", d.holder_nip AS "holderNip", d.starts_on::text AS "startsOn", d.ends_on::text AS "endsOn",
        d.issued_at AS "issuedAt", d.replaced_at AS "replacedAt", d.revoked_at AS "revokedAt", a.time_zone AS "timeZone",
        now() + make_interval(secs => a.clock_offset) AS now,
        (SELECT count(*)::int FROM certified_signature c WHERE c.agency_id = d.agency_id AND c.document_id = d.id) AS certified,
        d.sha256 || (SELECT coalesce(array_agg(c.sha256 ORDER BY c.number), '{}') FROM certified_signature c
          WHERE c.agency_id = d.agency_id AND c.document_id = d.id) AS hashes
      FROM issued_document d JOIN agency a ON a.id = d.agency_id
      WHERE d.id = ${documentId}::uuid AND d.code = ${code} AND d.sha256 IS NOT NULL`,
  );

/**
 * What the public page says about a typed code. A code that cannot exist is asked of the database like any other: the answer is the same,
 * and takes as long. Questions without an answer are limited by address.
 */
export async function verifyCode({
  typed,
  address,
}: {
  typed: string;
  address: string;
}): Promise<Verification> {
  const minutes = await takeQuestion(address);
  if (minutes !== null) return { outcome: "paused", minutes };
  const code = readDocumentCode(typed) ?? "";
  const known = await globalDb().publicCode.findUnique({ where: { code } });
  if (known?.kind !== DOCUMENT_CODE) return { outcome: "unknown" };
  const [row] = await loadPublic(known.agencyId, known.recordId, code);
  if (!row) return { outcome: "unknown" };
  await giveBackQuestion(address);
  const { holderName, holderNip, issuedAt, replacedAt, revokedAt, now, ...shown } = row;
  return {
    outcome: "known",
    checkedAt: now.toISOString(),
    document: {
      ...shown,
      maskedName: maskedName(holderName),
      nipEnding: nipEnding(holderNip),
      issuedAt: issuedAt.toISOString(),
      replacedAt: replacedAt?.toISOString() ?? null,
      revokedAt: revokedAt?.toISOString() ?? null,
    },
  };
}
