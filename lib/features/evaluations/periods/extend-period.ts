import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { ExtendPeriodInput } from "./period-input";
import { changePeriod, loadPeriod } from "@/lib/features/evaluations/parts/period-record";
import { checkExtension } from "@/lib/features/evaluations/rules/period-steps";

/** Moves a period's last days later for everybody, with a reason. The policy's days stay as they are for the periods to come. */
export async function extendPeriod(ctx: Context, input: ExtendPeriodInput): Promise<{ periodId: string }> {
  return transact(ctx, "period.extend", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "period.extend", { today });
    const { agencyId } = ctx.actor;
    const { periodId, selfNoteDue, scoringDue, reason } = input;
    const before = await loadPeriod(db, agencyId, periodId);
    assertRules(checkExtension(before, input, today));
    await changePeriod(db, agencyId, input, {
      selfNoteDue: toDate(selfNoteDue),
      scoringDue: toDate(scoringDue),
    });
    await recordAudit(db, ctx, "period.extend", {
      subject: { type: "period", id: periodId },
      before: { selfNoteDue: before.selfNoteDue, scoringDue: before.scoringDue },
      after: { selfNoteDue, scoringDue },
      reason,
      at: now,
    });
    return { periodId };
  });
}
