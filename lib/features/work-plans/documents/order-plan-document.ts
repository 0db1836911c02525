import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { loadPlanFacts } from "../parts/plan-facts";
import type { PlanDocumentInput } from "./document-input";
import { queuePlanDocument } from "./parts/queue-plan-document";

/**
 * Asks for the official SKP of a plan that was set before documents were made at agreement. A plan that has one keeps it.
 * @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION documents.never-agreed
 */
export async function orderPlanDocument(ctx: Context, input: PlanDocumentInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.order-document", input, async ({ db, now, today }) => {
    const { planId } = input;
    const { agencyId } = ctx.actor;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.order-document", facts);
    const latest = await db.planSnapshot.findFirst({
      where: { agencyId, workPlanId: planId },
      select: { revision: true },
      orderBy: { revision: "desc" },
    });
    if (!latest) throw new AppError("RULE_VIOLATION", [{ reason: "documents.never-agreed" }]);
    const { employeeId } = facts;
    const documentId = await queuePlanDocument(db, {
      agencyId,
      planId,
      revision: latest.revision,
      employeeId,
      at: now,
    });
    await recordAudit(db, ctx, "work-plan.order-document", {
      subject: { type: "work-plan", id: planId },
      concerns: employeeId,
      after: { document: documentId, revision: latest.revision },
      at: now,
    });
    return { planId };
  });
}
