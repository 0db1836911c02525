import { answerWithFile } from "@/app/stored-file-response";
import { getCaseEvidence } from "@/lib/features/evaluations/objections/queries/files";
import { recordAccess } from "@/lib/platform/audit";
import { isId } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { loadFile } from "@/lib/platform/storage";

/** A file of either side, for whoever reads the case. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; evidenceId: string }> },
): Promise<Response> {
  const { id, evidenceId } = await params;
  return answerWithFile({
    id,
    find: async (ctx) => {
      if (!isId(evidenceId)) throw new AppError("NOT_FOUND");
      const { storageKey, fileName, mime, ownerId, recordId } = await getCaseEvidence(ctx, id, evidenceId);
      await recordAccess(ctx, { concerns: ownerId, type: "objection", id: recordId });
      const body = new Uint8Array(await loadFile(storageKey));
      return { body, bytes: body.length, fileName, mime };
    },
  });
}
