import "server-only";
import { authorize } from "@/lib/access/authorize";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import { settleLinks } from "../links/parts/settle-links";
import { loadPlanFacts } from "../parts/plan-facts";
import { contentOf, loadPlanRecord, type PlanRecord } from "../parts/plan-record";
import type { PlanVersionInput } from "../review-input";
import { planContentHash } from "../rules/content-hash";
import { nextPlanState } from "../rules/plan-state";
import { fixPeriodTargets } from "./parts/fix-targets";
import { keepEarlierVersion, keepVersion } from "./parts/keep-version";
import { dropFrom } from "./parts/drop-rows";
import { mergeWorkspace } from "./parts/merge-workspace";
import { signAmendment } from "./parts/sign-amendment";

/** The plan in force and what amends it, both held until the end: no event closes the plan meanwhile. */
async function loadBoth(db: Tx, agencyId: string, input: PlanVersionInput, today: string) {
  const { amendsId } = await db.workPlan.findUniqueOrThrow({
    where: { agencyId_id: { agencyId, id: input.planId } },
    select: { amendsId: true },
  });
  if (amendsId === null) throw conflict("work-plans.wrong-state");
  // The plan first, as every writer of both does.
  await db.$queryRaw`SELECT 1 FROM work_plan WHERE agency_id = ${agencyId}::uuid AND id = ${amendsId}::uuid FOR UPDATE`;
  await db.$queryRaw`SELECT 1 FROM work_plan WHERE agency_id = ${agencyId}::uuid AND id = ${input.planId}::uuid FOR UPDATE`;
  const workspace = await loadPlanRecord(db, input.planId, today);
  if (workspace.version !== input.version) throw conflict("work-plans.changed-meanwhile");
  if (nextPlanState(workspace.state, "set") === null) throw conflict("work-plans.wrong-state");
  const plan = await loadPlanRecord(db, amendsId, today);
  if (plan.state !== "set" || plan.revision + 1 !== workspace.revision)
    assertRules([{ reason: "work-plans.amendment-outdated" }]);
  return { plan, workspace };
}

/** What both signed is what is in force now, to the letter; else nothing happens. */
async function assertMerged(db: Tx, planId: string, hash: string, today: string): Promise<PlanRecord> {
  const merged = await loadPlanRecord(db, planId, today);
  if (planContentHash(contentOf(merged)).sha256 !== hash)
    throw new Error("the merged plan does not read as it was signed");
  return merged;
}

/**
 * *Setujui dan tetapkan* of an amendment: the appraiser signs the hash that the employee signed, its rows become the plan's, the
 * plan gets its next version, and the version before is kept as it was.
 * @throws AppError NOT_FOUND, FORBIDDEN, CONFLICT, RULE_VIOLATION work-plans.amendment-outdated and what checkAmendment refuses
 */
export async function agreeAmendment(ctx: Context, input: PlanVersionInput): Promise<{ planId: string }> {
  return transact(ctx, "work-plan.agree-amendment", input, async ({ db, now, today }) => {
    const { agencyId, agencyName, employeeId, name } = ctx.actor;
    authorize(ctx.actor, "work-plan.agree-amendment", await loadPlanFacts(db, input.planId, today));
    const { plan, workspace } = await loadBoth(db, agencyId, input, today);
    const hash = planContentHash(contentOf(workspace)).sha256;
    if (hash !== workspace.submittedHash) throw conflict("work-plans.content-changed");
    const amendment = found(
      await db.planAmendment.findUnique({
        where: { agencyId_workspaceId: { agencyId, workspaceId: workspace.id } },
      }),
    );
    await keepEarlierVersion(db, plan, { id: agencyId, name: agencyName });
    const dropped = await dropFrom(db, ctx, { plan, workspace, at: now });
    await fixPeriodTargets(db, agencyId, { before: plan, after: workspace, today, at: now });
    await mergeWorkspace(db, { agencyId, planId: plan.id, workspaceId: workspace.id, today }, dropped);
    await signAmendment(db, {
      agencyId,
      plan,
      workspace,
      signerId: employeeId,
      signerName: name,
      hash,
      at: now,
    });
    const merged = await assertMerged(db, plan.id, hash, today);
    const { reason, note } = amendment;
    await keepVersion(db, merged, {
      agencyId,
      agencyName,
      appraiser: { employeeId, capacity: plan.appraiser?.capacity ?? null },
      contentHash: hash,
      signedAt: now,
      at: now,
      amendment: { reason, note },
    });
    await notify(db, {
      agencyId,
      employeeIds: [plan.employeeId],
      kind: "work-plans.amended",
      params: { appraiser: name, version: merged.revision },
      href: `/work-plans/${plan.id}`,
      at: now,
    });
    await settleLinks(db, { agencyId, planId: plan.id, today, at: now });
    await recordAudit(db, ctx, "work-plan.agree-amendment", {
      subject: { type: "work-plan", id: plan.id },
      concerns: plan.employeeId,
      before: { revision: plan.revision, content: contentOf(plan) },
      after: { revision: merged.revision, workspaceId: workspace.id, hash, dropped, reason },
      reason: note,
      at: now,
    });
    return { planId: plan.id };
  });
}
