import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { RecordProgressInput } from "@/lib/features/progress/input";
import { loadDesk } from "@/lib/features/progress/parts/desk";
import { loadResult, saveActuals } from "@/lib/features/progress/parts/actuals";
import { checkRecording } from "@/lib/features/progress/rules/progress-window";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

/**
 * Saves what was reached of one result in a period and the words about it. The note's row carries the version of the whole
 * result: whoever saves with an older one gets CONFLICT. A number that cannot be read is kept as typed; it stops only the sending.
 */
export async function recordProgress(
  ctx: Context,
  input: RecordProgressInput,
): Promise<{ version: number; savedAt: string }> {
  return transact(ctx, "progress.record", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { workPlanId, periodId, resultId } = input;
    const facts = await loadPlanFacts(db, workPlanId, today);
    authorize(ctx.actor, "progress.record", facts);
    const desk = await loadDesk(db, workPlanId, periodId);
    assertRules(checkRecording(desk));
    const result = await loadResult(db, { workPlanId, periodId, resultId });

    const note = { text: input.note, updatedAt: now };
    const key = { agencyId, workPlanId, resultId, periodId };
    const { count } =
      input.version === 0
        ? await db.resultNote.createMany({ data: { ...key, id: newId(), ...note }, skipDuplicates: true })
        : await db.resultNote.updateMany({
            where: { ...key, version: input.version },
            data: { ...note, version: { increment: 1 } },
          });
    if (count === 0) throw conflict("progress.changed-meanwhile");
    const actuals = await saveActuals(db, { agencyId, now, desk, workPlanId, result, typed: input.actuals });

    await recordAudit(db, ctx, "progress.record", {
      subject: { type: "planned-result", id: resultId },
      concerns: facts.employeeId,
      before: { note: result.note, actuals: actuals.before },
      after: { note: input.note, actuals: actuals.after },
      at: now,
    });
    return { version: input.version + 1, savedAt: now.toISOString() };
  });
}
