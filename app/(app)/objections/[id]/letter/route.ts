import { answerWithFile, pdfFile } from "@/app/stored-file-response";
import { getObjectionLetter } from "@/lib/features/evaluations/objections/queries/files";
import { recordAccess } from "@/lib/platform/audit";
import { loadFile } from "@/lib/platform/storage";

/** The letter of decision as it was issued, for whoever reads the case. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerWithFile({
    id,
    find: async (ctx) => {
      const { storageKey, fileName, ownerId, recordId } = await getObjectionLetter(ctx, id);
      await recordAccess(ctx, { concerns: ownerId, type: "issued-document", id: recordId });
      return pdfFile(await loadFile(storageKey), fileName);
    },
  });
}
