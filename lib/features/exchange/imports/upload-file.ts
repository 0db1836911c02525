import "server-only";
import { createHash } from "node:crypto";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { queueJob } from "@/lib/platform/jobs";
import { discardFile, storeFile } from "@/lib/platform/storage";
import { IMPORT_JOB_NAME } from "../parts/import-step";
import type { UploadFileInput } from "./import-input";

const LONGEST_NAME = 120;

/** The name as it is shown: no path, no control characters. */
const shownName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? "")
    .replace(/[\p{C}"<>|]/gu, "")
    .trim()
    .slice(0, LONGEST_NAME) || "berkas";

/** Takes a workbook or CSV file in and has it read by the worker; nothing of it is looked at here. */
export async function uploadFile(ctx: Context, input: UploadFileInput): Promise<{ importId: string }> {
  authorize(ctx.actor, "import.run", { today: ctx.today });
  const bytes = Buffer.from(await input.file.arrayBuffer());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { agencyId, employeeId, name } = ctx.actor;
  const importId = newId();
  const storageKey = await storeFile(agencyId, bytes);
  // The key that counts: the same form sent twice has the same content under another storage key.
  const body = { kind: input.kind, sha256 };
  let isKept = false;
  try {
    const outcome = await transact(ctx, "import.upload", body, async ({ db, now, today }) => {
      authorize(ctx.actor, "import.run", { today });
      await db.dataImport.create({
        data: {
          agencyId,
          id: importId,
          kind: input.kind,
          fileName: shownName(input.file.name),
          format: "",
          bytes: bytes.length,
          sha256,
          storageKey,
          uploadedById: employeeId,
          uploadedByName: name,
          uploadedAt: now,
          actorId: employeeId,
          actorName: name,
          requestId: ctx.requestId,
          stepStartedAt: new Date(),
        },
      });
      await queueJob(db, IMPORT_JOB_NAME, { agencyId, importId }, { attempts: 3 });
      await recordAudit(db, ctx, "import.upload", {
        subject: { type: "data_import", id: importId },
        after: { kind: input.kind, fileName: shownName(input.file.name), bytes: bytes.length, sha256 },
        at: now,
      });
      return { importId };
    });
    isKept = outcome.importId === importId;
    return outcome;
  } finally {
    if (!isKept) await discardFile(storageKey);
  }
}
