import { partsOf, type IsoDate } from "./dates";

export type HalfYear = { year: number; half: 1 | 2 };

export const halfOf = (day: IsoDate): HalfYear => {
  const { year, month } = partsOf(day);
  return { year, half: month <= 6 ? 1 : 2 };
};

export const halfStartsOn = ({ year, half }: HalfYear): IsoDate =>
  `${year}-${half === 1 ? "01-01" : "07-01"}`;
export const halfEndsOn = ({ year, half }: HalfYear): IsoDate => `${year}-${half === 1 ? "06-30" : "12-31"}`;

export const nextHalf = ({ year, half }: HalfYear): HalfYear =>
  half === 1 ? { year, half: 2 } : { year: year + 1, half: 1 };

export const sameHalf = (a: HalfYear, b: HalfYear): boolean => a.year === b.year && a.half === b.half;

/** The half-years from the one of `from` to the one of `until`, both included, the earliest first. */
export function halvesBetween(from: IsoDate, until: IsoDate): HalfYear[] {
  const last = halfOf(until);
  const halves: HalfYear[] = [];
  for (let half = halfOf(from); halfStartsOn(half) <= halfStartsOn(last); half = nextHalf(half))
    halves.push(half);
  return halves;
}
