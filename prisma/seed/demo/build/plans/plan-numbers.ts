import type { Prisma } from "@/lib/generated/prisma/client";
import { AGENCY } from "../../agency";

type SetPlan = { id: string; year: number; setAt: Date | null };

/** Numbers in the order in which the plans were set, year by year, as the product gives them. */
export function planNumbers(plans: readonly SetPlan[]): Map<string, string> {
  const last = new Map<number, number>();
  const order = plans
    .flatMap(({ id, year, setAt }) => (setAt === null ? [] : [{ id, year, setAt }]))
    .sort((a, b) => a.setAt.getTime() - b.setAt.getTime() || (a.id < b.id ? -1 : 1));
  return new Map(
    order.map(({ id, year }) => {
      const place = (last.get(year) ?? 0) + 1;
      last.set(year, place);
      return [id, `SKP/${String(year)}/${String(place).padStart(5, "0")}`];
    }),
  );
}

/** Where the numbers go on. */
export function planNumberRows(numbers: ReadonlyMap<string, string>): Prisma.PlanNumberCreateManyInput[] {
  const last = new Map<number, number>();
  for (const number of numbers.values()) {
    const [, year, place] = number.split("/").map(Number);
    if (year && place) last.set(year, Math.max(place, last.get(year) ?? 0));
  }
  return [...last].map(([year, place]) => ({ agencyId: AGENCY.id, year, last: place }));
}
