import { isId } from "@/app/(app)/evaluations/ids";
import { getEvaluationExport } from "@/lib/features/evaluations/queries/result";
import { contextForFiles } from "@/lib/platform/session";

/** The signed facts as a file, for whoever may read the result. Everybody else learns nothing, not even that it exists. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const ctx = await contextForFiles();
  const file = ctx && isId(id) ? await getEvaluationExport(ctx, id) : null;
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
