import { isId } from "@/app/(app)/evaluations/ids";
import { getPlanPage } from "@/lib/features/work-plans/queries/plan-page";
import { messagesFor } from "@/lib/messages/messages-for";
import { contextForFiles } from "@/lib/platform/session";
import { helpWords } from "../../help-words";

/** The helper's words and examples for the post of a plan, for whoever writes it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const ctx = await contextForFiles();
  const page = ctx && isId(id) ? await getPlanPage(ctx, id).catch(() => null) : null;
  if (!ctx || !page?.mayWrite) return new Response(null, { status: ctx ? 404 : 401 });
  return Response.json(helpWords(messagesFor(ctx.locale), page.family), {
    headers: { "cache-control": "private, no-store", "x-content-type-options": "nosniff" },
  });
}
