import { downloadSlip } from "@/lib/features/documents/slips/download-slip";
import { messagesFor } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { isId } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n";
import { contextForFiles } from "@/lib/platform/session";

const refusal = (text: string, status: number) =>
  new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/** The paper with first passwords, for whoever may hand it out; each time is recorded. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slipId: string }> },
): Promise<Response> {
  const m = messagesFor(await currentLocale());
  const ctx = await contextForFiles();
  if (!ctx) return refusal(m.common.errors.UNAUTHENTICATED(""), 401);
  const { slipId } = await params;
  if (!isId(slipId)) return refusal(m.common.pages.notFound, 404);
  try {
    const { bytes, fileName } = await downloadSlip(ctx, { slipId });
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(bytes.length),
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [reason] = error.reasons;
    return reason ? refusal(reasonText(m, reason), 410) : refusal(m.common.pages.notFound, 404);
  }
}
