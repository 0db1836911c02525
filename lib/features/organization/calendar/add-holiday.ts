import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import type { AddHolidayInput } from "./calendar-input";

/** HR puts a day without work into the agency's calendar. Clocks that count working days skip it from now on. */
export async function addHoliday(
  ctx: Context,
  input: AddHolidayInput,
): Promise<{ holidayId: string; year: number }> {
  return transact(ctx, "calendar.add", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "calendar.add", { today });
    const { agencyId } = ctx.actor;
    const id = newId();
    const { count } = await db.holiday.createMany({
      data: [{ agencyId, id, ...input, day: toDate(input.day) }],
      skipDuplicates: true,
    });
    assertRules(count === 0 ? [{ field: "day", reason: "organization.holiday-taken" }] : []);
    await recordAudit(db, ctx, "calendar.add", { subject: { type: "holiday", id }, after: input, at: now });
    return { holidayId: id, year: Number(input.day.slice(0, 4)) };
  });
}
