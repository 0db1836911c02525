import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import type { RemoveHolidayInput } from "./calendar-input";

/** HR takes a day out of the calendar and says why. The audit keeps the day. */
export async function removeHoliday(ctx: Context, input: RemoveHolidayInput): Promise<{ year: number }> {
  return transact(ctx, "calendar.remove", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "calendar.remove", { today });
    const { agencyId } = ctx.actor;
    const { holidayId: id, version, reason } = input;
    const holiday = found(await db.holiday.findFirst({ where: { id } }));
    const { count } = await db.holiday.deleteMany({ where: { agencyId, id, version } });
    if (count === 0) throw conflict("organization.changed-meanwhile");
    const day = fromDate(holiday.day);
    await recordAudit(db, ctx, "calendar.remove", {
      subject: { type: "holiday", id },
      before: { day, name: holiday.name, kind: holiday.kind },
      reason,
      at: now,
    });
    return { year: Number(day.slice(0, 4)) };
  });
}
