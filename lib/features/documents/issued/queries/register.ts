import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { readDocumentCode } from "@/lib/features/documents/rules/document-code";
import type { DocumentKind, DocumentState } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";

/** An issued document in HR's register; days as YYYY-MM-DD, instants as ISO. */
export type RegisteredDocument = {
  id: string;
  version: number;
  code: string;
  kind: DocumentKind;
  state: DocumentState;
  revision: number;
  holderName: string;
  unitName: string;
  startsOn: string;
  endsOn: string;
  issuedAt: string;
  revokedAt: string | null;
  revokedByName: string | null;
  revokeReason: string | null;
};

type Row = Omit<RegisteredDocument, "issuedAt" | "revokedAt"> & { issuedAt: Date; revokedAt: Date | null };

/** Whether the actor keeps the register at all. */
export const mayReadRegister = (ctx: Context): boolean =>
  can(ctx.actor, "document.read", { today: ctx.today });

/** The issued document of a code, however it is typed; null where there is none. One statement. @throws AppError NOT_FOUND for everybody but HR */
export async function findIssuedDocument(ctx: Context, typed: string): Promise<RegisteredDocument | null> {
  authorize(ctx.actor, "document.read", { today: ctx.today });
  const code = readDocumentCode(typed);
  if (code === null) return null;
  const [row] = await read(
    ctx,
    (db) => db.$queryRaw<Row[]>`
      SELECT id, version, code, kind::text AS kind, state::text AS state, revision, holder_name AS "holderName", unit_name AS "unitName",
        starts_on::text AS "startsOn", ends_on::text AS "endsOn", issued_at AS "issuedAt", revoked_at AS "revokedAt",
        revoked_by_name AS "revokedByName", revoke_reason AS "revokeReason"
      FROM issued_document WHERE agency_id = ${ctx.actor.agencyId}::uuid AND code = ${code} AND sha256 IS NOT NULL`,
  );
  if (!row) return null;
  return { ...row, issuedAt: row.issuedAt.toISOString(), revokedAt: row.revokedAt?.toISOString() ?? null };
}
