import "server-only";
import { createHash } from "node:crypto";
import { authorize } from "@/lib/access/authorize";
import { certifiedSigner, type CertifiedSigner } from "@/lib/features/documents/parts/certified-signer";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, transact, type Tx } from "@/lib/platform/db";
import { AppError, conflict, found, notFound } from "@/lib/platform/errors";
import { discardFile, loadFile, storeFile } from "@/lib/platform/storage";
import { loadPlanFacts } from "../parts/plan-facts";
import type { SignPlanDocumentInput } from "./document-input";
import { signerRole } from "./parts/plan-document-view";

/** The document as it stands before the service is asked. */
async function loadForSigning(ctx: Context, db: Tx, planId: string, today: string) {
  const { agencyId } = ctx.actor;
  const facts = await loadPlanFacts(db, planId, today);
  authorize(ctx.actor, "work-plan.sign-document", facts);
  const document = found(
    await db.issuedDocument.findFirst({
      where: { agencyId, kind: "work_plan", subjectId: planId },
      orderBy: { revision: "desc" },
      include: { certified: { orderBy: { number: "asc" } } },
    }),
  );
  const { storageKey, certified, state } = document;
  if (storageKey === null) throw new AppError("RULE_VIOLATION", [{ reason: "documents.not-made-yet" }]);
  if (state !== "valid") throw conflict("documents.changed-meanwhile");
  const role = signerRole(ctx, facts);
  if (certified.some((signature) => signature.role === role)) throw conflict("documents.signed-already");
  const latest = certified.at(-1);
  return {
    ...{ id: document.id, version: document.version, employeeId: document.employeeId, role },
    number: certified.length + 1,
    storageKey: latest?.storageKey ?? storageKey,
    signedFrom: latest?.sha256 ?? document.sha256,
  };
}

/**
 * Adds the actor's certified electronic signature to the issued SKP, through the configured service. The signed file is stored beside the first;
 * whatever goes wrong on the way, nothing is written. The passphrase passes through to the service and is kept nowhere.
 * @throws AppError NOT_FOUND (also where no service is set up), FORBIDDEN, RULE_VIOLATION documents.*, CONFLICT (signed already, changed meanwhile)
 */
export async function signPlanDocument(
  ctx: Context,
  { planId, nik, certificatePassword }: SignPlanDocumentInput,
  signer: CertifiedSigner | null = certifiedSigner(),
): Promise<{ planId: string }> {
  if (!signer) throw notFound();
  const before = await read(ctx, (db) => loadForSigning(ctx, db, planId, ctx.today));
  // No transaction stays open while the service thinks.
  const signed = await signer.sign(await loadFile(before.storageKey), {
    nik,
    passphrase: certificatePassword,
  });
  const sha256 = createHash("sha256").update(signed).digest("hex");
  const storageKey = await storeFile(ctx.actor.agencyId, signed);
  const { agencyId, employeeId, name } = ctx.actor;
  try {
    // Neither NIK nor passphrase takes part in the request's fingerprint.
    return await transact(
      ctx,
      "work-plan.sign-document",
      { planId, version: before.version },
      async ({ db, now }) => {
        const { count } = await db.issuedDocument.updateMany({
          where: { agencyId, id: before.id, version: before.version, state: "valid" },
          data: { version: { increment: 1 } },
        });
        if (count === 0) throw conflict("documents.changed-meanwhile");
        await db.certifiedSignature.create({
          data: {
            ...{ agencyId, id: newId(), documentId: before.id, number: before.number, role: before.role },
            ...{ signerId: employeeId, signerName: name, storageKey, bytes: signed.length, sha256 },
            signedAt: now,
          },
        });
        await recordAudit(db, ctx, "work-plan.sign-document", {
          subject: { type: "issued-document", id: before.id },
          concerns: before.employeeId,
          before: { sha256: before.signedFrom },
          after: { sha256, role: before.role, number: before.number },
          at: now,
        });
        return { planId };
      },
    );
  } catch (error) {
    if (error instanceof AppError) await discardFile(storageKey);
    throw error;
  }
}
