import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { SaveAnnualNoteInput } from "./annual-input";
import { loadNoteSubject } from "./parts/load-note-subject";
import { checkContractAdvice } from "./rules/check-annual";

/**
 * What a year's evaluation says beside its ratings: advice on a PPPK's contract (PP 49/2018), results of studies. The signature takes
 * it into the signed text; from then on it stands.
 */
export async function saveAnnualNote(
  ctx: Context,
  input: SaveAnnualNoteInput,
): Promise<{ evaluationId: string; version: number }> {
  return transact(ctx, "annual.save-note", input, async ({ db, now, today }) => {
    const { evaluationId, version, ...note } = input;
    const subject = await loadNoteSubject(db, evaluationId, today);
    authorize(ctx.actor, "annual.save-note", subject.facts);
    if (!subject.isAnnual) assertRules([{ reason: "evaluations.annual-not-annual" }]);
    if (!["open", "noted", "scored"].includes(subject.state))
      assertRules([{ reason: "evaluations.wrong-state" }]);
    if (note.contractAdvice) assertRules(checkContractAdvice(subject.employeeKind, note.contractAdvice));

    const { agencyId, employeeId: updatedById } = ctx.actor;
    const before = await db.annualNote.findUnique({
      where: { agencyId_evaluationId: { agencyId, evaluationId } },
    });
    if ((before?.version ?? 0) !== version) throw conflict("evaluations.changed-meanwhile");
    const written = { ...note, updatedById, updatedAt: now };
    const { count } = before
      ? await db.annualNote.updateMany({
          where: { agencyId, evaluationId, version },
          data: { ...written, version: { increment: 1 } },
        })
      : await db.annualNote.createMany({
          data: { agencyId, id: newId(), evaluationId, ...written },
          skipDuplicates: true,
        });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordAudit(db, ctx, "annual.save-note", {
      subject: { type: "evaluation", id: evaluationId },
      concerns: subject.facts.employeeId,
      before: before && { contractAdvice: before.contractAdvice, followUps: before.followUps },
      after: note,
      at: now,
    });
    return { evaluationId, version: version + 1 };
  });
}
