import { messagesFor } from "@/lib/messages/messages-for";
import { getItemFile } from "@/lib/features/evaluations/second-look/queries/second-look";
import { recordAccess } from "@/lib/platform/audit";
import { isId } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n";
import { contextForFiles } from "@/lib/platform/session";
import { loadFile } from "@/lib/platform/storage";

type Props = { params: Promise<{ id: string }> };

const refusal = (text: string, status: number) =>
  new Response(text, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });

/** The bytes of a proof of the sample, for its reviewer alone, under a name that says nothing; the look is recorded. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { pages, errors } = messagesFor(await currentLocale()).common;
  const ctx = await contextForFiles();
  if (!ctx) return refusal(errors.UNAUTHENTICATED(""), 401);
  const { id } = await params;
  if (!isId(id)) return refusal(pages.notFound, 404);
  try {
    const { storageKey, mime, ownerId, number } = await getItemFile(ctx, id);
    await recordAccess(ctx, { concerns: ownerId, type: "second-look", id });
    const bytes = await loadFile(storageKey);
    const isImage = mime === "image/jpeg" || mime === "image/png";
    return new Response(new Uint8Array(bytes), {
      headers: {
        "Content-Type": mime,
        "Content-Length": String(bytes.length),
        "Content-Disposition": `${isImage ? "inline" : "attachment"}; filename="bukti-${number}"`,
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return refusal(pages.notFound, 404);
    throw error;
  }
}
