import "server-only";
import { planFormPdf } from "@/lib/features/documents/forms/parts/plan-form-pdf";
import type { Context } from "@/lib/platform/context";
import { getPlanForm } from "./queries";

// authorize: none, the read beneath decides
// audit: none, a look at another person's plan is recorded as access

export type PlanDraft = { bytes: Uint8Array; fileName: string };

/** Drafts are drawn one after the other: a page request must not fill the machine with them. */
let drawing: Promise<unknown> = Promise.resolve();

/**
 * The plan as it stands now in its official form as a PDF, marked DRAF, without code and QR: nothing of it is signed.
 * @throws AppError NOT_FOUND
 */
export async function getPlanDraft(ctx: Context, planId: string): Promise<PlanDraft> {
  const { content, year } = await getPlanForm(ctx, planId);
  const next = drawing.then(() => planFormPdf(content, "draft"));
  drawing = next.catch(() => undefined);
  return { bytes: await next, fileName: `DRAF-SKP-${year}.pdf` };
}
