import "server-only";
import type { WorkPlan } from "@/lib/generated/prisma/client";
import { newId } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/**
 * Copies a plan in force into a row of its own in which the amendment is written; every copy knows what it stands for. The
 * appraisers are not copied: they are the plan's.
 */
export async function openWorkspace(db: Tx, plan: WorkPlan, workspaceId: string, at: Date): Promise<void> {
  const { agencyId } = plan;
  await db.workPlan.create({
    data: {
      agencyId,
      id: workspaceId,
      amendsId: plan.id,
      employeeId: plan.employeeId,
      assignmentId: plan.assignmentId,
      unitId: plan.unitId,
      positionTitle: plan.positionTitle,
      year: plan.year,
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      approach: plan.approach,
      form: plan.form,
      revision: plan.revision + 1,
      savedAt: at,
      createdAt: at,
    },
  });
  await copyRows(db, { agencyId, from: plan.id, to: workspaceId });
  const of = { where: { agencyId, workPlanId: plan.id } };
  const behaviours = await db.plannedBehaviour.findMany(of);
  await db.plannedBehaviour.createMany({
    data: behaviours.map(({ value, expectation, writtenBy }) => ({
      agencyId,
      id: newId(),
      workPlanId: workspaceId,
      value,
      expectation,
      writtenBy,
    })),
  });
  const lines = await db.planAttachment.findMany(of);
  await db.planAttachment.createMany({
    data: lines.map(({ kind, sortOrder, text }) => ({
      agencyId,
      id: newId(),
      workPlanId: workspaceId,
      kind,
      sortOrder,
      text,
    })),
  });
}

async function copyRows(db: Tx, { agencyId, from, to }: { agencyId: string; from: string; to: string }) {
  await db.$executeRaw`
    INSERT INTO planned_result (agency_id, id, work_plan_id, kind, sort_order, text, support_kind, supports_result_id, supports_indicator_id,
      supports_text, success_measure, added_on, origin_id)
    SELECT agency_id, gen_random_uuid(), ${to}::uuid, kind, sort_order, text, support_kind, supports_result_id, supports_indicator_id,
      supports_text, success_measure, added_on, id
    FROM planned_result WHERE agency_id = ${agencyId}::uuid AND work_plan_id = ${from}::uuid`;
  await db.$executeRaw`
    INSERT INTO planned_indicator (agency_id, id, work_plan_id, result_id, sort_order, aspect, text, measure_kind, direction, comparator,
      target_input, target, target_high, target_text, measure_unit, perspective, origin_id)
    SELECT i.agency_id, gen_random_uuid(), ${to}::uuid, r.id, i.sort_order, i.aspect, i.text, i.measure_kind, i.direction, i.comparator,
      i.target_input, i.target, i.target_high, i.target_text, i.measure_unit, i.perspective, i.id
    FROM planned_indicator i JOIN planned_result r ON r.agency_id = i.agency_id AND r.work_plan_id = ${to}::uuid AND r.origin_id = i.result_id
    WHERE i.agency_id = ${agencyId}::uuid AND i.work_plan_id = ${from}::uuid`;
}
