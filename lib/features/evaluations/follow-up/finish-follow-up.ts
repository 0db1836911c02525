import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { notify } from "@/lib/features/notifications/parts/notify";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules } from "@/lib/platform/errors";
import type { FinishFollowUpInput } from "./follow-up-input";
import { changeFollowUp, loadFollowUp } from "./parts/follow-up-record";
import { checkFinish } from "./rules/steps";

/**
 * Ends what was accepted, with its outcome. That it did not succeed decides nothing: the next step of the path is another proposal.
 * @throws AppError RULE_VIOLATION evaluations.follow-up-too-early before the day of the re-check
 */
export async function finishFollowUp(
  ctx: Context,
  input: FinishFollowUpInput,
): Promise<{ followUpId: string }> {
  return transact(ctx, "follow-up.finish", input, async ({ db, now, today }) => {
    const { record, facts } = await loadFollowUp(db, ctx.actor, input.followUpId, today);
    authorize(ctx.actor, "follow-up.finish", facts);
    if (record.employeeId === ctx.actor.employeeId) throw new AppError("FORBIDDEN");
    const succeeded = input.result === "reached";
    assertRules(checkFinish(record, succeeded, today));
    await changeFollowUp(db, ctx, {
      ...{ record, version: input.version, at: now },
      data: { state: "done", succeeded, outcome: input.outcome, finishedAt: now },
      event: { kind: "done", note: input.outcome },
    });
    await recordAudit(db, ctx, "follow-up.finish", {
      subject: { type: "follow-up", id: record.id },
      concerns: record.employeeId,
      before: { state: record.state },
      after: { state: "done", succeeded },
      reason: input.outcome,
      at: now,
    });
    await notify(db, {
      ...{ agencyId: ctx.actor.agencyId, employeeIds: [record.employeeId], at: now },
      ...{ kind: "evaluations.follow-up-decided", params: { by: ctx.actor.name } },
      href: `/development/follow-ups/${record.id}`,
    });
    return { followUpId: record.id };
  });
}
