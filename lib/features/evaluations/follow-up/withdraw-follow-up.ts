import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules } from "@/lib/platform/errors";
import type { WithdrawFollowUpInput } from "./follow-up-input";
import { changeFollowUp, loadFollowUp } from "./parts/follow-up-record";
import { checkWithdrawal } from "./rules/steps";

/** A proposal that nobody has decided is taken back with a reason. */
export async function withdrawFollowUp(
  ctx: Context,
  input: WithdrawFollowUpInput,
): Promise<{ followUpId: string }> {
  return transact(ctx, "follow-up.withdraw", input, async ({ db, now, today }) => {
    const { record, facts } = await loadFollowUp(db, ctx.actor, input.followUpId, today);
    authorize(ctx.actor, "follow-up.withdraw", facts);
    if (record.employeeId === ctx.actor.employeeId) throw new AppError("FORBIDDEN");
    assertRules(checkWithdrawal(record));
    await changeFollowUp(db, ctx, {
      ...{ record, version: input.version, at: now },
      data: { state: "withdrawn" },
      event: { kind: "withdrawn", note: input.reason },
    });
    await recordAudit(db, ctx, "follow-up.withdraw", {
      subject: { type: "follow-up", id: record.id },
      concerns: record.employeeId,
      before: { state: record.state },
      after: { state: "withdrawn" },
      reason: input.reason,
      at: now,
    });
    return { followUpId: record.id };
  });
}
