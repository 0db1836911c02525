import { answerWithFile, pdfFile } from "@/app/stored-file-response";
import { getPaperFile } from "@/lib/features/evaluations/papers/queries";
import { PAPER_KINDS } from "@/lib/features/evaluations/papers/rules/papers-due";
import { recordAccess } from "@/lib/platform/audit";
import { notFound } from "@/lib/platform/errors";
import { loadFile } from "@/lib/platform/storage";

/** An official paper of a result as it was issued, for whoever reads the result; a look by anybody but its person is recorded. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; kind: string }> },
): Promise<Response> {
  const { id, kind: asked } = await params;
  return answerWithFile({
    id,
    find: async (ctx) => {
      const kind = PAPER_KINDS.find((one) => one === asked);
      if (!kind) throw notFound();
      const { storageKey, fileName, documentId, ownerId } = await getPaperFile(ctx, id, kind);
      await recordAccess(ctx, { concerns: ownerId, type: "issued-document", id: documentId });
      return pdfFile(await loadFile(storageKey), fileName);
    },
  });
}
