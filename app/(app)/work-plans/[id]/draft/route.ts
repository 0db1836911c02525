import { answerWithFile, pdfFile } from "@/app/stored-file-response";
import { getPlanDraft } from "@/lib/features/work-plans/documents/get-plan-draft";

/** The plan as it stands, in its official form and marked as a draft, for whoever reads the plan. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  return answerWithFile({
    id,
    find: async (ctx) => {
      const { bytes, fileName } = await getPlanDraft(ctx, id);
      return pdfFile(bytes, fileName);
    },
  });
}
