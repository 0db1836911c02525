import "server-only";
import type { Direction } from "@/lib/features/strategy/rules/achievement";
import type { MeasureKind, TargetColumns } from "@/lib/features/work-plans/rules/measure";
import type { ActualColumns, PeriodTargetColumns } from "@/lib/features/progress/rules/period-measure";
import type { Tx } from "@/lib/platform/db";

export type EvidenceChip = { evidenceId: string; kind: "file" | "link"; title: string; mime: string | null };

type StoredProgress = PeriodTargetColumns & ActualColumns & { actualInput: string };

/** An indicator with its annual agreement and its row of the period, null before the first save. Decimals as strings. */
export type NoteIndicatorRow = TargetColumns & {
  indicatorId: string;
  text: string;
  aspect: "quantity" | "quality" | "time" | "cost" | null;
  measureKind: MeasureKind;
  direction: Direction;
  measureUnit: string | null;
  progress: StoredProgress | null;
};

/** A result as its person records it in one period. `version` is 0 before the first save. */
export type NoteRow = {
  resultId: string;
  kind: "main" | "additional";
  text: string;
  successMeasure: string | null;
  note: string;
  version: number;
  /** ISO text; null before the first save. */
  savedAt: string | null;
  indicators: NoteIndicatorRow[];
  evidence: EvidenceChip[];
};

/** Every result that a plan held in one period, with its realisation, words and proofs; main results first. One statement. */
export async function loadNoteRows(db: Tx, at: { workPlanId: string; periodId: string }): Promise<NoteRow[]> {
  return db.$queryRaw<NoteRow[]>`
    SELECT r.id AS "resultId", r.kind::text AS kind, r.text, r.success_measure AS "successMeasure",
      coalesce(n.text, '') AS note, coalesce(n.version, 0) AS version, to_json(n.updated_at) #>> '{}' AS "savedAt",
      (SELECT coalesce(json_agg(json_build_object(
          'indicatorId', i.id, 'text', i.text, 'aspect', i.aspect, 'measureKind', i.measure_kind, 'direction', i.direction, 'comparator', i.comparator,
          'target', trim_scale(i.target)::text, 'targetHigh', trim_scale(i.target_high)::text, 'targetText', i.target_text, 'measureUnit', i.measure_unit,
          'progress', CASE WHEN g.id IS NULL THEN NULL ELSE json_build_object('target', trim_scale(g.target)::text, 'targetText', g.target_text,
            'actualInput', g.actual_input, 'actual', trim_scale(g.actual)::text, 'actualText', g.actual_text) END
        ) ORDER BY i.sort_order, i.id), '[]'::json)
        FROM planned_indicator i
        LEFT JOIN indicator_progress g ON g.agency_id = i.agency_id AND g.indicator_id = i.id AND g.period_id = ${at.periodId}::uuid
        WHERE i.agency_id = r.agency_id AND i.result_id = r.id) AS indicators,
      (SELECT coalesce(json_agg(json_build_object('evidenceId', b.id, 'kind', b.kind, 'title', b.title, 'mime', b.mime) ORDER BY l.created_at, l.id), '[]'::json)
        FROM evidence_link l JOIN evidence b ON b.agency_id = l.agency_id AND b.id = l.evidence_id AND b.removed_at IS NULL
        WHERE l.agency_id = r.agency_id AND l.work_plan_id = r.work_plan_id AND l.result_id = r.id AND l.period_id = ${at.periodId}::uuid) AS evidence
    FROM planned_result r
    JOIN period p ON p.agency_id = r.agency_id AND p.id = ${at.periodId}::uuid
    LEFT JOIN result_note n ON n.agency_id = r.agency_id AND n.result_id = r.id AND n.period_id = ${at.periodId}::uuid
    -- What an amendment added after the period was over was not promised in it.
    WHERE r.work_plan_id = ${at.workPlanId}::uuid AND (r.added_on IS NULL OR r.added_on <= p.ends_on)
    ORDER BY r.kind, r.sort_order, r.id`;
}
