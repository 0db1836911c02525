import type { IsoDate } from "../../organization/rules/dates";
import type { Reason } from "../../organization/rules/reasons";
import type { EnrolmentReason } from "./reasons";

export const ENROLMENT_STATES = [
  "recommended",
  "willing",
  "enrolled",
  "attended",
  "certified",
  "declined",
  "cancelled",
] as const;
export type EnrolmentState = (typeof ENROLMENT_STATES)[number];

export type EnrolmentEvent = "accept" | "decline" | "confirm" | "attend" | "certify" | "cancel";
export type EnrolmentActor = "employee" | "appraiser" | "hr";

/** Who is expected to act (di meja siapa). */
export type EnrolmentHolder = "employee" | "hr" | "none";

type Transition = {
  event: EnrolmentEvent;
  from: readonly EnrolmentState[];
  to: EnrolmentState;
  by: readonly EnrolmentActor[];
};

/** The only way an enrolment changes state. It begins `recommended` by an appraiser or `willing` by the person's own wish. */
export const ENROLMENT_TRANSITIONS: readonly Transition[] = [
  { event: "accept", from: ["recommended"], to: "willing", by: ["employee"] },
  { event: "decline", from: ["recommended", "willing"], to: "declined", by: ["employee"] },
  { event: "confirm", from: ["willing"], to: "enrolled", by: ["hr"] },
  // Again from `attended`: wrong hours are put right until the certificate is there.
  { event: "attend", from: ["enrolled", "attended"], to: "attended", by: ["hr"] },
  { event: "certify", from: ["attended"], to: "certified", by: ["hr"] },
  { event: "cancel", from: ["recommended"], to: "cancelled", by: ["appraiser", "hr"] },
  { event: "cancel", from: ["willing", "enrolled"], to: "cancelled", by: ["employee", "hr"] },
];

/** The state in which an enrolment begins, by who makes it. */
export const FIRST_STATE = { appraiser: "recommended", employee: "willing" } as const;

/** The state after an event, or null when the event is not possible in this state. */
export function nextEnrolmentState(state: EnrolmentState, event: EnrolmentEvent): EnrolmentState | null {
  return ENROLMENT_TRANSITIONS.find((row) => row.event === event && row.from.includes(state))?.to ?? null;
}

/** The states from which an event is possible: the condition of the use case's write. */
export function enrolmentStatesBefore(event: EnrolmentEvent): EnrolmentState[] {
  return ENROLMENT_TRANSITIONS.filter((row) => row.event === event).flatMap((row) => [...row.from]);
}

/** What an actor may do in a state: the screen shows these buttons and no other. */
export function enrolmentEventsFor(state: EnrolmentState, actor: EnrolmentActor): EnrolmentEvent[] {
  return ENROLMENT_TRANSITIONS.filter((row) => row.from.includes(state) && row.by.includes(actor)).map(
    (row) => row.event,
  );
}

const HOLDERS: Record<EnrolmentState, EnrolmentHolder> = {
  recommended: "employee",
  willing: "hr",
  enrolled: "employee",
  attended: "hr",
  certified: "none",
  declined: "none",
  cancelled: "none",
};

/** Once the training has begun, an enrolled person's attendance is HR's to note. */
export function enrolmentHolder(state: EnrolmentState, hasBegun: boolean): EnrolmentHolder {
  return state === "enrolled" && hasBegun ? "hr" : HOLDERS[state];
}

/** A seat is taken from confirmation on; a wish or a recommendation takes none. */
export function takesSeat(state: EnrolmentState): boolean {
  return state === "enrolled" || state === "attended" || state === "certified";
}

/** Seats that are free; never negative, even when seats were cut after people had enrolled. */
export function seatsLeft(seats: number, states: readonly EnrolmentState[]): number {
  return Math.max(0, seats - states.filter(takesSeat).length);
}

/** A training that one declined, or from which one was taken off, may be wished for or recommended once more. */
export function mayBeginAgain(state: EnrolmentState): boolean {
  return state === "declined" || state === "cancelled";
}

/** Wishes and recommendations are for trainings that have not begun; the first day still counts. */
export function checkWish(training: { startsOn: IsoDate }, today: IsoDate): Reason<EnrolmentReason>[] {
  return today > training.startsOn ? [{ reason: "development.training-started" }] : [];
}

/** What stands in the way of confirming one more person. */
export function checkConfirmation(
  training: { seats: number; startsOn: IsoDate },
  othersStates: readonly EnrolmentState[],
  today: IsoDate,
): Reason<EnrolmentReason>[] {
  const reasons: Reason<EnrolmentReason>[] = [];
  if (seatsLeft(training.seats, othersStates) === 0) {
    reasons.push({ reason: "development.no-seat", params: { seats: training.seats } });
  }
  return [...reasons, ...checkWish(training, today)];
}

/** What stands in the way of recording attendance: the training must have begun, and hours are at most its own. */
export function checkAttendance(
  training: { hours: number; startsOn: IsoDate },
  attendedHours: number,
  today: IsoDate,
): Reason<EnrolmentReason>[] {
  const reasons: Reason<EnrolmentReason>[] = [];
  if (today < training.startsOn) reasons.push({ reason: "development.training-not-started" });
  if (!Number.isInteger(attendedHours) || attendedHours < 1 || attendedHours > training.hours) {
    reasons.push({
      field: "attendedHours",
      reason: "development.hours-beyond-training",
      params: { hours: training.hours },
    });
  }
  return reasons;
}

/** A certificate is dated from the training's first day on and never in the future: its year is the year in which the hours count. */
export function checkCertificate(
  training: { startsOn: IsoDate },
  certifiedOn: IsoDate,
  today: IsoDate,
): Reason<EnrolmentReason>[] {
  const field = "certifiedOn";
  if (certifiedOn < training.startsOn) return [{ field, reason: "development.certificate-before-training" }];
  return certifiedOn > today ? [{ field, reason: "development.certificate-in-future" }] : [];
}
