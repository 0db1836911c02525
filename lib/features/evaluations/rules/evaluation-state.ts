export const EVALUATION_STATES = [
  "open",
  "noted",
  "scored",
  "signed",
  "released",
  "received",
  "lapsed",
  "objected",
  "decided",
  "final",
] as const;
export type EvaluationState = (typeof EVALUATION_STATES)[number];

export type EvaluationEvent =
  | "send_note"
  | "take_back_note"
  | "score"
  | "score_without_note"
  | "sign"
  | "undo_signature"
  | "release"
  | "acknowledge"
  | "lapse"
  | "object"
  | "withdraw_objection"
  | "decide"
  | "finalise";

export type EvaluationActor = "employee" | "appraiser" | "appraiser_superior" | "hr" | "system";

/** Who is expected to act (di meja siapa). */
export type EvaluationHolder = "employee" | "appraiser" | "appraiser_superior" | "hr" | "none";

type Transition = {
  event: EvaluationEvent;
  from: readonly EvaluationState[];
  to: EvaluationState;
  by: readonly EvaluationActor[];
};

/**
 * The only way an evaluation changes state. `score_without_note` waits until the self-note's day has passed;
 * `undo_signature` makes a new version with a reason; after release nothing is undone, only corrected by a new version.
 */
export const EVALUATION_TRANSITIONS: readonly Transition[] = [
  { event: "send_note", from: ["open"], to: "noted", by: ["employee"] },
  { event: "take_back_note", from: ["noted"], to: "open", by: ["employee"] },
  { event: "score", from: ["noted", "scored"], to: "scored", by: ["appraiser"] },
  { event: "score_without_note", from: ["open"], to: "scored", by: ["appraiser"] },
  { event: "sign", from: ["scored"], to: "signed", by: ["appraiser"] },
  { event: "undo_signature", from: ["signed"], to: "scored", by: ["appraiser"] },
  { event: "release", from: ["signed"], to: "released", by: ["appraiser", "hr"] },
  { event: "acknowledge", from: ["released"], to: "received", by: ["employee"] },
  { event: "lapse", from: ["released"], to: "lapsed", by: ["system"] },
  { event: "object", from: ["received", "lapsed"], to: "objected", by: ["employee"] },
  { event: "withdraw_objection", from: ["objected"], to: "final", by: ["employee"] },
  { event: "decide", from: ["objected"], to: "decided", by: ["appraiser_superior"] },
  { event: "finalise", from: ["received", "lapsed", "decided"], to: "final", by: ["system"] },
];

/** The state after an event, or null when the event is not possible in this state. */
export function nextEvaluationState(state: EvaluationState, event: EvaluationEvent): EvaluationState | null {
  return EVALUATION_TRANSITIONS.find((row) => row.event === event && row.from.includes(state))?.to ?? null;
}

/** The states from which an event is possible: the condition of the use case's write. */
export function evaluationStatesBefore(event: EvaluationEvent): EvaluationState[] {
  return EVALUATION_TRANSITIONS.filter((row) => row.event === event).flatMap((row) => [...row.from]);
}

/** What an actor may do in a state: the screen shows these buttons and no other. */
export function evaluationEventsFor(state: EvaluationState, actor: EvaluationActor): EvaluationEvent[] {
  return EVALUATION_TRANSITIONS.filter((row) => row.from.includes(state) && row.by.includes(actor)).map(
    (row) => row.event,
  );
}

const HOLDERS: Record<EvaluationState, EvaluationHolder> = {
  open: "employee",
  noted: "appraiser",
  scored: "appraiser",
  signed: "appraiser",
  released: "employee",
  received: "none",
  lapsed: "none",
  objected: "appraiser_superior",
  decided: "none",
  final: "none",
};

/** Who holds the ball. A signed result waits for HR where the policy releases all results together. */
export function evaluationHolder(
  state: EvaluationState,
  policy: { releaseMode: "with_signature" | "separate" | "together" },
): EvaluationHolder {
  return state === "signed" && policy.releaseMode === "together" ? "hr" : HOLDERS[state];
}

/** The rated person sees levels, ratings and predikat from release on, never before. */
export function isResultVisibleToEmployee(state: EvaluationState): boolean {
  return EVALUATION_STATES.indexOf(state) >= EVALUATION_STATES.indexOf("released");
}

/** The state as the rated person reads it: how far the scoring is stays with the appraiser until release. */
export function stateForEmployee(state: EvaluationState): EvaluationState {
  return state === "scored" || state === "signed" ? "noted" : state;
}
