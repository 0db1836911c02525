import { answerWithFile } from "@/app/stored-file-response";
import { downloadDocumentBatch } from "@/lib/features/documents/issued/download-document-batch";

/** The documents of a batch as one ZIP, for whoever may order it; each time is recorded. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ batchId: string }> },
): Promise<Response> {
  const { batchId } = await params;
  return answerWithFile({
    id: batchId,
    find: async (ctx) => {
      const { stream, bytes, fileName } = await downloadDocumentBatch(ctx, { batchId });
      return { body: stream, bytes, fileName, mime: "application/zip" };
    },
  });
}
