import { expect, it, test } from "vitest";
import {
  EVALUATION_STATES,
  EVALUATION_TRANSITIONS,
  evaluationEventsFor,
  evaluationHolder,
  evaluationStatesBefore,
  isResultVisibleToEmployee,
  nextEvaluationState,
  stateForEmployee,
  type EvaluationActor,
  type EvaluationEvent,
  type EvaluationState,
} from "./evaluation-state";

const EVENTS: EvaluationEvent[] = [
  "send_note",
  "take_back_note",
  "score",
  "score_without_note",
  "sign",
  "undo_signature",
  "release",
  "acknowledge",
  "lapse",
  "object",
  "withdraw_objection",
  "decide",
  "finalise",
];

/** The whole table: what is not written here is not possible. */
const EXPECTED: Record<EvaluationState, Partial<Record<EvaluationEvent, EvaluationState>>> = {
  open: { send_note: "noted", score_without_note: "scored" },
  noted: { take_back_note: "open", score: "scored" },
  scored: { score: "scored", sign: "signed" },
  signed: { undo_signature: "scored", release: "released" },
  released: { acknowledge: "received", lapse: "lapsed" },
  received: { object: "objected", finalise: "final" },
  lapsed: { object: "objected", finalise: "final" },
  objected: { withdraw_objection: "final", decide: "decided" },
  decided: { finalise: "final" },
  final: {},
};

test.each(EVALUATION_STATES.flatMap((state) => EVENTS.map((event) => [state, event] as const)))(
  "%s, %s",
  (state, event) => {
    expect(nextEvaluationState(state, event)).toBe(EXPECTED[state][event] ?? null);
    expect(evaluationStatesBefore(event).includes(state)).toBe(event in EXPECTED[state]);
  },
);

test.each<[EvaluationState, EvaluationActor, EvaluationEvent[]]>([
  ["open", "employee", ["send_note"]],
  ["open", "appraiser", ["score_without_note"]],
  ["open", "hr", []],
  ["noted", "employee", ["take_back_note"]],
  ["noted", "appraiser", ["score"]],
  ["scored", "appraiser", ["score", "sign"]],
  ["scored", "employee", []],
  ["signed", "appraiser", ["undo_signature", "release"]],
  ["signed", "hr", ["release"]],
  ["released", "employee", ["acknowledge"]],
  ["released", "appraiser", []],
  ["received", "employee", ["object"]],
  ["objected", "appraiser_superior", ["decide"]],
  ["objected", "appraiser", []],
  ["final", "employee", []],
  ["final", "hr", []],
])("in %s the %s may %j", (state, actor, events) => {
  expect(evaluationEventsFor(state, actor)).toEqual(events);
});

test.each<[EvaluationState, string, boolean]>([
  ["open", "employee", false],
  ["noted", "appraiser", false],
  ["scored", "appraiser", false],
  ["signed", "appraiser", false],
  ["released", "employee", true],
  ["received", "none", true],
  ["lapsed", "none", true],
  ["objected", "appraiser_superior", true],
  ["decided", "none", true],
  ["final", "none", true],
])("%s lies with %s, result shown to the person: %s", (state, holder, visible) => {
  expect(evaluationHolder(state, { releaseMode: "separate" })).toBe(holder);
  expect(isResultVisibleToEmployee(state)).toBe(visible);
});

test.each<[EvaluationState, EvaluationState]>([
  ["open", "open"],
  ["noted", "noted"],
  ["scored", "noted"],
  ["signed", "noted"],
  ["released", "released"],
  ["final", "final"],
])("%s is %s to the person", (state, told) => {
  expect(stateForEmployee(state)).toBe(told);
});

it("waits for HR between signing and a common release", () => {
  expect(evaluationHolder("signed", { releaseMode: "together" })).toBe("hr");
  expect(evaluationHolder("scored", { releaseMode: "together" })).toBe("appraiser");
});

it("has one target for each event and state", () => {
  const seen = EVALUATION_TRANSITIONS.flatMap((row) => row.from.map((from) => `${from} ${row.event}`));
  expect(new Set(seen).size).toBe(seen.length);
});
