import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import type { HolidayKind } from "../rules/calendar";

export type HolidayRow = { id: string; day: string; name: string; kind: HolidayKind; version: number };

export type CalendarView = {
  year: number;
  /** Years that have days, and the one shown, in order. */
  years: number[];
  days: HolidayRow[];
  timeZone: string;
  mayEdit: boolean;
};

/** The agency's days without work in a year. One statement. @throws NOT_FOUND for whoever may not read the rules */
export async function getCalendar(ctx: Context, filter: { year?: number }): Promise<CalendarView> {
  authorize(ctx.actor, "calendar.read", { today: ctx.today });
  const year = filter.year ?? Number(ctx.today.slice(0, 4));
  const rows = await read(
    ctx,
    (db) => db.$queryRaw<(HolidayRow & { year: number })[]>`
      SELECT id, day::text AS day, name, kind::text AS kind, version, extract(year FROM day)::int AS year
      FROM holiday ORDER BY day`,
  );
  return {
    year,
    years: [...new Set([...rows.map((row) => row.year), year])].sort((a, b) => a - b),
    days: rows
      .filter((row) => row.year === year)
      .map(({ id, day, name, kind, version }) => ({ id, day, name, kind, version })),
    timeZone: ctx.actor.timeZone,
    mayEdit: can(ctx.actor, "calendar.add", { today: ctx.today }),
  };
}
