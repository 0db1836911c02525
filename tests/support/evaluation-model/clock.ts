import type { IsoDate } from "@/lib/features/organization/rules/dates";
import type { Model, Period, Rules } from "./model";

// Days and clocks, told a second time with the calendar of the machine.

const DAY = 86_400_000;
const at = (day: IsoDate) => Date.parse(`${day}T00:00:00Z`);
export const later = (day: IsoDate, days: number): IsoDate =>
  new Date(at(day) + days * DAY).toISOString().slice(0, 10);
export const daysBetween = (from: IsoDate, to: IsoDate): number => (at(to) - at(from)) / DAY;
const isDayOff = (day: IsoDate, holidays: readonly IsoDate[]) =>
  [0, 6].includes(new Date(at(day)).getUTCDay()) || holidays.includes(day);

/** The day of receipt is day 0; an objection is in time until the end of the last day. */
export function lastDayOf({ clock, holidays }: Rules, receivedOn: IsoDate): IsoDate {
  if (clock.mode === "calendar") return later(receivedOn, clock.days);
  let [day, left] = [receivedOn, clock.days];
  while (left > 0) {
    day = later(day, 1);
    if (!isDayOff(day, holidays)) left -= 1;
  }
  return day;
}

const HOURS = { "Asia/Jakarta": 7, "Asia/Makassar": 8, "Asia/Jayapura": 9 } as const;
/** The instant of a day and time in the agency's zone. */
export const instantOf = ({ zone }: Rules, day: IsoDate, time: string): Date =>
  new Date(Date.parse(`${day}T${time}:00Z`) - HOURS[zone] * 3_600_000);

/** Periods begin on their first day and await their scores after the last. Answers how many moved on. */
export function turnPeriods(periods: Period[], today: IsoDate): number {
  let moved = 0;
  for (const period of periods) {
    const before = period.state;
    if (period.state === "planned" && period.from <= today) period.state = "open";
    if (period.state === "open" && period.to < today) period.state = "scoring";
    if (period.state !== before) moved += 1;
  }
  return moved;
}

/** What the calendar does with released results: those that nobody marked lapse, those whose objection clock ran out become final. */
export function turnResults(model: Model): number {
  const { rules, posts } = model;
  let turned = 0;
  for (const one of model.evaluations) {
    const lapse = one.releasedOn && later(one.releasedOn, rules.lapseDays);
    if (one.state === "released" && lapse && posts.today > lapse) {
      Object.assign(one, { state: "lapsed", receivedOn: lapse });
      one.timeline.push("lapsed");
      turned += 1;
    }
    const isWaiting = one.state === "received" || one.state === "lapsed";
    if (isWaiting && one.receivedOn && posts.today > lastDayOf(rules, one.receivedOn)) {
      one.state = "final";
      one.timeline.push("finalised");
      turned += 1;
    }
  }
  return turned;
}
