import "server-only";
import { authorize } from "@/lib/access/authorize";
import { planFormPdf } from "@/lib/features/documents/forms/parts/plan-form-pdf";
import { recordAccess } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { loadPlanFacts } from "../parts/plan-facts";
import { contentOf, loadPlanRecord } from "../parts/plan-record";
import { loadPrintedPeople } from "./parts/printed-people";
import { planFormContent } from "./rules/plan-form-content";

export type PlanDraft = { bytes: Uint8Array; fileName: string };

/**
 * The plan as it stands now in its official form, marked DRAF, without code and QR: nothing of it is signed. For whoever reads the plan.
 * @throws AppError NOT_FOUND
 */
export async function getPlanDraft(ctx: Context, planId: string): Promise<PlanDraft> {
  const { plan, people } = await read(ctx, async (db) => {
    const facts = await loadPlanFacts(db, planId, ctx.today);
    authorize(ctx.actor, "work-plan.read", facts);
    const record = await loadPlanRecord(db, planId, ctx.today);
    const ids = [record.employeeId, ...(record.appraiser ? [record.appraiser.employeeId] : [])];
    const { agencyId } = ctx.actor;
    return { plan: record, people: await loadPrintedPeople(db, { agencyId, ids, at: ctx.now }) };
  });
  await recordAccess(ctx, { concerns: plan.employeeId, type: "work-plan", id: planId });
  const appraiser = plan.appraiser && people.person(plan.appraiser.employeeId);
  const content = planFormContent({
    agency: ctx.actor.agencyName,
    unit: plan.unitName,
    timeZone: people.timeZone,
    employee: people.person(plan.employeeId),
    appraiser: appraiser && { ...appraiser, capacity: plan.appraiser?.capacity ?? null },
    content: contentOf(plan),
    signedAt: null,
    draft: {
      savedAt: plan.savedAt.toISOString(),
      targets: plan.results.map(({ indicators }) => indicators.map(({ targetInput }) => targetInput)),
    },
  });
  return { bytes: await planFormPdf(content, "draft"), fileName: `DRAF-SKP-${plan.year}.pdf` };
}
