import { describe, expect, it, test } from "vitest";
import {
  checkAttendance,
  checkCertificate,
  checkConfirmation,
  checkWish,
  ENROLMENT_STATES,
  ENROLMENT_TRANSITIONS,
  enrolmentEventsFor,
  enrolmentHolder,
  enrolmentStatesBefore,
  FIRST_STATE,
  mayBeginAgain,
  nextEnrolmentState,
  seatsLeft,
  type EnrolmentActor,
  type EnrolmentEvent,
  type EnrolmentState,
} from "./enrolment-state";

const EVENTS: EnrolmentEvent[] = ["accept", "decline", "confirm", "attend", "certify", "cancel"];

/** The whole table: what is not written here is not possible. */
const EXPECTED: Record<EnrolmentState, Partial<Record<EnrolmentEvent, EnrolmentState>>> = {
  recommended: { accept: "willing", decline: "declined", cancel: "cancelled" },
  willing: { confirm: "enrolled", decline: "declined", cancel: "cancelled" },
  enrolled: { attend: "attended", cancel: "cancelled" },
  attended: { attend: "attended", certify: "certified" },
  certified: {},
  declined: {},
  cancelled: {},
};

test.each(ENROLMENT_STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const)))(
  "%s, %s",
  (state, event) => {
    expect(nextEnrolmentState(state, event)).toBe(EXPECTED[state][event] ?? null);
    expect(enrolmentStatesBefore(event).includes(state)).toBe(event in EXPECTED[state]);
  },
);

test.each<[EnrolmentState, EnrolmentActor, EnrolmentEvent[]]>([
  ["recommended", "employee", ["accept", "decline"]],
  ["recommended", "appraiser", ["cancel"]],
  ["recommended", "hr", ["cancel"]],
  ["willing", "employee", ["decline", "cancel"]],
  ["willing", "hr", ["confirm", "cancel"]],
  ["willing", "appraiser", []],
  ["enrolled", "employee", ["cancel"]],
  ["enrolled", "hr", ["attend", "cancel"]],
  ["attended", "hr", ["attend", "certify"]],
  ["attended", "employee", []],
  ["certified", "hr", []],
])("in %s the %s may %j", (state, actor, events) => {
  expect(enrolmentEventsFor(state, actor)).toEqual(events);
});

test.each<[EnrolmentState, string]>([
  ["recommended", "employee"],
  ["willing", "hr"],
  ["enrolled", "employee"],
  ["attended", "hr"],
  ["certified", "none"],
  ["declined", "none"],
  ["cancelled", "none"],
])("%s lies with %s", (state, holder) => {
  expect(enrolmentHolder(state, false)).toBe(holder);
});

it("lies with HR from the first day on, so that attendance is noted", () => {
  expect(enrolmentHolder("enrolled", true)).toBe("hr");
  expect(enrolmentHolder("recommended", true)).toBe("employee");
});

it("begins by recommendation or by one's own wish", () => {
  expect(FIRST_STATE).toEqual({ appraiser: "recommended", employee: "willing" });
});

it("has one target for each event and state", () => {
  const seen = ENROLMENT_TRANSITIONS.flatMap((row) => row.from.map((from) => `${from} ${row.event}`));
  expect(new Set(seen).size).toBe(seen.length);
});

describe("seats", () => {
  test.each<[string, number, EnrolmentState[], number]>([
    ["nobody yet", 2, [], 2],
    ["wishes take none", 2, ["recommended", "willing", "declined", "cancelled"], 2],
    ["the confirmed take one each", 3, ["enrolled", "attended", "certified"], 0],
    ["seats cut afterwards", 1, ["enrolled", "enrolled"], 0],
  ])("%s", (_label, seats, states, left) => {
    expect(seatsLeft(seats, states)).toBe(left);
  });

  const training = { seats: 1, startsOn: "2026-11-20" };
  test.each<[string, EnrolmentState[], string, string[]]>([
    ["free, before the start", [], "2026-11-16", []],
    ["free, on the first day", [], "2026-11-20", []],
    ["full", ["enrolled"], "2026-11-16", ["no-seat"]],
    ["begun", [], "2026-11-21", ["training-started"]],
    ["full and begun", ["certified"], "2026-11-21", ["no-seat", "training-started"]],
  ])("confirming: %s", (_label, others, today, expected) => {
    const found = checkConfirmation(training, others, today).map(({ reason }) =>
      reason.replace("development.", ""),
    );
    expect(found).toEqual(expected);
  });
});

test.each<[string, number, string, string[]]>([
  ["all hours on the first day", 12, "2026-11-20", []],
  ["one hour", 1, "2026-11-25", []],
  ["the day before", 12, "2026-11-19", ["training-not-started"]],
  ["more than the training has", 13, "2026-11-25", ["hours-beyond-training"]],
  ["none", 0, "2026-11-25", ["hours-beyond-training"]],
  ["half an hour", 0.5, "2026-11-25", ["hours-beyond-training"]],
])("attendance: %s", (_label, hours, today, expected) => {
  const found = checkAttendance({ hours: 12, startsOn: "2026-11-20" }, hours, today);
  expect(found.map(({ reason }) => reason.replace("development.", ""))).toEqual(expected);
});

test.each<[string, string, string[]]>([
  ["on its first day", "2026-11-20", []],
  ["once it has begun", "2026-11-21", ["training-started"]],
])("wishing for a training %s", (_label, today, expected) => {
  const found = checkWish({ startsOn: "2026-11-20" }, today);
  expect(found.map(({ reason }) => reason.replace("development.", ""))).toEqual(expected);
});

it("lets nobody begin again but after a refusal or a withdrawal", () => {
  expect(ENROLMENT_STATES.filter(mayBeginAgain)).toEqual(["declined", "cancelled"]);
});

test.each<[string, string, string[]]>([
  ["of the first day", "2026-11-20", []],
  ["of today", "2026-11-25", []],
  ["older than the training", "2026-11-19", ["certificate-before-training"]],
  ["of tomorrow", "2026-11-26", ["certificate-in-future"]],
])("a certificate %s", (_label, certifiedOn, expected) => {
  const found = checkCertificate({ startsOn: "2026-11-20" }, certifiedOn, "2026-11-25");
  expect(found.map(({ reason }) => reason.replace("development.", ""))).toEqual(expected);
});
