import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { WriteHandoverInput } from "./handover-input";
import { loadHandedOverPlan } from "./parts/handed-over-plan";

/** Held until the transaction ends, so that no signature slips in between. */
async function isSigned(db: Tx, { workPlanId, periodId }: WriteHandoverInput): Promise<boolean> {
  const rows = await db.$queryRaw<{ isSigned: boolean }[]>`
    SELECT signed_at IS NOT NULL AS "isSigned" FROM evaluation
    WHERE work_plan_id = ${workPlanId}::uuid AND period_id = ${periodId}::uuid FOR SHARE`;
  return rows.some((row) => row.isSigned);
}

/**
 * Whoever appraised until a change in the period leaves a note to whoever appraises now (dossier §5, "Rater changes"). The successor
 * reads it while scoring, the person with the result; it gives no level. It can be changed until the period's result is signed.
 */
export async function writeHandoverNote(
  ctx: Context,
  input: WriteHandoverInput,
): Promise<{ handoverId: string }> {
  return transact(ctx, "handover.write", input, async ({ db, now, today }) => {
    const plan = await loadHandedOverPlan(db, input, today);
    authorize(ctx.actor, "handover.write", plan.facts);
    if (plan.periodState === "planned") assertRules([{ reason: "evaluations.period-not-begun" }]);
    if (plan.periodState === "closed") assertRules([{ reason: "evaluations.period-closed" }]);
    const { agencyId, employeeId: authorId, name } = ctx.actor;
    const { workPlanId, periodId, text, results } = input;
    if (results.some(({ resultId }) => !plan.resultIds.includes(resultId)))
      assertRules([{ reason: "evaluations.row-not-found" }]);
    if (await isSigned(db, input)) assertRules([{ reason: "evaluations.wrong-state" }]);

    const key = { agencyId, workPlanId, periodId, authorId };
    const earlier = await db.handoverNote.findFirst({ where: key });
    if ((earlier?.version ?? 0) !== input.version) throw conflict("evaluations.changed-meanwhile");
    const id = earlier?.id ?? newId();
    const data = { text, results, writtenAt: now };
    const { count } = earlier
      ? await db.handoverNote.updateMany({
          where: { agencyId, id, version: input.version },
          data: { ...data, version: { increment: 1 } },
        })
      : await db.handoverNote.createMany({ data: { ...key, id, ...data }, skipDuplicates: true });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    if (!earlier && plan.successorId)
      await notify(db, {
        ...{ agencyId, employeeIds: [plan.successorId], at: now },
        ...{ kind: "evaluations.handover-written", params: { name }, href: "/team" },
      });
    await recordAudit(db, ctx, "handover.write", {
      subject: { type: "handover-note", id },
      concerns: plan.employeeId,
      before: earlier && { text: earlier.text, results: earlier.results },
      after: { workPlanId, periodId, text, results },
      at: now,
    });
    return { handoverId: id };
  });
}
