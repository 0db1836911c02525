import { AppError } from "@/lib/platform/errors";
import { contextForFiles } from "@/lib/platform/session";
import { exportedTables } from "../exported-tables";

type Props = { params: Promise<{ table: string }> };

const STATUSES: Partial<Record<AppError["code"], number>> = { FORBIDDEN: 403 };

/** A list as a file, with the filters of its page: `?format=xlsx` for a workbook, CSV otherwise. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const ctx = await contextForFiles();
  if (!ctx) return new Response(null, { status: 401 });
  const { table } = await params;
  const { format, ...search } = Object.fromEntries(new URL(request.url).searchParams);
  const make = exportedTables.get(table);
  if (!make) return new Response(null, { status: 404 });
  try {
    const file = await make(ctx, search, format === "xlsx" ? "xlsx" : "csv");
    return new Response(file.stream, {
      headers: {
        "Content-Type": file.mime,
        "Content-Length": String(file.bytes),
        "Content-Disposition": `attachment; filename="${file.fileName}"`,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: STATUSES[error.code] ?? 404 });
    throw error;
  }
}
