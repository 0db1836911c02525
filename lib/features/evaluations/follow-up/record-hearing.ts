import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules } from "@/lib/platform/errors";
import type { HearInput } from "./follow-up-input";
import { changeFollowUp, loadFollowUp } from "./parts/follow-up-record";
import { checkHearing } from "./rules/steps";

/** HR writes down what the person said in a hearing, where the person did not write; HR's own name stands beside it. */
export async function recordHearing(ctx: Context, input: HearInput): Promise<{ followUpId: string }> {
  return transact(ctx, "follow-up.hear", input, async ({ db, now, today }) => {
    const { record, facts } = await loadFollowUp(db, ctx.actor, input.followUpId, today);
    authorize(ctx.actor, "follow-up.hear", facts);
    // Nobody writes down an own hearing.
    if (record.employeeId === ctx.actor.employeeId) throw new AppError("FORBIDDEN");
    assertRules(checkHearing(record));
    await changeFollowUp(db, ctx, {
      ...{ record, version: input.version, at: now },
      data: { response: input.response, heardAt: now },
      event: { kind: "heard", note: input.response },
    });
    await recordAudit(db, ctx, "follow-up.hear", {
      subject: { type: "follow-up", id: record.id },
      concerns: record.employeeId,
      before: { state: record.state },
      after: { heard: true },
      at: now,
    });
    return { followUpId: record.id };
  });
}
