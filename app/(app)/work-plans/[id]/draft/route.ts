import { fileResponse, refusalResponse } from "@/app/stored-file-response";
import { getPlanDraft } from "@/lib/features/work-plans/documents/get-plan-draft";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n";
import { contextForFiles } from "@/lib/platform/session";

/** The plan as it stands, in its official form and marked as a draft, for whoever reads the plan. */
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
    const { bytes, fileName } = await getPlanDraft(ctx, id);
    return fileResponse({
      body: new Uint8Array(bytes),
      bytes: bytes.length,
      fileName,
      mime: "application/pdf",
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refusalResponse(m.common.pages.notFound, 404);
  }
}
