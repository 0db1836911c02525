import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { SelfNoteInput } from "@/lib/features/evaluations/input";
import { loadEvaluation } from "@/lib/features/evaluations/parts/load-evaluation";
import { evaluationStatesBefore } from "@/lib/features/evaluations/rules/evaluation-state";
import { loadDesk } from "@/lib/features/progress/parts/desk";
import { checkRecording } from "@/lib/features/progress/rules/progress-window";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/** Keeps the person's words about the whole period while they are being written; they stay on the person's own desk. */
export async function saveSelfNote(
  ctx: Context,
  input: SelfNoteInput,
): Promise<{ version: number; savedAt: string }> {
  return transact(ctx, "evaluation.save-note", input, async ({ db, now, today }) => {
    const { evaluationId, version, selfNote } = input;
    const evaluation = await loadEvaluation(db, evaluationId, today);
    authorize(ctx.actor, "evaluation.save-note", evaluation.facts);
    assertRules(checkRecording(await loadDesk(db, evaluation.workPlanId, evaluation.periodId, "change")));

    const { count } = await db.evaluation.updateMany({
      where: {
        agencyId: ctx.actor.agencyId,
        id: evaluationId,
        version,
        state: { in: evaluationStatesBefore("send_note") },
      },
      data: { selfNote, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordAudit(db, ctx, "evaluation.save-note", {
      subject: { type: "evaluation", id: evaluationId },
      concerns: evaluation.employeeId,
      after: { selfNote },
      at: now,
    });
    return { version: version + 1, savedAt: now.toISOString() };
  });
}
