import { answerWithFile, pdfFile } from "@/app/stored-file-response";
import { getPlanDocumentFile } from "@/lib/features/work-plans/documents/queries";
import { recordAccess } from "@/lib/platform/audit";
import { loadFile } from "@/lib/platform/storage";

/** The official SKP as it was issued, for whoever reads the plan; a look by anybody but its person is recorded. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerWithFile({
    id,
    find: async (ctx) => {
      const { storageKey, fileName, documentId, ownerId } = await getPlanDocumentFile(ctx, id);
      await recordAccess(ctx, { concerns: ownerId, type: "issued-document", id: documentId });
      return pdfFile(await loadFile(storageKey), fileName);
    },
  });
}
