import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import type { CorrectHolidayInput } from "./calendar-input";

/** HR corrects a day of the calendar and says why: running clocks of working days follow the corrected calendar. */
export async function correctHoliday(
  ctx: Context,
  input: CorrectHolidayInput,
): Promise<{ holidayId: string; year: number }> {
  return transact(ctx, "calendar.correct", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "calendar.correct", { today });
    const { agencyId } = ctx.actor;
    const { holidayId: id, version, day, name, kind, reason } = input;
    const before = found(await db.holiday.findFirst({ where: { id } }));
    const taken = await db.holiday.count({ where: { day: toDate(day), id: { not: id } } });
    assertRules(taken > 0 ? [{ field: "day", reason: "organization.holiday-taken" }] : []);
    const { count } = await db.holiday.updateMany({
      where: { agencyId, id, version },
      data: { day: toDate(day), name, kind, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("organization.changed-meanwhile");
    await recordAudit(db, ctx, "calendar.correct", {
      subject: { type: "holiday", id },
      before: { day: fromDate(before.day), name: before.name, kind: before.kind },
      after: { day, name, kind },
      reason,
      at: now,
    });
    return { holidayId: id, year: Number(day.slice(0, 4)) };
  });
}
