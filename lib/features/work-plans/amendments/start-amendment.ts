import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import { loadPlanFacts } from "../parts/plan-facts";
import type { StartAmendmentInput } from "./input";
import { openWorkspace } from "./parts/open-workspace";

/** Two starts at once make one amendment; the database's unique index stands behind. */
async function holdPlan(db: Tx, agencyId: string, planId: string, version: number) {
  await db.$queryRaw`SELECT 1 FROM work_plan WHERE agency_id = ${agencyId}::uuid AND id = ${planId}::uuid FOR UPDATE`;
  const plan = await db.workPlan.findUniqueOrThrow({ where: { agencyId_id: { agencyId, id: planId } } });
  if (plan.version !== version) throw conflict("work-plans.changed-meanwhile");
  if (plan.state !== "set" || plan.amendsId !== null)
    assertRules([{ reason: "work-plans.amendment-not-set" }]);
  const open = await db.workPlan.count({
    where: { agencyId, amendsId: planId, state: { not: "withdrawn" } },
  });
  if (open > 0) assertRules([{ reason: "work-plans.amendment-open" }]);
  return plan;
}

/**
 * Starts an amendment in the year (penyesuaian SKP): a copy of the plan in force, written by its person and signed by both. Until
 * then the plan stays in force as it is.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT, RULE_VIOLATION work-plans.amendment-not-set, work-plans.amendment-open
 */
export async function startAmendment(ctx: Context, input: StartAmendmentInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.start-amendment", input, async ({ db, now, today }) => {
    const { agencyId, employeeId, name } = ctx.actor;
    const facts = await loadPlanFacts(db, input.planId, today);
    authorize(ctx.actor, "work-plan.start-amendment", facts);
    const plan = await holdPlan(db, agencyId, input.planId, input.version);
    const workspaceId = newId();
    await openWorkspace(db, plan, workspaceId, now);
    const { reason, note } = input;
    const started = { startedById: employeeId, startedByName: name, startedAt: now };
    await db.planAmendment.create({
      data: {
        agencyId,
        id: newId(),
        workPlanId: plan.id,
        workspaceId,
        baseRevision: plan.revision,
        reason,
        note,
        ...started,
      },
    });
    const by = { agencyId, actorId: employeeId, actorName: name, at: now };
    await db.workPlanEvent.createMany({
      data: [
        { ...by, id: newId(), workPlanId: plan.id, kind: "amendment_started", note },
        { ...by, id: newId(), workPlanId: workspaceId, kind: "created", note },
      ],
    });
    if (facts.employeeId !== employeeId)
      await notify(db, {
        agencyId,
        employeeIds: [facts.employeeId],
        kind: "work-plans.amendment-started",
        params: { appraiser: name },
        href: `/work-plans/${workspaceId}`,
        at: now,
      });
    await recordAudit(db, ctx, "work-plan.start-amendment", {
      subject: { type: "work-plan", id: plan.id },
      after: { workspaceId, revision: plan.revision + 1, reason, note },
      reason: note,
      concerns: facts.employeeId,
      at: now,
    });
    return { planId: workspaceId };
  });
}
