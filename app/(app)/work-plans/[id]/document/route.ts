import { fileResponse, refusalResponse } from "@/app/stored-file-response";
import { getPlanDocumentFile } from "@/lib/features/work-plans/documents/queries";
import { messagesFor } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { recordAccess } from "@/lib/platform/audit";
import { isId } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n";
import { contextForFiles } from "@/lib/platform/session";
import { loadFile } from "@/lib/platform/storage";

/** The official SKP as it was issued, for whoever reads the plan; a look by anybody but its person is recorded. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const m = messagesFor(await currentLocale());
  const ctx = await contextForFiles();
  if (!ctx) return refusalResponse(m.common.errors.UNAUTHENTICATED(""), 401);
  const { id } = await params;
  if (!isId(id)) return refusalResponse(m.common.pages.notFound, 404);
  try {
    const { storageKey, fileName, documentId, ownerId } = await getPlanDocumentFile(ctx, id);
    await recordAccess(ctx, { concerns: ownerId, type: "issued-document", id: documentId });
    const bytes = new Uint8Array(await loadFile(storageKey));
    return fileResponse({ body: bytes, bytes: bytes.length, fileName, mime: "application/pdf" });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [reason] = error.reasons;
    return reason
      ? refusalResponse(reasonText(m, reason), 409)
      : refusalResponse(m.common.pages.notFound, 404);
  }
}
