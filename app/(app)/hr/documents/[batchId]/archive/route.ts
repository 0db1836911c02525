import { fileResponse, refusalResponse } from "@/app/stored-file-response";
import { downloadDocumentBatch } from "@/lib/features/work-plans/documents/download-document-batch";
import { messagesFor } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { isId } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n";
import { contextForFiles } from "@/lib/platform/session";

/** The documents of a batch as one ZIP, for whoever may order it; each time is recorded. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ batchId: string }> },
): Promise<Response> {
  const m = messagesFor(await currentLocale());
  const ctx = await contextForFiles();
  if (!ctx) return refusalResponse(m.common.errors.UNAUTHENTICATED(""), 401);
  const { batchId } = await params;
  if (!isId(batchId)) return refusalResponse(m.common.pages.notFound, 404);
  try {
    const { stream, bytes, fileName } = await downloadDocumentBatch(ctx, { batchId });
    return fileResponse({ body: stream, bytes, fileName, mime: "application/zip" });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [reason] = error.reasons;
    return reason
      ? refusalResponse(reasonText(m, reason), 409)
      : refusalResponse(m.common.pages.notFound, 404);
  }
}
