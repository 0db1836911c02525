import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import { loadPlanFacts, type PlanFacts } from "../parts/plan-facts";
import { contentOf, loadPlanRecord } from "../parts/plan-record";
import { planContentHash } from "../rules/content-hash";
import { planStatesBefore } from "../rules/plan-state";
import type { UndoReturnInput } from "./input";
import { takeBackReturn } from "./parts/take-back-return";
import { mayStillUndo } from "./rules/row-marks";

/** The return that can be undone: the last one, by this author, within the time, and not opened by its reader. */
async function loadReturn(db: Tx, facts: PlanFacts, planId: string, authorId: string, now: Date) {
  const last = await db.planRound.findFirst({
    where: { workPlanId: planId, kind: "returned", undoneAt: null },
    orderBy: { at: "desc" },
  });
  if (last?.authorId !== authorId || !mayStillUndo(last.at, now)) throw assertLate();
  const opened = await db.planReading.count({
    where: { workPlanId: planId, employeeId: facts.employeeId, seenAt: { gte: last.at } },
  });
  const read = await db.notification.count({
    where: {
      employeeId: facts.employeeId,
      kind: "work-plans.returned",
      createdAt: last.at,
      readAt: { not: null },
    },
  });
  if (opened + read > 0) {
    const person = await db.employee.findFirst({
      where: { id: facts.employeeId },
      select: { callName: true },
    });
    assertRules([{ reason: "work-plans.undo-opened", params: { name: person?.callName ?? "" } }]);
  }
  return last;
}

const assertLate = () => conflict("work-plans.undo-too-late");

/**
 * *Urungkan* within seconds of a return: the plan lies with its appraiser as if nothing had happened, and the words typed are given
 * back. Possible only until its person has opened it, for then the words are said.
 * @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION work-plans.undo-opened, CONFLICT work-plans.undo-too-late
 */
export async function undoReturn(ctx: Context, input: UndoReturnInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.undo-return", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const { planId, version } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.undo-return", facts);
    const { count } = await db.workPlan.updateMany({
      where: { agencyId, id: planId, version, state: { in: planStatesBefore("undo_return") } },
      data: { state: "submitted", returnedAt: null, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");
    const last = await loadReturn(db, facts, planId, employeeId, now);
    await takeBackReturn(db, agencyId, { ...last, employeeId: facts.employeeId, authorName: name }, now);
    const plan = await loadPlanRecord(db, planId, today);
    if (planContentHash(contentOf(plan)).sha256 !== plan.submittedHash)
      throw conflict("work-plans.content-changed");
    await db.workPlanEvent.create({
      data: {
        agencyId,
        id: newId(),
        workPlanId: planId,
        kind: "return_undone",
        actorId: employeeId,
        actorName: name,
        at: now,
      },
    });
    await recordAudit(db, ctx, "work-plan.undo-return", {
      subject: { type: "work-plan", id: planId },
      before: { state: "returned", words: last.words },
      after: { state: "submitted" },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId };
  });
}
