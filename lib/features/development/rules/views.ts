import type { EnrolmentHolder, EnrolmentState } from "./enrolment-state";
import type { TrainingHours } from "./training-hours";
import type { TrainingMode } from "./training-offer";

/** A training as lists show it. Days as YYYY-MM-DD, hours in JP. */
export type TrainingRow = {
  id: string;
  title: string;
  kind: string;
  provider: string;
  mode: TrainingMode;
  place: string | null;
  hours: number;
  seats: number;
  seatsLeft: number;
  startsOn: string;
  endsOn: string;
  /** State of the person for whom the list is read. */
  state: EnrolmentState | null;
};

export type Catalogue = {
  rows: TrainingRow[];
  kinds: string[];
  /** Months of the first days, YYYY-MM. */
  months: string[];
  /** Key of the next page. */
  next: string | null;
};

/** Hours of the year before and with one more training. */
export type HoursOutlook = { year: number; now: TrainingHours; then: TrainingHours };

/** One's own enrolment. */
export type MyEnrolment = {
  id: string;
  version: number;
  state: EnrolmentState;
  holder: EnrolmentHolder;
  /** False for a wish of one's own. */
  wasRecommended: boolean;
  recommenderName: string | null;
  reason: string;
  /** The evaluation out of which it was recommended; null until its result reached the person. */
  evaluationId: string | null;
  declineReason: string | null;
  attendedHours: number | null;
  certificateNumber: string | null;
  certifiedOn: string | null;
  /** Moment of the last change, ISO text. */
  changedAt: string;
};

export type TrainingPage = TrainingRow & {
  url: string | null;
  legalBasis: string | null;
  sourceDocument: string | null;
  mine: MyEnrolment | null;
  /** Place in the line while I am willing and no seat is left; 1 is the next. */
  position: number | null;
  outlook: HoursOutlook;
  may: { enrol: boolean; decline: boolean; cancel: boolean };
};

export type MyTraining = MyEnrolment & {
  trainingId: string;
  title: string;
  provider: string;
  hours: number;
  startsOn: string;
  endsOn: string;
};

export type MyDevelopment = {
  year: number;
  /** Other years in which there is something, newest first. */
  years: number[];
  hours: TrainingHours;
  trainings: MyTraining[];
};

/** A training recommended out of an evaluation. */
export type RecommendedTraining = {
  enrolmentId: string;
  version: number;
  trainingId: string;
  title: string;
  hours: number;
  startsOn: string;
  state: EnrolmentState;
  holder: EnrolmentHolder;
  reason: string;
  recommenderName: string;
  declineReason: string | null;
};

export type EvaluationTrainings = {
  /** The reader may recommend a training out of this evaluation now. */
  mayRecommend: boolean;
  trainings: RecommendedTraining[];
};

export type RecommendationPage = {
  evaluationId: string;
  employee: { name: string; callName: string };
  period: { year: number; cadence: string; number: number };
  trainings: RecommendedTraining[];
  /** What can be chosen; empty once one is chosen. */
  choices: TrainingRow[];
  next: string | null;
  chosen: (TrainingRow & { outlook: HoursOutlook }) | null;
};

export type OfficerRow = {
  id: string;
  title: string;
  kind: string;
  provider: string;
  hours: number;
  seats: number;
  startsOn: string;
  endsOn: string;
  recommended: number;
  /** Willing people whose seat is not confirmed. */
  waiting: number;
  seated: number;
  /** Of a training that has begun: people without attendance or without a certificate. */
  toRecord: number;
  certified: number;
};

export type OfficerList = {
  rows: OfficerRow[];
  totals: { waiting: number; toRecord: number; current: number };
  next: string | null;
};

/** One person of a training as HR sees it. */
export type Participant = {
  enrolmentId: string;
  version: number;
  name: string;
  positionTitle: string;
  unitName: string;
  state: EnrolmentState;
  reason: string;
  recommenderName: string | null;
  declineReason: string | null;
  attendedHours: number | null;
  certificateNumber: string | null;
  certifiedOn: string | null;
  changedAt: string;
  outlook: HoursOutlook;
};

export type OfficerTraining = OfficerRow & {
  mode: TrainingMode;
  place: string | null;
  url: string | null;
  seatsLeft: number;
  hasBegun: boolean;
  participants: Participant[];
  next: string | null;
};

/** Lesson hours of the people of one row of the dashboard's table. */
export type UnitHoursRow = {
  unitId: string;
  name: string;
  isOwn: boolean;
  people: number;
  /** PNS and CPNS, and how many of them have reached the minimum. */
  pns: number;
  reached: number;
  /** Certified hours of all people together. */
  hours: number;
  pppk: number;
  /** PPPK whose certified and planned hours are above the ceiling. */
  above: number;
};

export type UnitHours = { year: number; minimum: number; ceiling: number; rows: UnitHoursRow[] };
