export type TrainingHoursReason = "development.hours-short" | "development.hours-above-ceiling";

export type EnrolmentReason =
  | "development.no-seat"
  | "development.training-started"
  | "development.training-not-started"
  | "development.hours-beyond-training";

export type DevelopmentReason =
  | TrainingHoursReason
  | EnrolmentReason
  | "development.not-found"
  | "development.changed-meanwhile"
  | "development.wrong-state"
  | "development.already-enrolled"
  | "development.recommendation-reason-missing"
  | "development.decline-reason-missing"
  | "development.certificate-missing"
  | "development.too-long";
