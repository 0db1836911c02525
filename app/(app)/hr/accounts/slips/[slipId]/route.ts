import { answerWithFile, pdfFile } from "@/app/stored-file-response";
import { downloadSlip } from "@/lib/features/documents/slips/download-slip";

/** The paper with first passwords, for whoever may hand it out; each time is recorded. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slipId: string }> },
): Promise<Response> {
  const { slipId } = await params;
  return answerWithFile({
    id: slipId,
    whyNot: 410,
    find: async (ctx) => {
      const { bytes, fileName } = await downloadSlip(ctx, { slipId });
      return pdfFile(bytes, fileName);
    },
  });
}
