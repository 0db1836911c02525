import "server-only";
import type { Direction } from "@/lib/features/strategy/rules/achievement";
import type { BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import type {
  Approach,
  Aspect,
  AttachmentKind,
  Perspective,
  PlanDraft,
  PlanForm,
  ResultKind,
  SupportKind,
} from "@/lib/features/work-plans/rules/plan-draft";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import type { PlanContent } from "@/lib/features/work-plans/rules/content-hash";
import {
  targetFromColumns,
  type MeasureKind,
  type TargetColumns,
} from "@/lib/features/work-plans/rules/measure";
import type { PlanState } from "@/lib/features/work-plans/rules/plan-state";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

/** An indicator with its stored target columns; numbers as decimal strings. */
export type IndicatorRecord = TargetColumns & {
  id: string;
  /** In an amendment: what it stands for in the plan in force. */
  originId: string | null;
  text: string;
  aspect: Aspect | null;
  perspective: Perspective | null;
  measureKind: MeasureKind;
  direction: Direction;
  targetInput: string;
  measureUnit: string | null;
};

/** `supportsText` is what the row supports in words: the leader's own words while the plan is written, as they stood then once it was sent. */
export type ResultRecord = {
  id: string;
  /** In an amendment: the row of the plan in force that it stands for. */
  originId: string | null;
  version: number;
  kind: ResultKind;
  sortOrder: number;
  text: string;
  supportKind: SupportKind;
  supportsResultId: string | null;
  supportsIndicatorId: string | null;
  supportsText: string | null;
  successMeasure: string | null;
  indicators: IndicatorRecord[];
};

export type BehaviourRecord = {
  value: BehaviourValue;
  expectation: string;
  writtenBy: "employee" | "appraiser" | null;
};
export type AttachmentRecord = { kind: AttachmentKind; text: string };
/** Who acts as appraiser today; null while nobody does. */
export type ActingAppraiser = { employeeId: string; name: string; callName: string; capacity: string };

export type PlanRecord = {
  id: string;
  version: number;
  employeeId: string;
  employeeName: string;
  employeeCallName: string;
  employeeNip: string | null;
  unitId: string;
  unitName: string;
  positionTitle: string;
  assignmentId: string | null;
  year: number;
  startsOn: string;
  endsOn: string;
  approach: Approach;
  form: PlanForm;
  state: PlanState;
  revision: number;
  submittedAt: Date | null;
  submittedHash: string | null;
  readAt: Date | null;
  returnedAt: Date | null;
  setAt: Date | null;
  closedAt: Date | null;
  receiptNumber: string | null;
  /** Number of the plan in force; null until it was set. */
  number: string | null;
  /** The plan in force that this one amends; null for a plan itself. */
  amendsId: string | null;
  savedAt: Date;
  appraiser: ActingAppraiser | null;
  /** Main results first, each group in its own order. */
  results: ResultRecord[];
  /** Always seven, in the official order. */
  behaviours: BehaviourRecord[];
  /** Grows with every change of a behaviour. */
  behavioursVersion: number;
  attachments: AttachmentRecord[];
  /** Grows with every change of the attachments. */
  attachmentsVersion: number;
};

type Row = Omit<PlanRecord, "results" | "behaviours" | "attachments"> & {
  results: ResultRecord[] | null;
  behaviours: BehaviourRecord[] | null;
  attachments: AttachmentRecord[] | null;
};

/**
 * A plan with all its rows in one statement. `today` (YYYY-MM-DD) decides who acts as appraiser.
 * @throws AppError NOT_FOUND
 */
export async function loadPlanRecord(db: Tx, planId: string, today: string): Promise<PlanRecord> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.version, p.employee_id AS "employeeId", e.name AS "employeeName", e.call_name AS "employeeCallName", e.nip AS "employeeNip",
      p.unit_id AS "unitId", u.name AS "unitName", p.position_title AS "positionTitle", p.assignment_id AS "assignmentId",
      p.year, p.starts_on::text AS "startsOn", p.ends_on::text AS "endsOn", p.approach::text AS approach, p.form::text AS form, p.state::text AS state, p.revision,
      p.submitted_at AS "submittedAt", p.submitted_hash AS "submittedHash", p.read_at AS "readAt", p.returned_at AS "returnedAt", p.set_at AS "setAt",
      p.closed_at AS "closedAt", p.receipt_number AS "receiptNumber", p.number, p.amends_id AS "amendsId", p.saved_at AS "savedAt",
      (SELECT json_build_object('employeeId', a.employee_id, 'name', s.name, 'callName', s.call_name, 'capacity', a.capacity)
        FROM work_plan_appraiser a JOIN employee s ON s.agency_id = a.agency_id AND s.id = a.employee_id
        WHERE a.agency_id = p.agency_id AND a.work_plan_id = COALESCE(p.amends_id, p.id) AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
        ORDER BY a.starts_on DESC LIMIT 1) AS appraiser,
      (SELECT json_agg(json_build_object(
          'id', r.id, 'originId', r.origin_id, 'version', r.version, 'kind', r.kind, 'sortOrder', r.sort_order, 'text', r.text, 'supportKind', r.support_kind,
          'supportsResultId', r.supports_result_id, 'supportsIndicatorId', r.supports_indicator_id,
          'supportsText', CASE WHEN p.state IN ('draft', 'returned') THEN COALESCE(l.text, si.name, r.supports_text) ELSE COALESCE(r.supports_text, l.text, si.name) END,
          'successMeasure', r.success_measure,
          'indicators', COALESCE((SELECT json_agg(json_build_object(
              'id', i.id, 'originId', i.origin_id, 'text', i.text, 'aspect', i.aspect, 'perspective', i.perspective, 'measureKind', i.measure_kind, 'direction', i.direction,
              'comparator', i.comparator, 'targetInput', i.target_input, 'target', i.target::text, 'targetHigh', i.target_high::text,
              'targetText', i.target_text, 'measureUnit', i.measure_unit) ORDER BY i.sort_order, i.id)
            FROM planned_indicator i WHERE i.agency_id = r.agency_id AND i.result_id = r.id), '[]'::json)
          ) ORDER BY r.kind, r.sort_order, r.id)
        FROM planned_result r
        LEFT JOIN planned_result l ON l.agency_id = r.agency_id AND l.id = r.supports_result_id
        LEFT JOIN strategy_indicator si ON si.agency_id = r.agency_id AND si.id = r.supports_indicator_id
        WHERE r.agency_id = p.agency_id AND r.work_plan_id = p.id) AS results,
      (SELECT json_agg(json_build_object('value', b.value, 'expectation', b.expectation, 'writtenBy', b.written_by))
        FROM planned_behaviour b WHERE b.agency_id = p.agency_id AND b.work_plan_id = p.id) AS behaviours,
      COALESCE((SELECT sum(b.version)::int FROM planned_behaviour b WHERE b.agency_id = p.agency_id AND b.work_plan_id = p.id), 0) AS "behavioursVersion",
      (SELECT json_agg(json_build_object('kind', t.kind, 'text', t.text) ORDER BY t.kind, t.sort_order, t.id)
        FROM plan_attachment t WHERE t.agency_id = p.agency_id AND t.work_plan_id = p.id AND t.text <> '') AS attachments,
      COALESCE((SELECT max(t.version) FROM plan_attachment t WHERE t.agency_id = p.agency_id AND t.work_plan_id = p.id), 0) AS "attachmentsVersion"
    FROM work_plan p
    JOIN employee e ON e.agency_id = p.agency_id AND e.id = p.employee_id
    JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
    WHERE p.id = ${planId}::uuid`;
  const row = rows[0];
  if (!row) throw notFound();
  const written = new Map((row.behaviours ?? []).map((behaviour) => [behaviour.value, behaviour]));
  return {
    ...row,
    results: row.results ?? [],
    behaviours: BEHAVIOUR_VALUES.map(
      (value) => written.get(value) ?? { value, expectation: "", writtenBy: null },
    ),
    attachments: row.attachments ?? [],
  };
}

/** A quantitative result is measured by its indicators alone; a qualitative one in words, with indicators where it has any (dossier §2.1). */
function measureOf(plan: PlanRecord, result: ResultRecord): string | null {
  return plan.approach === "qualitative" ? result.successMeasure : null;
}

/** The plan as rules/check-plan.ts reads it. */
export function draftOf(plan: PlanRecord): PlanDraft {
  return {
    // An amendment takes the days of the plan that it amends, never days beside it.
    id: plan.amendsId ?? plan.id,
    employeeId: plan.employeeId,
    appraiserId: plan.appraiser?.employeeId ?? null,
    year: plan.year,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    approach: plan.approach,
    form: plan.form,
    results: plan.results.map((result) => ({
      kind: result.kind,
      text: result.text,
      supportKind: result.supportKind,
      successMeasure: measureOf(plan, result),
      indicators: result.indicators,
    })),
    attachments: plan.attachments,
  };
}

/** The plan as both sides sign it (rules/content-hash.ts). The same before and after sending: only words that bind are in it. */
export function contentOf(plan: PlanRecord): PlanContent {
  return {
    employeeId: plan.employeeId,
    year: plan.year,
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    positionTitle: plan.positionTitle,
    unitId: plan.unitId,
    approach: plan.approach,
    form: plan.form,
    revision: plan.revision,
    results: plan.results.map((result) => ({
      kind: result.kind,
      text: result.text,
      supportKind: result.supportKind,
      supportsResultId: result.supportsResultId,
      supportsIndicatorId: result.supportsIndicatorId,
      supportsText: result.supportsText,
      successMeasure: measureOf(plan, result),
      indicators: result.indicators.map((indicator) => ({
        text: indicator.text,
        aspect: indicator.aspect,
        perspective: indicator.perspective,
        measureKind: indicator.measureKind,
        direction: indicator.direction,
        target: targetFromColumns(indicator),
        measureUnit: indicator.measureUnit,
      })),
    })),
    behaviours: plan.behaviours.map(({ value, expectation }) => ({ value, expectation })),
    attachments: plan.attachments,
  };
}
