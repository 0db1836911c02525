import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import type { RevokeDocumentInput } from "./document-input";

/**
 * HR declares an issued document void, with a reason: from now on the public page says so. The file stays; what it was is not denied.
 * @throws AppError NOT_FOUND, CONFLICT (revoked already, changed meanwhile)
 */
export async function revokeDocument(ctx: Context, input: RevokeDocumentInput): Promise<{ code: string }> {
  return transact(ctx, "document.revoke", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const { documentId, version, reason } = input;
    authorize(ctx.actor, "document.revoke", { today });
    const document = found(
      await db.issuedDocument.findUnique({ where: { agencyId_id: { agencyId, id: documentId } } }),
    );
    if (document.state === "revoked") throw conflict("documents.already-revoked");
    const { count } = await db.issuedDocument.updateMany({
      where: { agencyId, id: documentId, version, sha256: { not: null }, state: { not: "revoked" } },
      data: {
        state: "revoked",
        revokedAt: now,
        revokedById: employeeId,
        revokedByName: name,
        revokeReason: reason,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("documents.changed-meanwhile");
    await recordAudit(db, ctx, "document.revoke", {
      subject: { type: "issued-document", id: documentId },
      concerns: document.employeeId,
      before: { state: document.state },
      after: { state: "revoked", code: document.code },
      reason,
      at: now,
    });
    return { code: document.code };
  });
}
