import { addDays, addWorkingDays, type IsoDate } from "../../organization/rules/dates";

/** The last day on which a released result may still be acknowledged; after it the result counts as received that day. */
export function lapseDay(releasedOn: IsoDate, receiptLapseDays: number): IsoDate {
  return addDays(releasedOn, receiptLapseDays);
}

/** True from the day after the last day on. */
export function hasLapsed(releasedOn: IsoDate, receiptLapseDays: number, today: IsoDate): boolean {
  return today > lapseDay(releasedOn, receiptLapseDays);
}

/** The day of receipt, where the objection clock starts: the acknowledgement, else the day the result lapsed. */
export function dayOfReceipt(
  result: { releasedOn: IsoDate; acknowledgedOn: IsoDate | null },
  receiptLapseDays: number,
): IsoDate {
  return result.acknowledgedOn ?? lapseDay(result.releasedOn, receiptLapseDays);
}

/**
 * The last day of an objection, until its end in the agency's zone. Day 0 is the day of receipt; working days skip
 * Saturday, Sunday and the agency's holidays. PP 30/2019; golden cases G69 to G72.
 */
export function objectionLastDay(
  receivedOn: IsoDate,
  clock: { mode: "calendar" | "working"; days: number },
  holidays: ReadonlySet<IsoDate>,
): IsoDate {
  return clock.mode === "calendar"
    ? addDays(receivedOn, clock.days)
    : addWorkingDays(receivedOn, clock.days, holidays);
}

/** On the last day itself an objection is still admissible. */
export function isObjectionInTime(filedOn: IsoDate, lastDay: IsoDate): boolean {
  return filedOn <= lastDay;
}
