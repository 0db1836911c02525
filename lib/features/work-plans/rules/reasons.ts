import type { AmendmentReasonCode } from "../amendments/rules/reasons";
import type { MatrixReason } from "../matrix/rules/matrix-reasons";
import type { WritingReason } from "../writing/rules/writing-reasons";

export type TargetReason =
  | "work-plans.target-empty"
  | "work-plans.target-not-number"
  | "work-plans.number-dot"
  | "work-plans.number-too-long"
  | "work-plans.range-order";

export type PlanCheckReason =
  | TargetReason
  | WritingReason
  | "work-plans.no-main-result"
  | "work-plans.result-empty"
  | "work-plans.indicator-missing"
  | "work-plans.indicator-empty"
  | "work-plans.success-measure-missing"
  | "work-plans.aspect-missing"
  | "work-plans.appraiser-missing"
  | "work-plans.appraiser-self"
  | "work-plans.span-order"
  | "work-plans.span-outside-year"
  | "work-plans.plan-overlap"
  | "work-plans.leader-result-missing"
  | "work-plans.leader-result-unsupported"
  | "work-plans.duplicate-result"
  | "work-plans.activity-verb"
  | "work-plans.one-aspect"
  | "work-plans.few-aspects"
  | "work-plans.unit-missing"
  | "work-plans.percent-summed"
  | "work-plans.direction-contradicts"
  | "work-plans.perspective-missing"
  | "work-plans.perspectives-incomplete"
  | "work-plans.resource-empty"
  | "work-plans.accountability-empty"
  | "work-plans.consequence-empty";

export type SuperiorReason =
  | "work-plans.superior-self"
  | "work-plans.superior-below"
  | "work-plans.superior-inactive"
  | "work-plans.superior-same"
  | "work-plans.superior-official"
  | "work-plans.superior-none-before"
  | "work-plans.superior-before-gone"
  | "work-plans.superior-reason-missing"
  | "work-plans.superior-none-chosen"
  | "work-plans.superior-too-many"
  | "work-plans.superior-changed"
  | "work-plans.superior-undo-late"
  | "work-plans.superior-undo-used";

export type DialogueReason =
  | "work-plans.comment-missing"
  | "work-plans.comment-row-gone"
  | "work-plans.undo-opened"
  | "work-plans.row-changed"
  | "work-plans.bulk-none"
  | "work-plans.bulk-not-opened";

export type LinkReason = "work-plans.link-settled" | "work-plans.link-none-chosen";

export type WorkPlanReason =
  | AmendmentReasonCode
  | DialogueReason
  | PlanCheckReason
  | SuperiorReason
  | MatrixReason
  | LinkReason
  | "work-plans.not-found"
  | "work-plans.changed-meanwhile"
  | "work-plans.wrong-state"
  | "work-plans.content-changed"
  | "work-plans.return-note-missing"
  | "work-plans.undo-too-late"
  | "work-plans.too-long"
  | "work-plans.row-not-found"
  | "work-plans.support-not-found"
  | "work-plans.plan-exists"
  | "work-plans.year-not-open"
  | "work-plans.no-days"
  | "work-plans.already-read"
  | "work-plans.too-many-results"
  | "work-plans.result-supported"
  | "work-plans.expectation-of-leader";
