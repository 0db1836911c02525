import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { readHolidayList } from "../rules/calendar";
import type { ImportHolidaysInput } from "./calendar-input";

/** HR pastes a list "tanggal; nama". All of it goes in, or nothing; days that are there already are left as they are. */
export async function importHolidays(
  ctx: Context,
  input: ImportHolidaysInput,
): Promise<{ added: number; already: number; year: number }> {
  return transact(ctx, "calendar.add", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "calendar.add", { today });
    const { agencyId } = ctx.actor;
    const known = await db.holiday.findMany({ select: { day: true } });
    const list = readHolidayList(input.list, new Set(known.map(({ day }) => fromDate(day))));
    assertRules(list.problems);
    const rows = list.days.map(({ day, name }) => ({ id: newId(), day, name, kind: input.kind }));
    await db.holiday.createMany({ data: rows.map((row) => ({ ...row, agencyId, day: toDate(row.day) })) });
    for (const { id, ...after } of rows)
      await recordAudit(db, ctx, "calendar.add", { subject: { type: "holiday", id }, after, at: now });
    const year = Number((list.days[0]?.day ?? today).slice(0, 4));
    return { added: rows.length, already: list.already, year };
  });
}
