import { addDays } from "@/lib/features/organization/rules/dates";
import type { EvaluationState } from "@/lib/features/evaluations/rules/evaluation-state";
import { hasLapsed, lapseDay } from "@/lib/features/evaluations/rules/clocks";
import { defaultPolicy } from "@/lib/features/organization/rules/policy";
import { DEMO_TODAY, moment, quarter, type QuarterNumber } from "../../agency";
import { at, between, chance } from "../../chance";
import { agreementUnitOf, people } from "../../people";
import { FOURTH_QUARTER, THIRD_QUARTER, THIRD_QUARTER_OF } from "../../plan-states";
import { officeHour, workday } from "../plans/plan-history";
import type { PlanSpec } from "../plans/plan-specs";

/** When an evaluation came how far. A moment that never came is null. */
export type Timeline = {
  state: EvaluationState;
  openedAt: Date;
  notedAt: Date | null;
  scoredAt: Date | null;
  signedAt: Date | null;
  releasedAt: Date | null;
  /** The acknowledgement, or the end of the day on which the result lapsed. */
  receivedAt: Date | null;
  isLapsed: boolean;
  finalAt: Date | null;
};

/** How far the quarter's evaluation of a plan has come; null where nobody has begun. */
export function stateOf(plan: PlanSpec, number: QuarterNumber): EvaluationState | null {
  if (plan.state !== "set" && plan.state !== "closed") return null;
  if (number < 3) return "final";
  const { key } = plan.person;
  if (number === 4) return FOURTH_QUARTER[key] ?? null;
  if (plan.state === "closed") return "final";
  const own = THIRD_QUARTER_OF[key];
  const list = THIRD_QUARTER[agreementUnitOf(plan.unit).key] ?? ["final"];
  // Heads of offices are done: their results went through the secretary's desk in one afternoon.
  if (own === undefined && plan.person.head && plan.form === "jpt") return "final";
  return own ?? at(list, people.indexOf(plan.person));
}

const RELEASED_LATE: Partial<Record<EvaluationState, readonly [string, string]>> = {
  received: ["2026-11-02", "2026-11-05"],
  lapsed: ["2026-10-29", "2026-10-30"],
  released: ["2026-11-09", "2026-11-12"],
  signed: ["2026-11-11", "2026-11-13"],
};

/** Within the days from `first` to `last`, both included. */
function within(first: string, last: string, ...question: (string | number)[]): string {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return addDays(first, between(0, days, ...question));
}

const nothing = {
  notedAt: null,
  scoredAt: null,
  signedAt: null,
  releasedAt: null,
  receivedAt: null,
  isLapsed: false,
  finalAt: null,
};

/** The end of the day before midnight, in the agency's zone. */
const endOf = (day: string) => new Date(moment(addDays(day, 1), "00:00").getTime() - 1000);

function afterRelease(
  state: EvaluationState,
  releasedOn: string,
  ...question: (string | number)[]
): Pick<Timeline, "receivedAt" | "isLapsed" | "finalAt"> {
  const { receiptLapseDays, objectionClock } = defaultPolicy;
  const isLapsed = state === "lapsed" || (state === "final" && chance(...question, "lapsed") < 0.12);
  const day = isLapsed
    ? lapseDay(releasedOn, receiptLapseDays)
    : workday(addDays(releasedOn, between(1, 4, ...question, "received")));
  const receivedAt = isLapsed ? endOf(day) : officeHour(day, ...question, "received");
  const finalDay = addDays(day, objectionClock.days + 1);
  return { receivedAt, isLapsed, finalAt: state === "final" ? moment(finalDay, "00:07") : null };
}

/** Moments of a plan's quarter: its days decide where the plan ended within it. */
export function timelineOf(plan: PlanSpec, number: QuarterNumber): Timeline | null {
  const state = stateOf(plan, number);
  if (state === null) return null;
  const question = [plan.key, number] as const;
  const { startsOn, endsOn } = quarter(number);
  const ends = plan.endsOn < endsOn ? plan.endsOn : endsOn;
  const opened =
    number === 4
      ? within("2026-11-02", "2026-11-10", ...question)
      : addDays(ends, between(-6, 2, ...question));
  const openedAt = officeHour(opened < startsOn ? startsOn : opened, ...question);
  const base = { ...nothing, state, openedAt };
  if (state === "open") return base;
  const notedOn =
    number === 4
      ? within("2026-11-11", "2026-11-13", ...question)
      : addDays(ends, between(3, 7, ...question));
  const notedAt = officeHour(notedOn, ...question, "noted");
  if (state === "noted") return { ...base, notedAt };
  const scoredOn = number === 4 ? "2026-11-16" : addDays(ends, between(11, 14, ...question, "scored"));
  const scoredAt = number === 4 ? moment(scoredOn, "07:45") : officeHour(scoredOn, ...question, "scored");
  if (state === "scored") return { ...base, notedAt, scoredAt };
  const late = RELEASED_LATE[state];
  const signedOn =
    late && number === 3 ? within(...late, ...question) : addDays(ends, between(14, 16, ...question));
  const signedAt = after(officeHour(signedOn, ...question, "signed"), scoredAt);
  if (state === "signed") return { ...base, notedAt, scoredAt, signedAt };
  const releasedAt = new Date(signedAt.getTime() + between(20, 90, ...question, "released") * 60_000);
  const releasedOn = dayOf(releasedAt);
  if (state === "released") return { ...base, notedAt, scoredAt, signedAt, releasedAt };
  return {
    ...base,
    notedAt,
    scoredAt,
    signedAt,
    releasedAt,
    ...afterRelease(state, releasedOn, ...question),
  };
}

const after = (wished: Date, earlier: Date) =>
  wished > earlier ? wished : new Date(earlier.getTime() + 3_600_000);

/** The agency's day of an instant. */
export const dayOf = (instant: Date): string =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** Throws where the calendar would already have moved an evaluation on: the demonstration stands on its day. */
export function assertStands(timeline: Timeline, name: string): void {
  const { state, releasedAt, receivedAt, finalAt } = timeline;
  const { receiptLapseDays, objectionClock } = defaultPolicy;
  const isOverdue =
    state === "released" && releasedAt !== null && hasLapsed(dayOf(releasedAt), receiptLapseDays, DEMO_TODAY);
  const isDone =
    (state === "received" || state === "lapsed") &&
    receivedAt !== null &&
    addDays(dayOf(receivedAt), objectionClock.days) < DEMO_TODAY;
  const isEarly =
    (state === "final" && (finalAt === null || dayOf(finalAt) > DEMO_TODAY)) ||
    (receivedAt !== null && dayOf(receivedAt) >= DEMO_TODAY);
  if (isOverdue || isDone || isEarly) throw new RangeError(`${name} does not stand still on ${DEMO_TODAY}`);
}
