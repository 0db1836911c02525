import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { ReopenPeriodInput } from "./period-input";
import { changePeriod, loadPeriod } from "@/lib/features/evaluations/parts/period-record";
import { checkReopening } from "@/lib/features/evaluations/rules/period-steps";

/** Opens a closed period again for late notes and scores, until a day and with a reason. What is signed stays signed. */
export async function reopenPeriod(ctx: Context, input: ReopenPeriodInput): Promise<{ periodId: string }> {
  return transact(ctx, "period.reopen", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "period.reopen", { today });
    const { agencyId } = ctx.actor;
    const { periodId, scoringDue, reason } = input;
    const before = await loadPeriod(db, agencyId, periodId);
    assertRules(checkReopening(before, input, today));
    const dues = { selfNoteDue: toDate(scoringDue), scoringDue: toDate(scoringDue) };
    await changePeriod(db, agencyId, input, { state: "scoring", ...dues });
    await recordAudit(db, ctx, "period.reopen", {
      subject: { type: "period", id: periodId },
      before: { state: before.state, selfNoteDue: before.selfNoteDue, scoringDue: before.scoringDue },
      after: { state: "scoring", selfNoteDue: scoringDue, scoringDue },
      reason,
      at: now,
    });
    return { periodId };
  });
}
