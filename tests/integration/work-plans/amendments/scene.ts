import { startAmendment } from "@/lib/features/work-plans/amendments/start-amendment";
import { contentOf, loadPlanRecord } from "@/lib/features/work-plans/parts/plan-record";
import { savePlanResult } from "@/lib/features/work-plans/results/save-plan-result";
import { planContentHash } from "@/lib/features/work-plans/rules/content-hash";
import { submitWorkPlan } from "@/lib/features/work-plans/submit-work-plan";
import { inTenant } from "@/lib/platform/db";
import { owner } from "../../../support/database";
import { contextOf, makePlan, TODAY, type PersonKey, type World } from "../../../support/world";

export const NOTE = "Target pusat dinaikkan mulai semester kedua.";

export const recordOf = (world: World, planId: string) =>
  inTenant(world.agencyId, (db) => loadPlanRecord(db, planId, TODAY));

/** A plan of `staff` in force, and its amendment just begun by the person named. */
export async function amendedPlan(world: World, by: PersonKey = "staff") {
  const plan = await makePlan(world, { state: "set" });
  const { planId: workspaceId } = await startAmendment(await contextOf(world, by), {
    planId: plan.planId,
    version: 1,
    reason: "budget",
    note: NOTE,
  });
  return { ...plan, workspaceId };
}

/** The row of the amendment that stands for one in force. */
export const copyOf = (originId: string, workspaceId: string) =>
  owner.plannedResult.findFirstOrThrow({
    where: { originId, workPlanId: workspaceId },
    include: { indicators: true },
  });

/** Types a new target at the row of the amendment. */
export async function retarget(world: World, workspaceId: string, originId: string, target: string) {
  const row = await copyOf(originId, workspaceId);
  await savePlanResult(await contextOf(world, "staff"), {
    planId: workspaceId,
    resultId: row.id,
    version: row.version,
    text: row.text,
    supportsText: row.supportsText ?? "",
    intent: "save",
    indicators: row.indicators.map((indicator) => ({
      id: indicator.id,
      text: indicator.text,
      aspect: indicator.aspect,
      perspective: indicator.perspective,
      measureKind: indicator.measureKind,
      direction: indicator.direction,
      target,
      measureUnit: indicator.measureUnit ?? "",
    })),
  });
}

/** The person sends what lies on the desk. */
export async function send(world: World, planId: string, requestKey?: string) {
  const plan = await recordOf(world, planId);
  return submitWorkPlan(await contextOf(world, "staff", requestKey), {
    planId,
    version: plan.version,
    contentHash: planContentHash(contentOf(plan)).sha256,
  });
}
