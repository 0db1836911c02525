import "server-only";
import {
  verificationUrl,
  type DrawnDocument,
  type WantedDocument,
} from "@/lib/features/documents/parts/issue-document";
import { planFormPdf } from "@/lib/features/documents/forms/parts/plan-form-pdf";
import { inTenant } from "@/lib/platform/db";
import { planFormContent, type PrintedPlan } from "../rules/plan-form-content";
import { factsOf } from "../rules/signed-plan";

/** Draws the SKP and its lampiran from what was signed, never from today's records. @throws when the revision was never set */
export const drawPlanDocument =
  (agencyId: string) =>
  async ({ subjectId, revision, code }: WantedDocument): Promise<DrawnDocument> => {
    const { content } = await inTenant(agencyId, (db) =>
      db.planSnapshot.findUniqueOrThrow({
        where: { agencyId_workPlanId_revision: { agencyId, workPlanId: subjectId, revision } },
        select: { content: true },
      }),
    );
    const snapshot = JSON.parse(content) as PrintedPlan;
    const bytes = await planFormPdf(planFormContent(snapshot), { code, url: verificationUrl(code) });
    return { bytes, facts: factsOf(snapshot) };
  };
