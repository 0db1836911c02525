import type { Locale } from "@/lib/platform/context";
import { common as en } from "./en/common";
import { common as id } from "./id/common";

export type NamedPeriod = { cadence: string; number: number; year: number };

const ROMAN = ["", "I", "II", "III", "IV"];
const MONTHS = { id: id.calendar.months, en: en.calendar.months };

/** The same where a sentence, a title or a cell begins: "Triwulan III 2026". */
export function periodTitle(period: NamedPeriod, locale: Locale, withYear = true): string {
  const name = periodName(period, locale, withYear);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The period in running text: "triwulan III 2026", "semester I 2026", "Maret 2026", "tahun 2026". Print names live in the rules. */
export function periodName(period: NamedPeriod, locale: Locale, withYear = true): string {
  const year = withYear ? ` ${period.year}` : "";
  const roman = ROMAN[period.number] ?? String(period.number);
  if (period.cadence === "monthly") return `${MONTHS[locale][period.number - 1] ?? period.number}${year}`;
  if (period.cadence === "yearly")
    return locale === "en" ? `the year ${period.year}` : `tahun ${period.year}`;
  if (period.cadence === "half_yearly")
    return locale === "en" ? `half-year ${roman}${year}` : `semester ${roman}${year}`;
  return locale === "en" ? `quarter ${roman}${year}` : `triwulan ${roman}${year}`;
}
