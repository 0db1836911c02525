import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { PlanFormContent } from "@/lib/features/documents/forms/rules/plan-form";
import { recordAccess } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";
import { loadPlanFacts } from "../parts/plan-facts";
import { contentOf, loadPlanRecord } from "../parts/plan-record";
import { loadPrintedPeople } from "./parts/printed-people";
import { planFormContent } from "./rules/plan-form-content";

export type PlanDocumentFile = { storageKey: string; fileName: string; documentId: string; ownerId: string };

type FileRow = { id: string; code: string; storageKey: string | null; certifiedKey: string | null };

/**
 * The stored file of a plan's latest official SKP, with every certified signature that it carries, for whoever reads the plan.
 * @throws AppError NOT_FOUND, RULE_VIOLATION documents.not-made-yet while the worker is at it
 */
export async function getPlanDocumentFile(ctx: Context, planId: string): Promise<PlanDocumentFile> {
  return read(ctx, async (db) => {
    const facts = await loadPlanFacts(db, planId, ctx.today);
    authorize(ctx.actor, "work-plan.read", facts);
    const [row] = await db.$queryRaw<FileRow[]>`
      SELECT d.id, d.code, d.storage_key AS "storageKey",
        (SELECT c.storage_key FROM certified_signature c WHERE c.agency_id = d.agency_id AND c.document_id = d.id
          ORDER BY c.number DESC LIMIT 1) AS "certifiedKey"
      FROM issued_document d WHERE d.agency_id = ${ctx.actor.agencyId}::uuid AND d.kind = 'work_plan' AND d.subject_id = ${planId}::uuid
      ORDER BY d.revision DESC LIMIT 1`;
    const { id, code, storageKey, certifiedKey } = found(row);
    if (storageKey === null) throw new AppError("RULE_VIOLATION", [{ reason: "documents.not-made-yet" }]);
    return {
      storageKey: certifiedKey ?? storageKey,
      fileName: `SKP-${code}.pdf`,
      documentId: id,
      ownerId: facts.employeeId,
    };
  });
}

/**
 * The plan as it stands now in its official form, for whoever reads it; a look at another person's is recorded. Signed or not, this is no
 * document: it has no code.
 * @throws AppError NOT_FOUND
 */
export async function getPlanForm(
  ctx: Context,
  planId: string,
): Promise<{ content: PlanFormContent; year: number }> {
  const { agencyId, agencyName } = ctx.actor;
  const { plan, people } = await read(ctx, async (db) => {
    const facts = await loadPlanFacts(db, planId, ctx.today);
    authorize(ctx.actor, "work-plan.read", facts);
    const record = await loadPlanRecord(db, planId, ctx.today);
    const ids = [record.employeeId, ...(record.appraiser ? [record.appraiser.employeeId] : [])];
    const appraiser = record.appraiser && { ...record.appraiser, of: record.employeeId };
    return { plan: record, people: await loadPrintedPeople(db, { agencyId, ids, at: ctx.now, appraiser }) };
  });
  await recordAccess(ctx, { concerns: plan.employeeId, type: "work-plan", id: planId });
  const appraiser = plan.appraiser && people.person(plan.appraiser.employeeId);
  const content = planFormContent({
    agency: agencyName,
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
  return { content, year: plan.year };
}
