export type TrainingHoursReason = "development.hours-short" | "development.hours-above-ceiling";

export type EnrolmentReason =
  | "development.no-seat"
  | "development.training-started"
  | "development.training-not-started"
  | "development.hours-beyond-training"
  | "development.certificate-before-training"
  | "development.certificate-in-future";

export type OfferReason =
  | "development.training-in-past"
  | "development.ends-before-start"
  | "development.place-missing"
  | "development.url-missing";

export type NeedReason =
  | "development.wrong-state"
  | "development.need-plan-missing"
  | "development.need-training-over"
  | "development.need-day-past"
  | "development.need-met-future"
  | "development.need-met-before";

export type DevelopmentReason =
  | TrainingHoursReason
  | EnrolmentReason
  | OfferReason
  | NeedReason
  | "development.changed-meanwhile"
  | "development.already-enrolled"
  | "development.evaluation-not-signed"
  | "development.training-not-chosen"
  | "development.recommendation-reason-missing"
  | "development.decline-reason-missing"
  | "development.cancel-reason-missing"
  | "development.hours-missing"
  | "development.certificate-missing"
  | "development.certificate-date-missing";
