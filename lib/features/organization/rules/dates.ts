/** A calendar day as "YYYY-MM-DD". Days have no time and no zone here; the caller resolves "today" in the agency's zone. */
export type IsoDate = string;

/** A span of days, both ends included; `endsOn` null is open. */
export type DateSpan = { startsOn: IsoDate; endsOn: IsoDate | null };

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

function isoDate(year: number, month: number, day: number): IsoDate {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in a month of the Gregorian calendar; 0 when the month is not 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** True when the text is "YYYY-MM-DD" and that day exists (30 February does not). */
export function isRealDate(text: string): boolean {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

/** Year, month (1 to 12) and day of a date. Throws RangeError when the day does not exist. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  if (!isRealDate(date)) throw new RangeError(`not a real date: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  const moment = new Date(0);
  // setUTCFullYear, because Date.UTC reads the years 0 to 99 as 1900 to 1999.
  moment.setUTCFullYear(year, month - 1, day);
  return Math.round(moment.getTime() / DAY_MS);
}

/** The day `days` later (or earlier when negative). Throws RangeError for a date that does not exist. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moment = new Date((dayNumber(date) + days) * DAY_MS);
  return isoDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/** The same day `months` later; the last day of that month when it is shorter (31 January + 1 = 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return isoDate(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The last day of the month that `date` lies in. */
export function lastDayOfMonth(date: IsoDate): IsoDate {
  const { year, month } = partsOf(date);
  return isoDate(year, month, daysInMonth(year, month));
}

/** Negative when `a` is earlier, 0 when equal, positive when later. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Days from `from` to `until`; 0 for the same day, negative when `until` is earlier. */
export function daysBetween(from: IsoDate, until: IsoDate): number {
  return dayNumber(until) - dayNumber(from);
}

/** True when the day lies in the span, both ends included. */
export function isWithin(date: IsoDate, span: DateSpan): boolean {
  return span.startsOn <= date && (span.endsOn === null || date <= span.endsOn);
}

/** True when the two spans share at least one day. */
export function overlaps(a: DateSpan, b: DateSpan): boolean {
  return (b.endsOn === null || a.startsOn <= b.endsOn) && (a.endsOn === null || b.startsOn <= a.endsOn);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: IsoDate): number {
  // 1970-01-01 was a Thursday (4).
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** Neither Saturday, Sunday nor a day of the list of holidays (hari libur, cuti bersama). */
export function isWorkingDay(date: IsoDate, holidays: ReadonlySet<IsoDate>): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && !holidays.has(date);
}

/** The `days`-th working day after `date`; `date` itself is day 0. Negative counts are refused with RangeError. */
export function addWorkingDays(date: IsoDate, days: number, holidays: ReadonlySet<IsoDate>): IsoDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`);
  let current = date;
  let left = days;
  while (left > 0) {
    current = addDays(current, 1);
    if (isWorkingDay(current, holidays)) left -= 1;
  }
  return current;
}

/**
 * The day of a yearly deadline in a year: "01-31", or "02-last" for the last day of February.
 * Throws RangeError when the day does not exist in that year.
 */
export function yearlyDay(year: number, monthDay: string): IsoDate {
  const month = monthDay.slice(0, 2);
  if (monthDay.endsWith("-last")) return lastDayOfMonth(`${pad(year, 4)}-${month}-01`);
  const date = `${pad(year, 4)}-${monthDay}`;
  if (!isRealDate(date)) throw new RangeError(`not a real date: ${date}`);
  return date;
}
