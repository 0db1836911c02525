import { addDays } from "@/lib/features/organization/rules/dates";
import type { Dice } from "../dice";
import type { Calendar } from "./calendar";

export type EvaluationState =
  "open" | "noted" | "scored" | "signed" | "released" | "received" | "lapsed" | "final";

/** When each step was taken, in milliseconds; null for what has not happened by the population's day. */
export type Timeline = {
  state: EvaluationState;
  openedAt: number;
  notedAt: number | null;
  scoredAt: number | null;
  signedAt: number | null;
  releasedAt: number | null;
  receivedAt: number | null;
  finalAt: number | null;
};

/** Nobody begins an evaluation at once, and some not yet: null for them. */
const NOT_BEGUN = 0.04;
const NO_NOTE = 0.05;
const LAPSES = 0.14;

/** The way of one evaluation until the population's day. `pace` says how soon its appraiser scores. */
export function timelineOf(dice: Dice, calendar: Calendar, pace: number): Timeline | null {
  const { asOf, evaluated, settings, officeHour, at } = calendar;
  if (dice.chance(NOT_BEGUN)) return null;
  const days = {
    opened: addDays(evaluated.endsOn, dice.between(-6, 0)),
    noted: addDays(evaluated.endsOn, dice.between(1, 8)),
  };
  if (days.opened >= asOf) return null;
  const never = dice.chance(NO_NOTE);
  const scored = addDays(days.noted, 1 + Math.round(pace * pace * 22) + dice.between(0, 2));
  const signed = addDays(scored, dice.between(0, 2));
  const released = addDays(signed, dice.between(1, 2));
  const isLapsed = dice.chance(LAPSES);
  const received = isLapsed
    ? addDays(released, settings.receiptLapseDays)
    : addDays(released, dice.between(1, 6));
  const final = addDays(received, settings.objectionClock.days + 1);
  const steps = [days.noted, scored, signed, released, received, final];
  const taken = never
    ? 0
    : steps.filter((day, index) => steps.slice(0, index + 1).every((one) => one < asOf) && day < asOf).length;
  const states: EvaluationState[] = [
    "open",
    "noted",
    "scored",
    "signed",
    "released",
    isLapsed ? "lapsed" : "received",
    "final",
  ];
  const when = (index: number, moment: () => number) => (index < taken ? moment() : null);
  return {
    state: states[taken] ?? "open",
    openedAt: officeHour(dice, days.opened),
    notedAt: when(0, () => officeHour(dice, days.noted)),
    scoredAt: when(1, () => officeHour(dice, scored)),
    // Later than the scoring of the same day.
    signedAt: when(2, () => at(signed, 16)),
    releasedAt: when(3, () => officeHour(dice, released)),
    // The day of receipt of a result that nobody acknowledged ends with its last second.
    receivedAt: when(4, () => (isLapsed ? at(received, 24) - 1_000 : officeHour(dice, received))),
    finalAt: when(5, () => at(final, 0.12)),
  };
}
