import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Post } from "@/lib/features/work-plans/writing/rules/families";
import type { IndicatorOfLastYear } from "@/lib/features/work-plans/writing/rules/last-year";

/** The columns that the two fragments below add to a row of `work_plan p`. */
export type WritingColumns = { lastYear: IndicatorOfLastYear[] | null; post: Omit<Post, "title"> | null };

/** The manuals of a plan's indicators that somebody wrote anything in: a column for a statement over `work_plan p`. */
export const manualColumn = Prisma.sql`
  (SELECT json_agg(json_build_object('id', i.id, 'resultId', i.result_id, 'text', i.text, 'definition', i.definition, 'formula', i.formula,
      'dataSource', i.data_source, 'frequency', i.frequency, 'measuredBy', i.measured_by) ORDER BY i.sort_order, i.id)
    FROM planned_indicator i
    WHERE i.agency_id = p.agency_id AND i.work_plan_id = p.id
      AND concat(i.definition, i.formula, i.data_source, i.frequency, i.measured_by) <> '') AS manuals`;

/**
 * Two columns for a statement over `work_plan p`: the agreed indicators of the same person's year before, each with the figures
 * of its periods; and what the chart says about the post. Part of a statement that is made anyway, so that no page needs one more.
 */
export const writingColumns = Prisma.sql`
  (SELECT json_agg(json_build_object('result', r.text, 'indicator', i.text, 'measureKind', i.measure_kind,
      'measureUnit', COALESCE(i.measure_unit, ''), 'targetInput', i.target_input,
      'actuals', COALESCE((SELECT json_agg(json_build_object('cadence', d.cadence, 'number', d.number, 'actual', g.actual::text, 'actualText', g.actual_text))
        FROM indicator_progress g JOIN period d ON d.agency_id = g.agency_id AND d.id = g.period_id
        WHERE g.agency_id = i.agency_id AND g.indicator_id = i.id), '[]'::json)) ORDER BY r.kind, r.sort_order, i.sort_order, i.id)
    FROM work_plan q
    JOIN planned_result r ON r.agency_id = q.agency_id AND r.work_plan_id = q.id
    JOIN planned_indicator i ON i.agency_id = r.agency_id AND i.result_id = r.id
    WHERE q.agency_id = p.agency_id AND q.employee_id = p.employee_id AND q.year = p.year - 1
      AND q.state IN ('set', 'closed') AND q.amends_id IS NULL) AS "lastYear",
  (SELECT json_build_object('family', o.family, 'positionClass', o.class)
    FROM assignment a JOIN position o ON o.agency_id = a.agency_id AND o.id = a.position_id
    WHERE a.agency_id = p.agency_id AND a.id = p.assignment_id) AS post`;
