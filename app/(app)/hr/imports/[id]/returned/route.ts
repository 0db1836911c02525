import { Readable } from "node:stream";
import { returnedFile } from "@/lib/features/exchange/queries/returned-file";
import { messagesFor } from "@/lib/messages/messages-for";
import { isId } from "@/lib/platform/clock";
import { AppError } from "@/lib/platform/errors";
import { contextForFiles } from "@/lib/platform/session";

type Props = { params: Promise<{ id: string }> };

/** The uploaded file with what is wrong in two more columns, for whoever may run imports. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const ctx = await contextForFiles();
  if (!ctx) return new Response(null, { status: 401 });
  const { id } = await params;
  if (!isId(id)) return new Response(null, { status: 404 });
  const { report, problems } = messagesFor(ctx.locale).exchange;
  try {
    const { fileName, bytes } = await returnedFile(ctx, id, {
      problem: report.problem,
      suggestion: report.suggestion,
      of: ({ code, params: given, value }) => ({
        problem: problems[code].problem({ x: value, ...given }),
        suggestion: problems[code].suggestion(given ?? {}),
      }),
    });
    const name = encodeURIComponent(`${fileName}-masalah.xlsx`).replace(
      /['()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16)}`,
    );
    return new Response(Readable.toWeb(bytes) as ReadableStream, {
      headers: {
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": `attachment; filename*=UTF-8''${name}`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: 404 });
    throw error;
  }
}
