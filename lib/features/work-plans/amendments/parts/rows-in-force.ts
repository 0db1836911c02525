import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { RowInForce } from "../rules/amendment";

/** The rows of a plan in force in their order, with what already hangs on them. One statement. */
export async function loadRowsInForce(db: Tx, planId: string): Promise<RowInForce[]> {
  return db.$queryRaw<RowInForce[]>`
    WITH progress AS (
      SELECT DISTINCT g.agency_id, g.indicator_id FROM indicator_progress g
      WHERE g.work_plan_id = ${planId}::uuid AND (g.actual_input <> '' OR g.actual IS NOT NULL OR g.actual_text IS NOT NULL)
    )
    SELECT r.id, r.text,
      EXISTS (SELECT FROM planned_indicator i JOIN progress g ON g.agency_id = i.agency_id AND g.indicator_id = i.id
          WHERE i.agency_id = r.agency_id AND i.result_id = r.id)
        OR EXISTS (SELECT FROM result_note n WHERE n.agency_id = r.agency_id AND n.result_id = r.id AND n.text <> '')
        OR EXISTS (SELECT FROM evidence_link l WHERE l.agency_id = r.agency_id AND l.result_id = r.id)
        OR EXISTS (SELECT FROM evaluation_result v WHERE v.agency_id = r.agency_id AND v.result_id = r.id)
        OR EXISTS (SELECT FROM feedback f WHERE f.agency_id = r.agency_id AND f.result_id = r.id) AS "isUsed",
      COALESCE((SELECT json_agg(json_build_object('id', i.id, 'text', i.text, 'measureKind', i.measure_kind, 'direction', i.direction,
          'hasProgress', g.indicator_id IS NOT NULL) ORDER BY i.sort_order, i.id)
        FROM planned_indicator i LEFT JOIN progress g ON g.agency_id = i.agency_id AND g.indicator_id = i.id
        WHERE i.agency_id = r.agency_id AND i.result_id = r.id), '[]'::json) AS indicators
    FROM planned_result r WHERE r.work_plan_id = ${planId}::uuid ORDER BY r.kind, r.sort_order, r.id`;
}
