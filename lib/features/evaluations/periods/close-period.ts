import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { ClosePeriodInput } from "./period-input";
import { changePeriod, countUnfinished, loadPeriod } from "@/lib/features/evaluations/parts/period-record";
import { loadLastPromise } from "./parts/extension-record";
import { checkClosing } from "@/lib/features/evaluations/rules/period-steps";

/** Closes a period: nothing of it is written any more. Who is unfinished then is counted, and the reason kept. */
export async function closePeriod(ctx: Context, input: ClosePeriodInput): Promise<{ periodId: string }> {
  return transact(ctx, "period.close", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "period.close", { today });
    const { agencyId } = ctx.actor;
    const { periodId, reason } = input;
    const before = await loadPeriod(db, agencyId, periodId);
    const unfinished = await countUnfinished(db, periodId);
    const promised = await loadLastPromise(db, periodId);
    assertRules(checkClosing(before, { unfinished, reason, today, promised }));
    await changePeriod(db, agencyId, input, { state: "closed" });
    await recordAudit(db, ctx, "period.close", {
      subject: { type: "period", id: periodId },
      before: { state: before.state },
      after: { state: "closed", unfinished },
      reason: reason || undefined,
      at: now,
    });
    return { periodId };
  });
}
