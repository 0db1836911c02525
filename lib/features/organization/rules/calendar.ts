import { addDays, isRealDate, isWorkingDay, type IsoDate } from "./dates";
import type { CalendarReason } from "../policy-rules/policy-reasons";
import type { Reason } from "./reasons";

export const HOLIDAY_KINDS = ["national", "joint_leave", "local"] as const;
export type HolidayKind = (typeof HOLIDAY_KINDS)[number];

/** The three zones of Indonesia, as offices use them. */
export const TIME_ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;

/** More days than any calendar of a few years has. */
const MOST_LINES = 200;
const LONGEST_NAME = 200;

const MONTHS = [
  ["januari", "jan", "january"],
  ["februari", "feb", "february", "pebruari"],
  ["maret", "mar", "march"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "jun", "june"],
  ["juli", "jul", "july"],
  ["agustus", "agu", "agt", "aug", "august"],
  ["september", "sep", "sept"],
  ["oktober", "okt", "oct", "october"],
  ["november", "nov", "nopember"],
  ["desember", "des", "dec", "december"],
] as const;

/** The number of a month by its Indonesian or English name or short name; 0 when it is none. */
export const monthOf = (name: string): number =>
  MONTHS.findIndex((names) => (names as readonly string[]).includes(name.toLowerCase())) + 1;

const pad = (text: string) => text.padStart(2, "0");

/** A day as people write it: 2026-08-17, 17/08/2026, 17-8-2026, 17.8.2026 or 17 Agustus 2026. Null when it is none. */
export function readDay(text: string): IsoDate | null {
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const spoken = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(typed);
  const month = monthOf(spoken?.[2] ?? "");
  const date = iso
    ? `${iso[1]}-${pad(iso[2] ?? "")}-${pad(iso[3] ?? "")}`
    : local
      ? `${local[3]}-${pad(local[2] ?? "")}-${pad(local[1] ?? "")}`
      : spoken && month > 0
        ? `${spoken[3]}-${pad(String(month))}-${pad(spoken[1] ?? "")}`
        : "";
  return isRealDate(date) ? date : null;
}

export type ListedDay = { day: IsoDate; name: string };

/**
 * A pasted list of holidays, one a line: "tanggal; nama" (a tab or a comma parts them too). Days that the calendar has already
 * are left out and counted, so that a list can be pasted again. Every faulty line is named.
 */
export function readHolidayList(
  text: string,
  known: ReadonlySet<IsoDate>,
): { days: ListedDay[]; already: number; problems: Reason<CalendarReason>[] } {
  const lines = text.split("\n").map((line, index) => ({ line: line.trim(), n: index + 1 }));
  const days: ListedDay[] = [];
  const problems: Reason<CalendarReason>[] = [];
  let already = 0;
  const seen = new Set<IsoDate>();
  const field = "list";
  for (const { line, n } of lines.filter(({ line: typed }) => typed !== "")) {
    const [, first = "", name = ""] = /^([^;\t,]+)[;\t,]\s*(.+)$/.exec(line) ?? [];
    const day = readDay(first);
    if (name === "" || name.length > LONGEST_NAME)
      problems.push({ field, reason: "organization.holiday-line", params: { n } });
    else if (day === null) problems.push({ field, reason: "organization.holiday-day", params: { n } });
    else if (seen.has(day)) problems.push({ field, reason: "organization.holiday-twice", params: { n } });
    else if (known.has(day)) already += 1;
    else days.push({ day, name: name.trim() });
    if (day !== null) seen.add(day);
  }
  if (days.length + already > MOST_LINES)
    problems.push({ field, reason: "organization.holiday-too-many", params: { max: MOST_LINES } });
  if (problems.length === 0 && days.length === 0)
    problems.push({ field, reason: "organization.holiday-none" });
  return { days, already, problems };
}

/** The day itself when it is a working day, else the next one: where a deadline on a holiday is proposed to move. */
export function nextWorkingDay(date: IsoDate, holidays: ReadonlySet<IsoDate>): IsoDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}
