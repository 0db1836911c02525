import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";
import { loadObjection } from "../parts/load-objection";

export type CaseFile = {
  storageKey: string;
  fileName: string;
  mime: string;
  ownerId: string;
  recordId: string;
};

async function readable(db: Tx, ctx: Context, objectionId: string) {
  const objection = await loadObjection(db, objectionId, ctx.today);
  authorize(ctx.actor, "objection.read", objection.facts);
  return objection;
}

/** A file of a case, for whoever reads the case. @throws AppError NOT_FOUND */
export async function getCaseEvidence(
  ctx: Context,
  objectionId: string,
  evidenceId: string,
): Promise<CaseFile> {
  return read(ctx, async (db) => {
    const { id, employeeId } = await readable(db, ctx, objectionId);
    const row = found(
      await db.objectionEvidence.findFirst({
        where: { id: evidenceId, objectionId: id },
        select: { storageKey: true, fileName: true, mime: true },
      }),
    );
    return { ...row, ownerId: employeeId, recordId: id };
  });
}

/** The letter of decision, for whoever reads the case. @throws AppError NOT_FOUND, RULE_VIOLATION while the worker is at it */
export async function getObjectionLetter(ctx: Context, objectionId: string): Promise<CaseFile> {
  return read(ctx, async (db) => {
    const { id, number, employeeId } = await readable(db, ctx, objectionId);
    const row = found(
      await db.issuedDocument.findFirst({
        where: { kind: "objection_letter", subjectId: id },
        select: { id: true, storageKey: true },
        orderBy: { revision: "desc" },
      }),
    );
    if (row.storageKey === null) throw new AppError("RULE_VIOLATION", [{ reason: "documents.not-made-yet" }]);
    return {
      storageKey: row.storageKey,
      fileName: `Keputusan-${number}.pdf`,
      mime: "application/pdf",
      ownerId: employeeId,
      recordId: row.id,
    };
  });
}
