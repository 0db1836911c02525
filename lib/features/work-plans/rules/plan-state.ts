import { addDays, yearlyDay, type IsoDate } from "../../organization/rules/dates";

export const PLAN_STATES = ["draft", "submitted", "returned", "set", "closed", "withdrawn"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export type PlanEvent = "send" | "take_back" | "return" | "undo_return" | "set" | "close" | "withdraw";
export type PlanActor = "employee" | "appraiser" | "hr" | "system";

/** Who is expected to act (di meja siapa). */
export type PlanHolder = "employee" | "appraiser" | "none";

type Transition = { event: PlanEvent; from: readonly PlanState[]; to: PlanState; by: readonly PlanActor[] };

/** The only way a plan changes state. Setting has no undo: a change afterwards is a new revision (dossier §2.4). */
export const PLAN_TRANSITIONS: readonly Transition[] = [
  { event: "send", from: ["draft", "returned"], to: "submitted", by: ["employee"] },
  { event: "take_back", from: ["submitted"], to: "draft", by: ["employee"] },
  { event: "return", from: ["submitted"], to: "returned", by: ["appraiser"] },
  { event: "undo_return", from: ["returned"], to: "submitted", by: ["appraiser"] },
  { event: "set", from: ["submitted"], to: "set", by: ["appraiser"] },
  { event: "close", from: ["set"], to: "closed", by: ["hr", "system"] },
  { event: "withdraw", from: ["draft", "submitted", "returned"], to: "withdrawn", by: ["employee", "hr"] },
];

const HOLDERS: Record<PlanState, PlanHolder> = {
  draft: "employee",
  submitted: "appraiser",
  returned: "employee",
  set: "none",
  closed: "none",
  withdrawn: "none",
};

function transitionOf(state: PlanState, event: PlanEvent): Transition | undefined {
  return PLAN_TRANSITIONS.find((row) => row.event === event && row.from.includes(state));
}

/** The state after an event, or null when the event is not possible in this state. */
export function nextPlanState(state: PlanState, event: PlanEvent): PlanState | null {
  return transitionOf(state, event)?.to ?? null;
}

/** The states from which an event is possible: the condition of the use case's write. */
export function planStatesBefore(event: PlanEvent): PlanState[] {
  return PLAN_TRANSITIONS.filter((row) => row.event === event).flatMap((row) => [...row.from]);
}

/** What an actor may do in a state: the screen shows these buttons and no other. */
export function planEventsFor(state: PlanState, actor: PlanActor): PlanEvent[] {
  return PLAN_TRANSITIONS.filter((row) => row.from.includes(state) && row.by.includes(actor)).map(
    (row) => row.event,
  );
}

export function planHolder(state: PlanState): PlanHolder {
  return HOLDERS[state];
}

/** The rows of a plan change only while it lies on the employee's desk. */
export function isPlanEditable(state: PlanState): boolean {
  return HOLDERS[state] === "employee";
}

/**
 * The day until which a plan should be set: the yearly day (end of January), or for a plan that begins later in the year
 * some days after its start, whichever is later. Dossier §1.3; the grace of a new post is our default.
 */
export function planDueOn(
  plan: { year: number; startsOn: IsoDate },
  policy: { planDue: string; newPostPlanDays: number },
): IsoDate {
  const yearly = yearlyDay(plan.year, policy.planDue);
  const afterStart = addDays(plan.startsOn, policy.newPostPlanDays);
  const beginsWithYear = plan.startsOn <= `${String(plan.year).padStart(4, "0")}-01-01`;
  return beginsWithYear || afterStart <= yearly ? yearly : afterStart;
}

/** Late is a flag, never a refusal: the day itself is on time (golden case G91). */
export function isPlanLate(setOn: IsoDate, dueOn: IsoDate): boolean {
  return setOn > dueOn;
}
