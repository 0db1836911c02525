import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { LinkEvidenceInput } from "@/lib/features/progress/input";
import { loadDesk } from "@/lib/features/progress/parts/desk";
import { linkToResults } from "@/lib/features/progress/parts/evidence-links";
import { checkEvidenceAdding } from "@/lib/features/progress/rules/progress-window";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, notFound } from "@/lib/platform/errors";

/** Lets proofs that exist already serve further results of a plan and period. CONFLICT when all of them do so already. */
export async function linkEvidence(ctx: Context, input: LinkEvidenceInput): Promise<{ linked: number }> {
  return transact(ctx, "evidence.link", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { workPlanId, periodId, resultIds } = input;
    const evidenceIds = [...new Set(input.evidenceIds)];
    const facts = await loadPlanFacts(db, workPlanId, today);
    authorize(ctx.actor, "evidence.link", facts);
    assertRules(checkEvidenceAdding(await loadDesk(db, workPlanId, periodId)));
    // Held, so that none is removed between this question and its link.
    const own = await db.$queryRaw<unknown[]>`
      SELECT id FROM evidence
      WHERE id = ANY(${evidenceIds}::uuid[]) AND employee_id = ${facts.employeeId}::uuid AND removed_at IS NULL
      ORDER BY id FOR SHARE`;
    if (own.length !== evidenceIds.length) throw notFound();

    const linked = await linkToResults(db, { agencyId, now, workPlanId, periodId, resultIds, evidenceIds });
    if (linked === 0) throw conflict("progress.changed-meanwhile");
    for (const id of evidenceIds) {
      await recordAudit(db, ctx, "evidence.link", {
        subject: { type: "evidence", id },
        concerns: facts.employeeId,
        after: { periodId, resultIds },
        at: now,
      });
    }
    return { linked };
  });
}
