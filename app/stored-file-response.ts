import "server-only";
import { messagesFor } from "@/lib/messages/messages-for";
import { reasonText } from "@/lib/messages/reason-text";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { AppError } from "@/lib/platform/errors";
import { currentLocale } from "@/lib/platform/i18n";
import { contextForFiles } from "@/lib/platform/session";

type StoredFile = {
  body: Uint8Array<ArrayBuffer> | ReadableStream;
  bytes: number;
  fileName: string;
  mime: string;
};

/** A file that leaves as a download, kept by no cache on the way. */
const fileResponse = ({ body, bytes, fileName, mime }: StoredFile): Response =>
  new Response(body, {
    headers: {
      "content-type": mime,
      "content-length": String(bytes),
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });

const refusalResponse = (text: string, status: number): Response =>
  new Response(text, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });

/** `whyNot`: the status of a refusal by a rule, such as 410 for what is gone. */
type Wanted = { id: string; find: (ctx: Context) => Promise<StoredFile>; whyNot?: number };

/**
 * Answers with a record's file for whoever `find` gives it to; everybody else learns nothing, not even that it exists, and a rule that
 * stands in the way says so in words.
 */
export async function answerWithFile({ id, find, whyNot = 409 }: Wanted): Promise<Response> {
  const m = messagesFor(await currentLocale());
  const ctx = await contextForFiles();
  if (!ctx) return refusalResponse(m.common.errors.UNAUTHENTICATED(""), 401);
  if (!isId(id)) return refusalResponse(m.common.pages.notFound, 404);
  try {
    return fileResponse(await find(ctx));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const [reason] = error.reasons;
    return reason
      ? refusalResponse(reasonText(m, reason), whyNot)
      : refusalResponse(m.common.pages.notFound, 404);
  }
}

/** Bytes of a PDF, whole in memory. */
export const pdfFile = (bytes: Uint8Array, fileName: string): StoredFile => ({
  body: new Uint8Array(bytes),
  bytes: bytes.length,
  fileName,
  mime: "application/pdf",
});
