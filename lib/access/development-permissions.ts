import type { RelationName } from "./relations";

/** Trainings and what people are to learn: part of the one table. */
export const developmentPermissions = {
  // The catalogue is open to everybody; "read" is a person's enrolment
  "training.read": ["self", "appraiser", "hr", "trainingOfficer"],
  "training.recommend": ["appraiser"],
  "training.enrol": ["self"],
  "training.decline": ["self"],
  "training.cancel": ["self", "appraiser", "hr", "trainingOfficer"],
  "training.confirm": ["hr", "trainingOfficer"],
  "training.attendance": ["hr", "trainingOfficer"],
  "training.certify": ["hr", "trainingOfficer"],
  "training.offer": ["hr", "trainingOfficer"],

  // A need out of an accepted follow-up; the person reads the own ones
  "need.plan": ["hr", "trainingOfficer"],
  "need.meet": ["hr", "trainingOfficer"],
  "need.drop": ["hr", "trainingOfficer"],
} as const satisfies Record<string, readonly RelationName[]>;
