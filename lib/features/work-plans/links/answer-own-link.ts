import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { AnswerOwnLinkInput } from "./input";
import { giveAnswer, holdLink } from "./parts/give-answer";

/**
 * The person says whether an own result supports the leader's that is proposed. The link holds once the leader has accepted as well.
 * @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION work-plans.link-settled, CONFLICT
 */
export async function answerOwnLink(
  ctx: Context,
  input: AnswerOwnLinkInput,
): Promise<{ planId: string; isLinked: boolean }> {
  return transact(ctx, "plan-link.answer-own", input, async ({ db, now, today }) => {
    const { agencyId, name } = ctx.actor;
    const { proposalId, version, answer } = input;
    const link = await holdLink(db, proposalId);
    const facts = await loadPlanFacts(db, link.planId, today);
    authorize(ctx.actor, "plan-link.answer-own", facts);
    const linked = await giveAnswer(db, link, version, { agencyId, name, side: "member", answer, at: now });
    await recordAudit(db, ctx, "plan-link.answer-own", {
      subject: { type: "work-plan", id: link.planId },
      concerns: facts.employeeId,
      before: { proposalId, memberAnswer: link.memberAnswer, supportKind: link.supportKind },
      after: { proposalId, memberAnswer: answer, linked },
      at: now,
    });
    return { planId: link.planId, isLinked: linked.length > 0 };
  });
}
