import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules } from "@/lib/platform/errors";
import type { DecideFollowUpInput } from "./follow-up-input";
import { changeFollowUp, loadFollowUp, restsOnContested } from "./parts/follow-up-record";
import { handOverNeed } from "./parts/hand-over-need";
import { FOLLOW_UP_RULES } from "./rules/follow-up-kinds";
import { checkDecision, recheckDay } from "./rules/steps";

/**
 * A human accepts or declines a proposal, with a reason. An accepted need of development is handed over to the training area; an improvement gets
 * its plan and the day of its re-check. Nobody decides about himself or herself, and nothing that weighs on the person before a hearing.
 */
export async function decideFollowUp(
  ctx: Context,
  input: DecideFollowUpInput,
): Promise<{ followUpId: string }> {
  return transact(ctx, "follow-up.decide", input, async ({ db, now, today }) => {
    const { agencyId, employeeId: decidedById, name: decidedByName } = ctx.actor;
    const { followUpId, version, reason, plan, startsOn } = input;
    const { record, facts } = await loadFollowUp(db, ctx.actor, followUpId, today);
    const rule = FOLLOW_UP_RULES[record.kind];
    authorize(ctx.actor, rule.decidedBy === "hr" ? "follow-up.decide" : "follow-up.decide-help", facts);
    if (record.employeeId === decidedById) throw new AppError("FORBIDDEN");
    const isAccepted = input.decision === "accept";
    assertRules(checkDecision(record, { isAccepted, reason, plan, startsOn }, today));
    if (isAccepted && (await restsOnContested(db, record.facts)))
      assertRules([{ reason: "evaluations.follow-up-contested" }]);

    const state = isAccepted ? "accepted" : "declined";
    const begins = isAccepted && rule.months !== null ? startsOn : null;
    const recheckOn = begins && recheckDay(record.kind, begins);
    await changeFollowUp(db, ctx, {
      ...{ record, version, at: now, event: { kind: state, note: reason } },
      data: {
        ...{ state, decidedById, decidedByName, decidedAt: now, decisionReason: reason, plan },
        ...{ startsOn: begins && toDate(begins), recheckOn: recheckOn && toDate(recheckOn) },
      },
    });
    if (isAccepted && rule.makesNeed)
      await handOverNeed(db, ctx, {
        ...{ employeeId: record.employeeId, sourceId: record.id, text: plan || record.grounds, at: now },
      });
    await notify(db, {
      ...{ agencyId, employeeIds: [record.employeeId], at: now },
      ...{ kind: "evaluations.follow-up-decided", params: { by: decidedByName } },
      href: `/development/follow-ups/${followUpId}`,
    });
    await recordAudit(db, ctx, "follow-up.decide", {
      subject: { type: "follow-up", id: followUpId },
      concerns: record.employeeId,
      before: { state: record.state },
      after: { state, plan, startsOn: begins, recheckOn },
      reason,
      at: now,
    });
    return { followUpId };
  });
}
