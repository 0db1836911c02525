import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { fromDate, toDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { IsoDate } from "../rules/dates";

/**
 * The agency's days without work from a day on (national holidays, cuti bersama, local days), for the clocks that count working
 * days. One statement. The transaction carries the agency.
 */
export async function loadHolidays(db: Tx, from: IsoDate): Promise<ReadonlySet<IsoDate>> {
  const rows = await db.holiday.findMany({ where: { day: { gte: toDate(from) } }, select: { day: true } });
  return new Set(rows.map(({ day }) => fromDate(day)));
}

/** The same as one column of a larger statement: a JSON list of days (YYYY-MM-DD), from a day on that the statement knows. */
export const holidaysSince = (day: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT coalesce(json_agg(h.day::text), '[]'::json) FROM holiday h WHERE h.day >= ${day})`;
