import "server-only";
import type { Aspect, Perspective } from "@/lib/features/work-plans/rules/plan-draft";
import type { MeasureKind } from "@/lib/features/work-plans/rules/measure";
import type { Comparator, Direction } from "@/lib/features/strategy/rules/achievement";
import type { Level } from "@/lib/features/organization/rules/levels";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Tx } from "@/lib/platform/db";

/** One period's row of an indicator. Decimals as strings. */
export type ProgressRow = {
  periodId: string;
  startsOn: string;
  number: number;
  /** Of a year its periods are named by their own cadence. */
  cadence?: Cadence;
  target: string | null;
  targetText: string | null;
  actualInput: string;
  actual: string | null;
  actualText: string | null;
};

export type IndicatorRow = {
  indicatorId: string;
  text: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
  measureKind: MeasureKind;
  direction: Direction;
  comparator: Comparator | "range" | null;
  target: string | null;
  targetHigh: string | null;
  targetText: string | null;
  measureUnit: string | null;
  /** The period's own row and those of earlier periods of the plan, earliest first; of a year those of all its periods. */
  progress: ProgressRow[];
};

export type EvidenceRow = {
  evidenceId: string;
  kind: "file" | "link";
  title: string;
  fileName: string | null;
  mime: string | null;
  sha256: string | null;
  url: string | null;
};

export type ResultRow = {
  resultId: string;
  kind: "main" | "additional";
  text: string;
  successMeasure: string | null;
  /** The words of what it supports, as they stood when the plan was sent. */
  supports: string | null;
  note: string;
  level: Level | null;
  levelNote: string;
  indicators: IndicatorRow[];
  evidence: EvidenceRow[];
};

/**
 * Every result that a plan held in a period with what was promised, reached, proven, written and picked. One statement, main results first.
 * `evaluationId` names the picked levels.
 */
export async function loadResultRows(
  db: Tx,
  key: { planId: string; periodId: string; evaluationId: string },
): Promise<ResultRow[]> {
  return db.$queryRaw<ResultRow[]>`
    SELECT r.id AS "resultId", r.kind::text AS kind, r.text, r.success_measure AS "successMeasure", coalesce(r.supports_text, s.text, x.name) AS supports,
      coalesce(n.text, '') AS note, v.level::text AS level, coalesce(v.note, '') AS "levelNote",
      (SELECT coalesce(json_agg(json_build_object(
          'indicatorId', i.id, 'text', i.text, 'aspect', i.aspect, 'perspective', i.perspective, 'measureKind', i.measure_kind, 'direction', i.direction, 'comparator', i.comparator,
          'target', trim_scale(i.target)::text, 'targetHigh', trim_scale(i.target_high)::text, 'targetText', i.target_text, 'measureUnit', i.measure_unit,
          'progress', (SELECT coalesce(json_agg(json_build_object(
              'periodId', g.period_id, 'startsOn', o.starts_on, 'number', o.number, 'cadence', o.cadence, 'target', trim_scale(g.target)::text, 'targetText', g.target_text,
              'actualInput', g.actual_input, 'actual', trim_scale(g.actual)::text, 'actualText', g.actual_text) ORDER BY o.starts_on), '[]'::json)
            FROM indicator_progress g JOIN period o ON o.agency_id = g.agency_id AND o.id = g.period_id AND o.ends_on <= p.ends_on
            WHERE g.agency_id = i.agency_id AND g.indicator_id = i.id)
        ) ORDER BY i.sort_order, i.id), '[]'::json)
        FROM planned_indicator i WHERE i.agency_id = r.agency_id AND i.result_id = r.id) AS indicators,
      (SELECT coalesce(json_agg(json_build_object(
          'evidenceId', b.id, 'kind', b.kind, 'title', b.title, 'fileName', b.file_name, 'mime', b.mime, 'sha256', b.sha256, 'url', b.url) ORDER BY l.created_at, l.id), '[]'::json)
        -- Of a whole year every proof counts once, whatever number of periods it serves.
        FROM (SELECT DISTINCT ON (k.evidence_id) k.* FROM evidence_link k
          WHERE k.agency_id = r.agency_id AND k.work_plan_id = r.work_plan_id AND k.result_id = r.id AND (k.period_id = p.id OR p.kind = 'annual')
          ORDER BY k.evidence_id, k.created_at, k.id) l
        JOIN evidence b ON b.agency_id = l.agency_id AND b.id = l.evidence_id AND b.removed_at IS NULL) AS evidence
    FROM planned_result r
    JOIN period p ON p.agency_id = r.agency_id AND p.id = ${key.periodId}::uuid
    LEFT JOIN result_note n ON n.agency_id = r.agency_id AND n.result_id = r.id AND n.period_id = p.id
    LEFT JOIN evaluation_result v ON v.agency_id = r.agency_id AND v.result_id = r.id AND v.evaluation_id = ${key.evaluationId}::uuid
    LEFT JOIN planned_result s ON s.agency_id = r.agency_id AND s.id = r.supports_result_id
    LEFT JOIN strategy_indicator x ON x.agency_id = r.agency_id AND x.id = r.supports_indicator_id
    -- What an amendment added after the period was over was not promised in it.
    WHERE r.work_plan_id = ${key.planId}::uuid AND (r.added_on IS NULL OR r.added_on <= p.ends_on)
    ORDER BY r.kind, r.sort_order, r.id`;
}
