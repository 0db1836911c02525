import { addDays } from "@/lib/features/organization/rules/dates";
import type { Dice } from "../dice";

/** Serials that no real person of a birth date is likely to hold. */
const FIRST_SERIAL = 901;
const SERIALS = 99;

export type Cohort = "junior" | "mid" | "senior" | "retiring";
type Sex = "male" | "female";

/** Ages of a cohort on the day of the population; no birth date belongs to two of them. */
const AGES: Record<Cohort, readonly [youngest: number, oldest: number]> = {
  junior: [23, 35],
  mid: [36, 45],
  senior: [46, 56],
  retiring: [58, 58],
};

/**
 * Birth dates and serials that never meet twice: each cohort and sex goes through its birth dates in a fixed stride, and
 * takes the next serial when the round is over. So 18 digits are unique without a memory of those given before.
 */
export class NipSeries {
  private readonly given = new Map<string, number>();
  private readonly shift: number;

  constructor(
    dice: Dice,
    private readonly asOf: string,
  ) {
    this.shift = dice.between(0, SERIALS - 1);
  }

  /** @throws RangeError when a cohort is exhausted: some hundred thousand people of one sex and age */
  next(cohort: Cohort, sex: Sex): { birthDate: string; serial: number } {
    const [youngest, oldest] = AGES[cohort];
    const year = Number(this.asOf.slice(0, 4));
    const first = `${year - oldest - 1}${this.asOf.slice(4)}`.replace("-02-29", "-02-28");
    const days = (oldest - youngest + 1) * 365;
    const count = this.given.get(cohort + sex) ?? 0;
    this.given.set(cohort + sex, count + 1);
    const round = Math.floor(count / days);
    if (round >= SERIALS) throw new RangeError(`no NIP is left for ${cohort} ${sex}`);
    // 1,009 is prime and divides no number of days here: the stride meets every day once in a round.
    const birthDate = addDays(first, 1 + ((count * 1_009) % days));
    return { birthDate, serial: FIRST_SERIAL + ((this.shift + round) % SERIALS) };
  }
}
