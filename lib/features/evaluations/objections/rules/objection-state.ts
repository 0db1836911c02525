export const OBJECTION_STATES = [
  "filed",
  "rater_asked",
  "examined",
  "granted",
  "denied",
  "withdrawn",
] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export type ObjectionEvent =
  "ask_rater" | "rater_explains" | "begin_examination" | "grant" | "deny" | "withdraw";
export type ObjectionActor = "person" | "rater" | "decider" | "case_officer";

type Transition = {
  event: ObjectionEvent;
  from: readonly ObjectionState[];
  to: ObjectionState;
  by: readonly ObjectionActor[];
};

/**
 * The only way a case changes state (PP 30/2019 article 59, dossier §9). The rater may explain before being asked; where the rater stays
 * silent the decider goes on, but only after having asked. No day that passes decides anything.
 */
export const OBJECTION_TRANSITIONS: readonly Transition[] = [
  { event: "ask_rater", from: ["filed"], to: "rater_asked", by: ["decider", "case_officer"] },
  { event: "rater_explains", from: ["filed", "rater_asked"], to: "examined", by: ["rater"] },
  { event: "begin_examination", from: ["rater_asked"], to: "examined", by: ["decider"] },
  { event: "grant", from: ["examined"], to: "granted", by: ["decider"] },
  { event: "deny", from: ["examined"], to: "denied", by: ["decider"] },
  { event: "withdraw", from: ["filed", "rater_asked", "examined"], to: "withdrawn", by: ["person"] },
];

/** Cases that wait for somebody; the others are final. */
export const OPEN_OBJECTION_STATES = ["filed", "rater_asked", "examined"] as const;

export function isOpenObjection(state: ObjectionState): boolean {
  return OPEN_OBJECTION_STATES.some((open) => open === state);
}

/** The state after an event, or null when the event is not possible in this state. */
export function nextObjectionState(state: ObjectionState, event: ObjectionEvent): ObjectionState | null {
  return OBJECTION_TRANSITIONS.find((row) => row.event === event && row.from.includes(state))?.to ?? null;
}

/** The states from which an event is possible: the condition of the use case's write. */
export function objectionStatesBefore(event: ObjectionEvent): ObjectionState[] {
  return OBJECTION_TRANSITIONS.filter((row) => row.event === event).flatMap((row) => [...row.from]);
}

/** On whose desk the case lies: the rater's until the rater has explained, then the decider's (ux F6). */
export function objectionHolder(state: ObjectionState): "rater" | "decider" | "none" {
  if (state === "examined") return "decider";
  return isOpenObjection(state) ? "rater" : "none";
}
