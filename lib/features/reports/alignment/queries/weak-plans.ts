import "server-only";
import type { PlanDraft } from "@/lib/features/work-plans/rules/plan-draft";
import { planWeakness } from "@/lib/features/work-plans/writing/rules/plan-weakness";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { DEEPEST } from "../../parts/population";

export type WeakUnit = { unitId: string; unitName: string; plans: number; rows: number; weakRows: number };
export type WeakPlans = {
  looked: number;
  weak: number;
  /** Units with at least the smallest group of waiting plans; nobody is named. */
  units: WeakUnit[];
  /** Set where more wait than were looked at. */
  isCut: boolean;
  isHidden: boolean;
};

/** Plans looked at: those that have waited longest. More would make the page dearer in a larger agency. */
const MOST_PLANS = 30;
/** A group of fewer is a person, not a group (design §8). */
const SMALLEST_GROUP = 5;

type Row = { unitId: string; unitName: string } & Pick<
  PlanDraft,
  "id" | "year" | "startsOn" | "endsOn" | "approach" | "form" | "employeeId"
> & { results: PlanDraft["results"] | null };

/**
 * How clearly the plans are written that wait for their appraiser, by the rules that their writers see. One statement, at most
 * thirty plans; figures by unit from five plans on. The whole agency needs no walk over its units.
 */
export async function getWeakPlans(
  ctx: Context,
  { year, rootId, isWhole }: { year: number; rootId: string | null; isWhole: boolean },
): Promise<WeakPlans> {
  const rows = await read(
    ctx,
    (db) => db.$queryRaw<Row[]>`
      WITH RECURSIVE units AS (
        SELECT u.agency_id, u.id, 0 AS depth FROM unit u WHERE u.id = ${rootId}::uuid AND NOT ${isWhole}
        UNION ALL SELECT c.agency_id, c.id, t.depth + 1 FROM unit c JOIN units t ON c.agency_id = t.agency_id AND c.parent_id = t.id AND t.depth < ${DEEPEST}
      ), waiting AS (
        SELECT w.* FROM work_plan w WHERE w.state = 'submitted' AND w.year = ${year}::int AND w.amends_id IS NULL
          AND (${isWhole} OR w.unit_id IN (SELECT id FROM units)) ORDER BY w.submitted_at, w.id LIMIT ${MOST_PLANS + 1}
      )
      SELECT w.id, w.unit_id AS "unitId", u.name AS "unitName", w.employee_id AS "employeeId", w.year, w.starts_on::text AS "startsOn", w.ends_on::text AS "endsOn",
        w.approach::text AS approach, w.form::text AS form,
        (SELECT json_agg(json_build_object('kind', r.kind, 'text', r.text, 'supportKind', r.support_kind,
            'successMeasure', CASE WHEN w.approach = 'qualitative' THEN r.success_measure END,
            'indicators', COALESCE((SELECT json_agg(json_build_object('text', i.text, 'aspect', i.aspect, 'perspective', i.perspective, 'measureKind', i.measure_kind,
                'direction', i.direction, 'targetInput', i.target_input, 'measureUnit', i.measure_unit) ORDER BY i.sort_order, i.id)
              FROM planned_indicator i WHERE i.agency_id = r.agency_id AND i.result_id = r.id), '[]'::json)) ORDER BY r.kind, r.sort_order, r.id)
          FROM planned_result r WHERE r.agency_id = w.agency_id AND r.work_plan_id = w.id) AS results
      FROM waiting w JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id`,
  );
  const looked = rows.slice(0, MOST_PLANS);
  const units = new Map<string, WeakUnit>();
  let weak = 0;
  for (const { unitId, unitName, results, ...plan } of looked) {
    const found = planWeakness({ ...plan, appraiserId: null, results: results ?? [], attachments: [] });
    const unit = units.get(unitId) ?? { unitId, unitName, plans: 0, rows: 0, weakRows: 0 };
    units.set(unitId, {
      ...unit,
      plans: unit.plans + 1,
      rows: unit.rows + found.rows,
      weakRows: unit.weakRows + found.weakRows,
    });
    if (found.weakRows > 0) weak += 1;
  }
  const isHidden = looked.length > 0 && looked.length < SMALLEST_GROUP;
  return {
    looked: looked.length,
    weak: isHidden ? 0 : weak,
    units: [...units.values()]
      .filter(({ plans, weakRows }) => plans >= SMALLEST_GROUP && weakRows > 0)
      .sort((a, b) => b.weakRows - a.weakRows),
    isCut: rows.length > MOST_PLANS,
    isHidden,
  };
}
