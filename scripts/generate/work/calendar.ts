import { addDays } from "@/lib/features/organization/rules/dates";
import {
  periodDeadlines,
  periodsOfYear,
  type Cadence,
  type PeriodOfYear,
} from "@/lib/features/organization/rules/period";
import { agencyPolicy, type AgencyPolicy } from "@/lib/features/organization/rules/policy";
import type { Dice } from "../dice";

const MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(
  " ",
);
const ZONES = [
  ["Asia/Jakarta", 7],
  ["Asia/Makassar", 8],
  ["Asia/Jayapura", 9],
] as const;

export type DatedPeriod = PeriodOfYear & {
  id: string;
  selfNoteDue: string;
  scoringDue: string;
  state: "open" | "scoring" | "closed";
};

/** The one year of the population: its periods, and which of them has been evaluated on its day. */
export type Calendar = {
  asOf: string;
  year: number;
  zone: string;
  settings: AgencyPolicy;
  policyId: string;
  periods: DatedPeriod[];
  /** The last one that ended before the population's day. */
  evaluated: DatedPeriod;
  /** What the texts say for the evaluated period. */
  words: Record<string, string>;
  /** Milliseconds of an instant in office hours of a day, in the agency's zone. */
  officeHour: (dice: Dice, day: string) => number;
  at: (day: string, hours: number) => number;
};

/**
 * In the first half of a calendar year the year before has ended and is evaluated as a whole; in the second half the
 * first half-year is. So each person has one plan's year, with one evaluation in every state there is on that day.
 */
export function calendarOf(dice: Dice, asOf: string, agency: number): Calendar {
  const isFirstHalf = Number(asOf.slice(5, 7)) <= 6;
  const year = Number(asOf.slice(0, 4)) - (isFirstHalf ? 1 : 0);
  const cadence: Cadence = isFirstHalf ? "yearly" : "half_yearly";
  const settings = agencyPolicy.parse({ cadence, releaseMode: "separate", secondFactorRequiredFor: [] });
  const [zone, offset] = ZONES[agency % ZONES.length] ?? ZONES[0];
  const start = Date.parse(`${year}-01-01`);
  const all = isFirstHalf
    ? [...periodsOfYear(year, cadence), ...periodsOfYear(year + 1, cadence)]
    : periodsOfYear(year, cadence);
  const periods = all.map((period): DatedPeriod => {
    const deadlines = periodDeadlines(period, settings);
    const isOver = asOf > addDays(deadlines.scoringDue, 30);
    return {
      ...period,
      ...deadlines,
      id: dice.id(start),
      state: asOf <= period.endsOn ? "open" : isOver ? "closed" : "scoring",
    };
  });
  const [evaluated] = periods;
  if (!evaluated) throw new RangeError(`no period of ${year}`);
  const at = (day: string, hours: number) => Date.parse(day) + Math.round((hours - offset) * 3_600_000);
  return {
    asOf,
    year,
    zone,
    settings,
    policyId: dice.id(start),
    periods,
    evaluated,
    words: wordsOf(evaluated),
    officeHour: (own, day) => at(day, 7.6 + own.between(0, 480) / 60),
    at,
  };
}

function wordsOf({ startsOn, endsOn, cadence, number, year }: PeriodOfYear): Record<string, string> {
  const [first, last] = [startsOn, endsOn].map((day) => Number(day.slice(5, 7)) - 1);
  const month = (place: number) => MONTHS[place] ?? "";
  return {
    tw: cadence === "yearly" ? `tahun ${year}` : `semester ${number === 1 ? "I" : "II"}`,
    bulan1: month(first ?? 0),
    bulan2: month(Math.floor(((first ?? 0) + (last ?? 11)) / 2)),
    bulan3: month(last ?? 11),
    rentang: `${month(first ?? 0)}–${month(last ?? 11)} ${year}`,
  };
}
