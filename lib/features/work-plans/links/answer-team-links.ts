import "server-only";
import { authorize } from "@/lib/access/authorize";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { AnswerTeamLinksInput } from "./input";
import { giveAnswer, holdLink } from "./parts/give-answer";

/**
 * The leader answers proposals of the team, each as the list showed it; one that changed meanwhile stops them all, so that nothing is
 * accepted unseen. @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION work-plans.link-settled, CONFLICT
 */
export async function answerTeamLinks(
  ctx: Context,
  input: AnswerTeamLinksInput,
): Promise<{ answered: number; linked: number }> {
  return transact(ctx, "plan-link.answer-team", input, async ({ db, now, today }) => {
    const { agencyId, name, employeeId } = ctx.actor;
    const { answer } = input;
    let count = 0;
    // In one order, so that two leaders' answers never wait for each other in a circle.
    const chosen = [...input.chosen].sort((a, b) => a.proposalId.localeCompare(b.proposalId));
    for (const { proposalId, version } of chosen) {
      const link = await holdLink(db, proposalId);
      const facts = await loadPlanFacts(db, link.planId, today);
      authorize(ctx.actor, "plan-link.answer-team", facts);
      // The proposal belongs to the leader's own plan: whoever appraises since answers for an own one.
      if (link.leaderId !== employeeId) throw notFound();
      const linked = await giveAnswer(db, link, version, { agencyId, name, side: "leader", answer, at: now });
      count += linked.length;
      await recordAudit(db, ctx, "plan-link.answer-team", {
        subject: { type: "work-plan", id: link.planId },
        concerns: facts.employeeId,
        before: { proposalId, leaderAnswer: link.leaderAnswer, supportKind: link.supportKind },
        after: { proposalId, leaderAnswer: answer, linked },
        at: now,
      });
    }
    return { answered: chosen.length, linked: count };
  });
}
