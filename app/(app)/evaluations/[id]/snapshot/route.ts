import { isId } from "@/app/(app)/evaluations/ids";
import { getEvaluationExport } from "@/lib/features/evaluations/queries/result";
import { getVersionExport } from "@/lib/features/evaluations/release/queries/versions";
import type { Context } from "@/lib/platform/context";
import { contextForFiles } from "@/lib/platform/session";

/** Without a number the version in force. */
const exportOf = (ctx: Context, id: string, version: number) =>
  Number.isInteger(version) && version > 0
    ? getVersionExport(ctx, id, version)
    : getEvaluationExport(ctx, id);

/** The signed facts as a file, for whoever may read the result. Everybody else learns nothing, not even that it exists. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const ctx = await contextForFiles();
  const version = Number(new URL(request.url).searchParams.get("version") ?? 0);
  const file = ctx && isId(id) ? await exportOf(ctx, id, version) : null;
  if (!file) return new Response(null, { status: ctx ? 404 : 401 });
  return new Response(file.text, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${file.fileName}"`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
