import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";
import type { ChangeTimeZoneInput } from "./calendar-input";

/**
 * HR moves the agency to another of the three zones. Every day that the agency counts (ends of deadlines, days of receipt) is read
 * in the new zone from now on; stored instants stay as they are.
 */
export async function changeTimeZone(
  ctx: Context,
  input: ChangeTimeZoneInput,
): Promise<{ timeZone: string }> {
  return transact(ctx, "calendar.change-time-zone", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "calendar.change-time-zone", { today });
    const { from, timeZone, reason } = input;
    assertRules(from === timeZone ? [{ field: "timeZone", reason: "organization.time-zone-same" }] : []);
    const { agencyId } = ctx.actor;
    const { count } = await db.agency.updateMany({
      where: { id: agencyId, timeZone: from },
      data: { timeZone },
    });
    if (count === 0) throw conflict("organization.changed-meanwhile");
    await recordAudit(db, ctx, "calendar.change-time-zone", {
      subject: { type: "agency", id: agencyId },
      before: { timeZone: from },
      after: { timeZone },
      reason,
      at: now,
    });
    return { timeZone };
  });
}
