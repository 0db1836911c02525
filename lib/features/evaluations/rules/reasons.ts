import type { CalibrationReason } from "../calibration/rules/room";
import type { SpreadReason } from "../distribution/rules/explanation";
import type { AnnualReason } from "../annual/rules/check-annual";
import type { LensReason } from "../lenses/rules/lens";
import type { ObjectionReason } from "../objections/rules/reasons";
import type { FollowUpReason } from "../follow-up/rules/reasons";
import type { ReleaseReason } from "../release/rules/reasons";

export type ScoringReason =
  | "evaluations.level-missing"
  | "evaluations.behaviour-level-missing"
  | "evaluations.result-rating-missing"
  | "evaluations.behaviour-rating-missing"
  | "evaluations.result-reason-missing"
  | "evaluations.behaviour-reason-missing"
  | "evaluations.comment-missing"
  | "evaluations.head-rating-fixed"
  | "evaluations.unit-achievement-missing"
  | "evaluations.no-results";

/** Setting the achievement of a unit. */
export type AchievementReason =
  | "evaluations.achievement-required"
  | "evaluations.grounds-required"
  | "evaluations.achievement-fixed"
  | "evaluations.achievement-change-reason"
  | "evaluations.figure-not-number"
  | "evaluations.figure-source"
  | "evaluations.figure-not-agreed"
  | "evaluations.unit-follows-parent"
  | "evaluations.period-not-begun";

/** Preparing, extending and closing a period. */
export type PeriodReason =
  | "evaluations.period-closed"
  | "evaluations.period-not-closed"
  | "evaluations.period-runs"
  | "evaluations.periods-exist"
  | "evaluations.no-policy"
  | "evaluations.due-earlier"
  | "evaluations.due-unchanged"
  | "evaluations.due-past"
  | "evaluations.scoring-before-note"
  | "evaluations.due-taken-back"
  | "evaluations.unit-extension-runs"
  | "evaluations.closing-reason";

export type EvaluationReason =
  | ScoringReason
  | AnnualReason
  | AchievementReason
  | LensReason
  | PeriodReason
  | SpreadReason
  | CalibrationReason
  | ObjectionReason
  | ReleaseReason
  | FollowUpReason
  | "evaluations.not-found"
  | "evaluations.changed-meanwhile"
  | "evaluations.wrong-state"
  | "evaluations.provisional-may-not-sign"
  | "evaluations.superior-missing"
  | "evaluations.note-missing"
  | "evaluations.note-not-due"
  | "evaluations.scoring-begun"
  | "evaluations.plan-not-set"
  | "evaluations.period-left-plan"
  | "evaluations.undo-reason-missing"
  | "evaluations.message-empty"
  | "evaluations.no-question"
  | "evaluations.too-long"
  | "evaluations.row-not-found"
  | "evaluations.revision-unchanged"
  | "evaluations.revision-reason"
  | "evaluations.purpose-missing"
  | "evaluations.snapshot-broken";
