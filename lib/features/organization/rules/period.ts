import { nextWorkingDay } from "./calendar";
import { addDays, addMonths, isWithin, lastDayOfMonth, partsOf, type IsoDate } from "./dates";

export type Cadence = "monthly" | "quarterly" | "half_yearly" | "yearly";

/** One evaluation period of a year. `printName` is the official name on forms, in capitals. */
export type PeriodOfYear = {
  year: number;
  cadence: Cadence;
  /** 1-based within the year. */
  number: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  printName: string;
  /** BKN's periodic results know months and quarters only. */
  sendableToBkn: boolean;
};

const MONTHS_OF: Record<Cadence, number> = { monthly: 1, quarterly: 3, half_yearly: 6, yearly: 12 };

const MONTH_NAMES = [
  "JANUARI",
  "FEBRUARI",
  "MARET",
  "APRIL",
  "MEI",
  "JUNI",
  "JULI",
  "AGUSTUS",
  "SEPTEMBER",
  "OKTOBER",
  "NOVEMBER",
  "DESEMBER",
] as const;
const ROMAN = ["I", "II", "III", "IV"] as const;

function printName(cadence: Cadence, number: number): string {
  if (cadence === "monthly") return `BULAN ${MONTH_NAMES[number - 1]}`;
  if (cadence === "quarterly") return `TRIWULAN ${ROMAN[number - 1]}`;
  if (cadence === "half_yearly") return `SEMESTER ${ROMAN[number - 1]}`;
  return "TRIWULAN IV-AKHIR";
}

/** The periods of a calendar year, in order: 12 months, 4 quarters, 2 half-years, or the year (annual evaluation). */
export function periodsOfYear(year: number, cadence: Cadence): PeriodOfYear[] {
  const months = MONTHS_OF[cadence];
  const first = `${String(year).padStart(4, "0")}-01-01`;
  return Array.from({ length: 12 / months }, (_, index) => {
    const startsOn = addMonths(first, index * months);
    return {
      year,
      cadence,
      number: index + 1,
      startsOn,
      endsOn: lastDayOfMonth(addMonths(startsOn, months - 1)),
      printName: printName(cadence, index + 1),
      sendableToBkn: cadence === "monthly" || cadence === "quarterly",
    };
  });
}

/** The period that a day falls in. Throws RangeError for a day that does not exist. */
export function periodOn(date: IsoDate, cadence: Cadence): PeriodOfYear {
  const found = periodsOfYear(partsOf(date).year, cadence).find((period) => isWithin(date, period));
  if (!found) throw new RangeError(`no period of its year holds ${date}`);
  return found;
}

/** The periods of a year that share at least one day with a span (a plan that starts in May has no first quarter). */
export function periodsWithin(
  year: number,
  cadence: Cadence,
  span: { startsOn: IsoDate; endsOn: IsoDate },
): PeriodOfYear[] {
  return periodsOfYear(year, cadence).filter(
    (period) => period.startsOn <= span.endsOn && span.startsOn <= period.endsOn,
  );
}

/** The last day of a yearly day such as "01-31" or "02-last" in a year. Throws RangeError for a day that the year lacks. */
function yearlyDay(year: number, monthDay: string): IsoDate {
  const text = String(year).padStart(4, "0");
  const [month, day] = monthDay.split("-");
  if (day === "last") return lastDayOfMonth(`${text}-${month}-01`);
  return addDays(`${text}-${month}-${day}`, 0);
}

type AnnualPolicy = { annualDue: string; deadlineOnHoliday?: "keep" | "next_working_day" };

/**
 * The annual evaluation of a year: it spans the whole of it and is due on the policy's day of the next year (PP 30/2019; design §8).
 * It has no self-note of its own, for the year's are there: that day is the year's last.
 */
export function annualDeadlines(
  year: number,
  policy: AnnualPolicy,
  holidays: ReadonlySet<IsoDate> = new Set(),
): { selfNoteDue: IsoDate; scoringDue: IsoDate } {
  const day = yearlyDay(year + 1, policy.annualDue);
  const scoringDue = policy.deadlineOnHoliday === "next_working_day" ? nextWorkingDay(day, holidays) : day;
  return { selfNoteDue: `${String(year).padStart(4, "0")}-12-31`, scoringDue };
}

type DeadlinePolicy = {
  selfNoteDueDays: number;
  scoringDueDays: number;
  /** Without it, or with "keep", a deadline stays on a day without work. */
  deadlineOnHoliday?: "keep" | "next_working_day";
};

/**
 * The days until which a period's self-note and scoring are expected, counted from its last day; on a day without work they
 * move to the next working day where the policy says so.
 */
export function periodDeadlines(
  period: { endsOn: IsoDate },
  policy: DeadlinePolicy,
  holidays: ReadonlySet<IsoDate> = new Set(),
): { selfNoteDue: IsoDate; scoringDue: IsoDate } {
  const due = (days: number) => {
    const day = addDays(period.endsOn, days);
    return policy.deadlineOnHoliday === "next_working_day" ? nextWorkingDay(day, holidays) : day;
  };
  return { selfNoteDue: due(policy.selfNoteDueDays), scoringDue: due(policy.scoringDueDays) };
}
