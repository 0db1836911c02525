import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { RemoveEvidenceInput } from "@/lib/features/progress/input";
import { loadEvidence } from "@/lib/features/progress/parts/evidence-facts";
import { checkEvidenceRemoving } from "@/lib/features/progress/rules/progress-window";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/**
 * Takes a proof away from every result and from the person's list. The row is marked and its file kept until the retention
 * period ends; a proof that served a signed evaluation cannot be removed.
 */
export async function removeEvidence(
  ctx: Context,
  input: RemoveEvidenceInput,
): Promise<{ evidenceId: string }> {
  return transact(ctx, "evidence.remove", input, async ({ db, now, today }) => {
    const evidence = await loadEvidence(db, input.evidenceId, today);
    authorize(ctx.actor, "evidence.remove", evidence.facts);
    if (evidence.isRemoved) throw conflict("progress.evidence-gone");
    assertRules(checkEvidenceRemoving(evidence));

    const where = { agencyId: ctx.actor.agencyId, evidenceId: evidence.id };
    const links = await db.evidenceLink.findMany({ where, select: { resultId: true, periodId: true } });
    await db.evidenceLink.deleteMany({ where });
    await db.evidence.update({
      where: { agencyId_id: { agencyId: ctx.actor.agencyId, id: evidence.id } },
      data: { removedAt: now },
    });
    await recordAudit(db, ctx, "evidence.remove", {
      subject: { type: "evidence", id: evidence.id },
      concerns: evidence.employeeId,
      before: { title: evidence.title, links },
      at: now,
    });
    return { evidenceId: evidence.id };
  });
}
