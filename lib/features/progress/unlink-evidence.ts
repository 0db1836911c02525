import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { UnlinkEvidenceInput } from "@/lib/features/progress/input";
import { loadDesk } from "@/lib/features/progress/parts/desk";
import { checkEvidenceUnlinking } from "@/lib/features/progress/rules/progress-window";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/** Takes a proof off one result; the proof itself stays among the person's evidence. Never after the evaluation was signed. */
export async function unlinkEvidence(
  ctx: Context,
  input: UnlinkEvidenceInput,
): Promise<{ evidenceId: string }> {
  return transact(ctx, "evidence.unlink", input, async ({ db, now, today }) => {
    const { evidenceId, workPlanId, periodId, resultId } = input;
    const facts = await loadPlanFacts(db, workPlanId, today);
    authorize(ctx.actor, "evidence.unlink", facts);
    assertRules(checkEvidenceUnlinking(await loadDesk(db, workPlanId, periodId)));

    const { count } = await db.evidenceLink.deleteMany({
      where: { agencyId: ctx.actor.agencyId, evidenceId, workPlanId, periodId, resultId },
    });
    if (count === 0) throw conflict("progress.changed-meanwhile");
    await recordAudit(db, ctx, "evidence.unlink", {
      subject: { type: "evidence", id: evidenceId },
      concerns: facts.employeeId,
      before: { periodId, resultId },
      at: now,
    });
    return { evidenceId };
  });
}
