import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import { keepVersion } from "./amendments/parts/keep-version";
import { issuePlanNumber } from "./amendments/parts/plan-number";
import { settleLinks } from "./links/parts/settle-links";
import { loadPlanFacts } from "./parts/plan-facts";
import { contentOf, loadPlanRecord, type PlanRecord } from "./parts/plan-record";
import type { PlanVersionInput } from "./review-input";
import { planContentHash } from "./rules/content-hash";
import { nextPlanState, planStatesBefore } from "./rules/plan-state";
import { findOverlaps } from "./rules/overlap";

/**
 * *Setujui dan tetapkan*: the appraiser signs the hash that the employee signed, the plan is set and locked, and what was agreed is stored as it
 * was. There is no undo; a later change is a new revision.
 * @throws AppError NOT_FOUND, FORBIDDEN, RULE_VIOLATION work-plans.plan-overlap, CONFLICT (changed meanwhile; content not as signed)
 */
export async function agreeWorkPlan(ctx: Context, input: PlanVersionInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.agree", input, async ({ db, now, today }) => {
    const { planId } = input;
    const { agencyId, employeeId, name } = ctx.actor;
    authorize(ctx.actor, "work-plan.agree", await loadPlanFacts(db, planId, today));

    const plan = await loadPlanRecord(db, planId, today);
    if (nextPlanState(plan.state, "set") === null || plan.amendsId !== null)
      throw conflict("work-plans.wrong-state");
    const { sha256: hash } = planContentHash(contentOf(plan));
    if (hash !== plan.submittedHash) throw conflict("work-plans.content-changed");
    assertRules(await overlapsOf(db, plan));

    const number = plan.number ?? (await issuePlanNumber(db, agencyId, plan.year));
    const { count } = await db.workPlan.updateMany({
      where: { agencyId, id: planId, version: input.version, state: { in: planStatesBefore("set") } },
      data: {
        state: "set",
        setAt: now,
        setHash: hash,
        number,
        readAt: plan.readAt ?? now,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");

    await db.planSignature.create({
      data: {
        agencyId,
        id: newId(),
        workPlanId: planId,
        revision: plan.revision,
        role: "appraiser",
        signerId: employeeId,
        contentHash: hash,
        signedAt: now,
      },
    });
    await keepVersion(
      db,
      { ...plan, number },
      {
        agencyId,
        agencyName: ctx.actor.agencyName,
        appraiser: { employeeId, capacity: plan.appraiser?.capacity ?? null },
        contentHash: hash,
        signedAt: now,
        at: now,
      },
    );
    await db.workPlanEvent.create({
      data: {
        agencyId,
        id: newId(),
        workPlanId: planId,
        kind: "set",
        actorId: employeeId,
        actorName: name,
        at: now,
      },
    });
    await settleLinks(db, { agencyId, planId, today, at: now });
    await recordAudit(db, ctx, "work-plan.agree", {
      subject: { type: "work-plan", id: planId },
      concerns: plan.employeeId,
      before: { state: plan.state },
      after: { state: "set", revision: plan.revision, number, hash },
      at: now,
    });
    return { planId };
  });
}

/** Case G80: plans of one person never share a day. The database's exclusion stands behind this check. */
async function overlapsOf(db: Tx, plan: PlanRecord) {
  const others = await db.workPlan.findMany({
    where: {
      employeeId: plan.employeeId,
      amendsId: null,
      id: { not: plan.id },
      state: { in: ["set", "closed"] },
    },
    select: { id: true, startsOn: true, endsOn: true, state: true, positionTitle: true },
  });
  const spans = others.map((other) => ({
    id: other.id,
    startsOn: other.startsOn.toISOString().slice(0, 10),
    endsOn: other.endsOn.toISOString().slice(0, 10),
    state: other.state,
    title: other.positionTitle,
  }));
  return findOverlaps(plan, spans).map((overlap) => ({
    reason: "work-plans.plan-overlap",
    params: { title: overlap.title, from: overlap.from, until: overlap.until },
  }));
}
