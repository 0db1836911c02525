import type { Locale } from "@/lib/platform/context";
import { common as en } from "@/lib/messages/en/common";
import { common as id } from "@/lib/messages/id/common";

const NBSP = "\u00a0";
const DAY = 86_400_000;

/** A calendar day as YYYY-MM-DD; it has no time zone. */
type Day = string;
/** A moment as ISO text or Date. */
type Moment = string | Date;
type Zone = string;

const wordsOf = (locale: Locale) => (locale === "en" ? en : id);

/** 1284 → "1.284" (id), "1,284" (en). At most `decimals` places, half up, none added. */
export function formatNumber(value: number, locale: Locale, decimals = 2): string {
  return new Intl.NumberFormat(locale === "en" ? "en-GB" : "id-ID", {
    maximumFractionDigits: decimals,
    useGrouping: "always",
  }).format(value);
}

/** A percentage already in per cent: 73.7 → "73,7 %". At most `decimals` places. */
export function formatPercent(value: number, locale: Locale, decimals = 1): string {
  return `${formatNumber(value, locale, decimals)}${NBSP}%`;
}

const zoneNames: Record<string, string> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** WIB, WITA or WIT; any other zone shows its own name. */
export function zoneLabel(zone: Zone): string {
  return zoneNames[zone] ?? zone;
}

function parts(day: Day) {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split("-").map(Number);
  return { year, month: month - 1, date, weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay() };
}

// Building one costs some fifty times what using it does.
const calendars = new Map<Zone, Intl.DateTimeFormat>();

/** The calendar day of a moment in a zone, YYYY-MM-DD. */
export function dayIn(moment: Moment, zone: Zone): Day {
  let calendar = calendars.get(zone);
  if (!calendar) {
    const [year, digits] = ["numeric", "2-digit"] as const;
    calendar = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year, month: digits, day: digits });
    calendars.set(zone, calendar);
  }
  return calendar.format(new Date(moment));
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00Z`)) / DAY,
  );
}

/**
 * full "Rabu, 7 Oktober 2026" · long "7 Oktober 2026" · weekday "Rabu, 7 Oktober" · deadline "Rabu 7 Oktober" ·
 * day "7 Oktober" · short "7 Okt" · month "Oktober 2026".
 */
export type DateStyle = "full" | "long" | "weekday" | "deadline" | "day" | "short" | "month";

/** A calendar day (YYYY-MM-DD; a longer ISO text counts by its first ten characters). For moments use dayIn or formatDateTime. */
export function formatDate(day: Day, locale: Locale, style: DateStyle = "long"): string {
  const { days, months, monthsShort } = wordsOf(locale).calendar;
  const { year, month, date, weekday } = parts(day);
  switch (style) {
    case "full":
      return `${days[weekday]}, ${date} ${months[month]} ${year}`;
    case "long":
      return `${date} ${months[month]} ${year}`;
    case "weekday":
      return `${days[weekday]}, ${date} ${months[month]}`;
    case "deadline":
      return `${days[weekday]} ${date} ${months[month]}`;
    case "day":
      return `${date} ${months[month]}`;
    case "short":
      return `${date} ${monthsShort[month]}`;
    case "month":
      return `${months[month]} ${year}`;
  }
}

/** "1 Juli sampai 30 September 2026"; the year is repeated only where it changes. */
export function formatRange(from: Day, to: Day, locale: Locale): string {
  const same = parts(from).year === parts(to).year;
  return `${formatDate(from, locale, same ? "day" : "long")} ${wordsOf(locale).calendar.to} ${formatDate(to, locale)}`;
}

/** "10.42 WIB"; English writes "10:42 WIB". */
export function formatTime(moment: Moment, locale: Locale, zone: Zone): string {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(moment));
  return `${locale === "en" ? clock : clock.replace(":", ".")}${NBSP}${zoneLabel(zone)}`;
}

/** "7 Oktober 2026 14.06 WIB"; the day in any style of formatDate. */
export function formatDateTime(
  moment: Moment,
  locale: Locale,
  zone: Zone,
  style: DateStyle = "long",
): string {
  return `${formatDate(dayIn(moment, zone), locale, style)} ${formatTime(moment, locale, zone)}`;
}

/** "hari ini", "kemarin", "besok", "3 hari lagi", "2 hari lalu". */
export function relativeDay(day: Day, today: Day, locale: Locale): string {
  const words = wordsOf(locale).relative;
  const distance = daysBetween(today, day);
  if (distance === 0) return words.today;
  if (distance === 1) return words.tomorrow;
  if (distance === -1) return words.yesterday;
  return distance > 0 ? words.ahead(distance) : words.ago(-distance);
}

export type DeadlineView = {
  /** For the chip: "Sisa 2 hari", "Hari terakhir", "Lewat 1 hari". */
  left: string;
  /** "Sisa 2 hari, s.d. Rabu 7 Oktober, 23.59 WIB", or what is still possible afterwards. */
  sentence: string;
  /** more than 7 days: far · 7 days or fewer: near · past: late. */
  tone: "far" | "near" | "late";
};

/** How a deadline at the end of the day `due` is told on the day `today` (both in the agency's zone). */
export function formatDeadline(due: Day, today: Day, locale: Locale, zone: Zone): DeadlineView {
  const words = wordsOf(locale).deadline;
  const days = daysBetween(today, due);
  if (days < 0) return { left: words.past(-days), sentence: words.late(-days), tone: "late" };
  const left = days === 0 ? words.lastDay : words.left(days);
  const endOfDay = `${locale === "en" ? "23:59" : "23.59"}${NBSP}${zoneLabel(zone)}`;
  return {
    left,
    sentence: words.sentence(left, formatDate(due, locale, "deadline"), endOfDay),
    tone: days <= 7 ? "near" : "far",
  };
}

/** The greeting of the hour in the agency's zone: morning until 11, noon until 15, afternoon until 18.30. */
export function greeting(name: string, moment: Moment, locale: Locale, zone: Zone): string {
  const words = wordsOf(locale).greeting;
  const clock = formatTime(moment, "en", zone).slice(0, 5);
  if (clock >= "04:00" && clock < "11:00") return words.morning(name);
  if (clock >= "11:00" && clock < "15:00") return words.noon(name);
  if (clock >= "15:00" && clock < "18:30") return words.afternoon(name);
  return words.evening(name);
}
