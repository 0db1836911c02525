import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { loadPlanFacts, type PlanFacts } from "../parts/plan-facts";
import type { CommentOnPlanInput } from "./input";
import { currentRound } from "./parts/rounds";

/** Words are exchanged while the plan is being agreed, not when it is set: then it is an amendment. */
const OPEN = ["draft", "submitted", "returned"] as const;

async function assertOpen(db: Tx, agencyId: string, { planId, resultId }: CommentOnPlanInput) {
  const plan = await db.workPlan.findUniqueOrThrow({
    where: { agencyId_id: { agencyId, id: planId } },
    select: { state: true, results: { where: { id: resultId ?? undefined }, select: { id: true }, take: 1 } },
  });
  if (!OPEN.some((state) => state === plan.state)) assertRules([{ reason: "work-plans.wrong-state" }]);
  if (resultId !== null && plan.results.length === 0)
    assertRules([{ field: "text", reason: "work-plans.comment-row-gone" }]);
}

/** The other side: whoever appraises today, or the plan's person. */
function otherSide(facts: PlanFacts, authorId: string): string[] {
  if (authorId !== facts.employeeId) return [facts.employeeId];
  return facts.appraisers
    .filter(({ startsOn, endsOn }) => startsOn <= facts.today && (endsOn === null || endsOn >= facts.today))
    .map(({ employeeId }) => employeeId);
}

/** One message as long as it was not read: ten words at ten rows are one piece of news. */
async function tell(
  db: Tx,
  agencyId: string,
  readers: string[],
  news: { author: string; href: string; at: Date },
) {
  const { author, href, at } = news;
  const unread = await db.notification.findMany({
    where: { agencyId, employeeId: { in: readers }, kind: "work-plans.commented", href, readAt: null },
    select: { employeeId: true },
  });
  const told = new Set(unread.map(({ employeeId }) => employeeId));
  const employeeIds = readers.filter((id) => !told.has(id));
  await notify(db, { agencyId, employeeIds, kind: "work-plans.commented", params: { author }, href, at });
}

/**
 * Writes at a row or at the whole plan, while it is being agreed. Both sides read it.
 * @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION work-plans.wrong-state, work-plans.comment-row-gone
 */
export async function commentOnPlan(
  ctx: Context,
  input: CommentOnPlanInput,
): Promise<{ planId: string; commentId: string }> {
  return transact(ctx, "work-plan.comment", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const { planId, resultId, text } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.comment", facts);
    await assertOpen(db, agencyId, input);
    const commentId = newId();
    const by = { authorId: employeeId, authorName: name, createdAt: now };
    const round = await currentRound(db, planId);
    await db.planComment.create({
      data: { agencyId, id: commentId, workPlanId: planId, resultId, round, text, ...by },
    });
    const isOwn = employeeId === facts.employeeId;
    const href = isOwn ? `/work-plans/${planId}/review` : `/work-plans/${planId}`;
    await tell(db, agencyId, otherSide(facts, employeeId), { author: name, href, at: now });
    await recordAudit(db, ctx, "work-plan.comment", {
      subject: { type: "work-plan", id: planId },
      after: { commentId, resultId, text },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId, commentId };
  });
}
