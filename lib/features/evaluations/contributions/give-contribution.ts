import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import type { GiveContributionInput } from "./contribution-input";
import { loadContributedRow } from "./parts/contributed-row";

/** Held until the transaction ends, so that no signature slips in between. */
async function isSigned(db: Tx, workPlanId: string, periodId: string): Promise<boolean> {
  const rows = await db.$queryRaw<{ isSigned: boolean }[]>`
    SELECT signed_at IS NOT NULL AS "isSigned" FROM evaluation
    WHERE work_plan_id = ${workPlanId}::uuid AND period_id = ${periodId}::uuid FOR SHARE`;
  return rows.some((row) => row.isSigned);
}

/**
 * A leader of another unit or of a team says how a row that supports his or her own result went. The appraiser reads it at once and the
 * person from release on, or at once where the giver shares it, in the giver's name; it decides nothing. Once the result is signed it stays as it was read.
 */
export async function giveContribution(
  ctx: Context,
  input: GiveContributionInput,
): Promise<{ contributionId: string }> {
  return transact(ctx, "contribution.give", input, async ({ db, now, today }) => {
    const { workPlanId, facts } = await loadContributedRow(db, input.resultId, today);
    authorize(ctx.actor, "contribution.give", facts);
    const { agencyId, employeeId: giverId } = ctx.actor;
    const { resultId, periodId, level, note } = input;
    const period = found(await db.period.findFirst({ where: { id: periodId }, select: { state: true } }));
    if (period.state === "planned") assertRules([{ reason: "evaluations.period-not-begun" }]);
    if (period.state === "closed") assertRules([{ reason: "evaluations.period-closed" }]);
    if (await isSigned(db, workPlanId, periodId)) assertRules([{ reason: "evaluations.wrong-state" }]);
    const key = { agencyId, resultId, periodId, giverId };
    const earlier = await db.contribution.findFirst({ where: key });
    if ((earlier?.version ?? 0) !== input.version) throw conflict("evaluations.changed-meanwhile");
    const id = earlier?.id ?? newId();
    // What the person has read cannot be unread.
    const isShared = input.isShared || (earlier?.isShared ?? false);
    const data = { level, note, isShared, givenAt: now };
    const { count } = earlier
      ? await db.contribution.updateMany({
          where: { agencyId, id, version: input.version },
          data: { ...data, version: { increment: 1 } },
        })
      : await db.contribution.createMany({ data: { ...key, id, ...data }, skipDuplicates: true });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordAudit(db, ctx, "contribution.give", {
      subject: { type: "contribution", id },
      concerns: facts.employeeId,
      before: earlier && { level: earlier.level, note: earlier.note, isShared: earlier.isShared },
      after: { resultId, periodId, level, note, isShared },
      at: now,
    });
    return { contributionId: id };
  });
}
