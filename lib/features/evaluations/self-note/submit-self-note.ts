import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { SelfNoteInput } from "@/lib/features/evaluations/input";
import { loadEvaluation } from "@/lib/features/evaluations/parts/load-evaluation";
import { loadNoteFindings } from "@/lib/features/evaluations/parts/note-findings";
import { recordEvent } from "@/lib/features/evaluations/parts/record-event";
import { evaluationStatesBefore } from "@/lib/features/evaluations/rules/evaluation-state";
import { loadDesk } from "@/lib/features/progress/parts/desk";
import { checkRecording } from "@/lib/features/progress/rules/progress-window";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/**
 * Sends the self-note with the realisation of the period to the appraiser's desk. A missing or unreadable realisation stops it;
 * missing words or evidence do not.
 */
export async function submitSelfNote(
  ctx: Context,
  input: SelfNoteInput,
): Promise<{ evaluationId: string; notedAt: string }> {
  return transact(ctx, "evaluation.note", input, async ({ db, now, today }) => {
    const { evaluationId, version, selfNote } = input;
    const evaluation = await loadEvaluation(db, evaluationId, today);
    authorize(ctx.actor, "evaluation.note", evaluation.facts);
    const desk = await loadDesk(db, evaluation.workPlanId, evaluation.periodId, "change");
    assertRules(checkRecording(desk));
    // Written first: from here on a save of a result waits, then finds the note sent.
    const { count } = await db.evaluation.updateMany({
      where: {
        agencyId: ctx.actor.agencyId,
        id: evaluationId,
        version,
        state: { in: evaluationStatesBefore("send_note") },
      },
      data: { state: "noted", selfNote, notedAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    const findings = await loadNoteFindings(db, evaluation.workPlanId, desk);
    assertRules(findings.filter((finding) => finding.severity === "error"));

    await recordEvent(db, ctx, { evaluationId, kind: "noted", at: now });
    await recordAudit(db, ctx, "evaluation.note", {
      subject: { type: "evaluation", id: evaluationId },
      concerns: evaluation.employeeId,
      before: { state: evaluation.state },
      after: { state: "noted", selfNote },
      at: now,
    });
    return { evaluationId, notedAt: now.toISOString() };
  });
}
