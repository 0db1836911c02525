import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules } from "@/lib/platform/errors";
import type { CheckFollowUpInput } from "./follow-up-input";
import { changeFollowUp, loadFollowUp } from "./parts/follow-up-record";
import { checkChecking } from "./rules/steps";

/** A check on the way: how far the plan has come. It changes nothing but the timeline, which the person reads. */
export async function checkFollowUp(
  ctx: Context,
  input: CheckFollowUpInput,
): Promise<{ followUpId: string }> {
  return transact(ctx, "follow-up.check", input, async ({ db, now, today }) => {
    const { record, facts } = await loadFollowUp(db, ctx.actor, input.followUpId, today);
    authorize(ctx.actor, "follow-up.check", facts);
    if (record.employeeId === ctx.actor.employeeId) throw new AppError("FORBIDDEN");
    assertRules(checkChecking(record));
    await changeFollowUp(db, ctx, {
      ...{ record, version: input.version, at: now },
      data: {},
      event: { kind: "checked", note: input.note },
    });
    await recordAudit(db, ctx, "follow-up.check", {
      subject: { type: "follow-up", id: record.id },
      concerns: record.employeeId,
      before: { state: record.state },
      after: { checked: input.note },
      at: now,
    });
    return { followUpId: record.id };
  });
}
