import { messagesFor } from "@/lib/messages/messages-for";
import { getEvidenceFile } from "@/lib/features/progress/queries";
import { recordAccess } from "@/lib/platform/audit";
import { AppError } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n";
import { contextForFiles } from "@/lib/platform/session";
import { loadFile } from "@/lib/platform/storage";

type Props = { params: Promise<{ id: string }> };

/** Pictures are shown on the page; everything else only leaves as a download, and nothing of it may run here. */
function headersOf({
  fileName,
  mime,
  bytes,
}: {
  fileName: string;
  mime: string;
  bytes: number;
}): HeadersInit {
  const isImage = mime === "image/jpeg" || mime === "image/png";
  const name = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return {
    "Content-Type": mime,
    "Content-Length": String(bytes),
    "Content-Disposition": `${isImage ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
    "Cache-Control": "private, no-store",
  };
}

const refusal = (text: string, status: number) =>
  new Response(text, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" },
  });

/** The bytes of a proof, for whoever may see it; a look by anybody but its person is recorded. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { pages, errors } = messagesFor(await currentLocale()).common;
  const ctx = await contextForFiles();
  if (!ctx) return refusal(errors.UNAUTHENTICATED(""), 401);
  const { id } = await params;
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return refusal(pages.notFound, 404);
  try {
    const file = await getEvidenceFile(ctx, id);
    await recordAccess(ctx, { concerns: file.ownerId, type: "evidence", id });
    const bytes = await loadFile(file.storageKey);
    return new Response(new Uint8Array(bytes), { headers: headersOf({ ...file, bytes: bytes.length }) });
  } catch (error) {
    if (error instanceof AppError) return refusal(pages.notFound, 404);
    throw error;
  }
}
