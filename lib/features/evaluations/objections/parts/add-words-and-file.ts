import "server-only";
import type { PreparedFile } from "@/lib/features/progress/parts/evidence-file";
import type { ObjectionSide } from "@/lib/generated/prisma/enums";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";

type Addition = {
  objectionId: string;
  side: ObjectionSide;
  /** Empty where the side only lays down a file. */
  text: string;
  evidenceId: string;
  file: PreparedFile | null;
  /** Of the file; its name where it is empty. */
  title: string;
  store: (bytes: Uint8Array) => Promise<string>;
  at: Date;
};

/** Writes what a side adds; answers what the audit keeps of it. At most two statements. */
export async function addWordsAndFile(db: Tx, ctx: Context, addition: Addition): Promise<object> {
  const { objectionId, side, text, file, at } = addition;
  const { agencyId, employeeId: authorId, name: authorName } = ctx.actor;
  if (text !== "")
    await db.objectionStatement.create({
      data: { agencyId, id: newId(), objectionId, side, authorId, authorName, text, createdAt: at },
    });
  if (file === null) return { side, text };
  const own = {
    title: addition.title || file.name,
    fileName: file.name,
    mime: file.mime,
    bytes: file.bytes.length,
    sha256: file.sha256,
  };
  const storageKey = await addition.store(file.bytes);
  await db.objectionEvidence.create({
    data: {
      agencyId,
      id: addition.evidenceId,
      objectionId,
      side,
      authorId,
      ...own,
      storageKey,
      createdAt: at,
    },
  });
  return { side, text, file: own };
}

/** Whether a file's row was written after all. */
export const hasObjectionFile = async (db: Tx, evidenceId: string): Promise<boolean> =>
  (await db.objectionEvidence.count({ where: { id: evidenceId } })) > 0;
