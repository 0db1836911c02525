import "server-only";
import { toDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Merge = { agencyId: string; planId: string; workspaceId: string; today: string };

/**
 * Makes the rows of an amendment the plan's own. A row that stands for one in force changes that one, so that progress, evidence and
 * evaluations stay attached; a new row moves over with its id, and with it what was said about it; the others are gone. Whoever
 * calls has asked whether anything hangs on those.
 * @param dropped ids of the plan's rows that the amendment leaves out
 */
export async function mergeWorkspace(db: Tx, merge: Merge, dropped: readonly string[]): Promise<void> {
  await dropRows(db, merge, dropped);
  await changeRows(db, merge);
  await moveRows(db, merge);
  await changeSurroundings(db, merge);
}

async function dropRows(db: Tx, { agencyId, planId, workspaceId }: Merge, dropped: readonly string[]) {
  const ids = [...dropped];
  // Fixed targets and empty notes of what goes; nothing that was recorded.
  await db.$executeRaw`
    DELETE FROM indicator_progress g USING planned_indicator i
    WHERE g.agency_id = ${agencyId}::uuid AND i.agency_id = g.agency_id AND i.id = g.indicator_id AND i.work_plan_id = ${planId}::uuid
      AND NOT EXISTS (SELECT FROM planned_indicator w WHERE w.agency_id = i.agency_id AND w.work_plan_id = ${workspaceId}::uuid AND w.origin_id = i.id)`;
  await db.$executeRaw`
    DELETE FROM planned_indicator i WHERE i.agency_id = ${agencyId}::uuid AND i.work_plan_id = ${planId}::uuid
      AND NOT EXISTS (SELECT FROM planned_indicator w WHERE w.agency_id = i.agency_id AND w.work_plan_id = ${workspaceId}::uuid AND w.origin_id = i.id)`;
  await db.resultNote.deleteMany({ where: { agencyId, resultId: { in: ids }, text: "" } });
  await db.plannedResult.deleteMany({ where: { agencyId, id: { in: ids } } });
}

async function changeRows(db: Tx, { agencyId, planId, workspaceId }: Merge) {
  await db.$executeRaw`
    WITH place AS (
      SELECT w.*, (row_number() OVER (PARTITION BY w.kind ORDER BY w.sort_order, w.id))::int - 1 AS at
      FROM planned_result w WHERE w.agency_id = ${agencyId}::uuid AND w.work_plan_id = ${workspaceId}::uuid
    ), placed AS (
      UPDATE planned_result w SET sort_order = place.at FROM place
      WHERE w.agency_id = place.agency_id AND w.id = place.id AND place.origin_id IS NULL
    )
    UPDATE planned_result r SET kind = place.kind, sort_order = place.at, text = place.text, support_kind = place.support_kind,
      supports_result_id = place.supports_result_id, supports_indicator_id = place.supports_indicator_id, supports_text = place.supports_text,
      success_measure = place.success_measure, version = r.version + 1
    FROM place WHERE r.agency_id = place.agency_id AND r.id = place.origin_id AND r.work_plan_id = ${planId}::uuid`;
  await db.$executeRaw`
    WITH place AS (
      SELECT w.*, (row_number() OVER (PARTITION BY w.result_id ORDER BY w.sort_order, w.id))::int - 1 AS at
      FROM planned_indicator w WHERE w.agency_id = ${agencyId}::uuid AND w.work_plan_id = ${workspaceId}::uuid
    ), placed AS (
      UPDATE planned_indicator w SET sort_order = place.at FROM place
      WHERE w.agency_id = place.agency_id AND w.id = place.id AND place.origin_id IS NULL
    )
    UPDATE planned_indicator i SET sort_order = place.at, aspect = place.aspect, text = place.text, measure_kind = place.measure_kind,
      direction = place.direction, comparator = place.comparator, target_input = place.target_input, target = place.target,
      target_high = place.target_high, target_text = place.target_text, measure_unit = place.measure_unit, perspective = place.perspective,
      version = i.version + 1
    FROM place WHERE i.agency_id = place.agency_id AND i.id = place.origin_id AND i.work_plan_id = ${planId}::uuid`;
}

async function moveRows(db: Tx, { agencyId, planId, workspaceId, today }: Merge) {
  await db.$executeRaw`
    UPDATE planned_indicator i SET work_plan_id = ${planId}::uuid, result_id = COALESCE(w.origin_id, w.id)
    FROM planned_result w
    WHERE i.agency_id = ${agencyId}::uuid AND w.agency_id = i.agency_id AND w.id = i.result_id AND w.work_plan_id = ${workspaceId}::uuid
      AND i.origin_id IS NULL`;
  await db.plannedResult.updateMany({
    where: { agencyId, workPlanId: workspaceId, originId: null },
    data: { workPlanId: planId, addedOn: toDate(today) },
  });
}

async function changeSurroundings(db: Tx, { agencyId, planId, workspaceId }: Merge) {
  await db.$executeRaw`
    INSERT INTO planned_behaviour (agency_id, id, work_plan_id, value, expectation, written_by)
    SELECT agency_id, gen_random_uuid(), ${planId}::uuid, value, expectation, written_by FROM planned_behaviour
    WHERE agency_id = ${agencyId}::uuid AND work_plan_id = ${workspaceId}::uuid
    ON CONFLICT (agency_id, work_plan_id, value) DO UPDATE
      SET expectation = excluded.expectation, written_by = excluded.written_by, version = planned_behaviour.version + 1`;
  await db.planAttachment.deleteMany({ where: { agencyId, workPlanId: planId } });
  await db.$executeRaw`
    INSERT INTO plan_attachment (agency_id, id, work_plan_id, kind, sort_order, text)
    SELECT agency_id, gen_random_uuid(), ${planId}::uuid, kind, (row_number() OVER (ORDER BY kind, sort_order, id))::int - 1, text
    FROM plan_attachment WHERE agency_id = ${agencyId}::uuid AND work_plan_id = ${workspaceId}::uuid AND text <> ''`;
}
