import "server-only";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import { fromDate, newId } from "@/lib/platform/clock";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { stateByCalendar } from "@/lib/features/evaluations/rules/period-steps";

// authorize: none, the calendar acts and no person

/** Lets one agency's periods begin on their first day and await their scores after the last. Returns how many changed. */
export async function followCalendar(agencyId: string): Promise<number> {
  const author: AuditAuthor = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId: newId() };
  return inTenant(agencyId, async (db) => {
    const { now, today } = await clockOf(db, agencyId);
    const rows = await db.period.findMany({ where: { agencyId, state: { in: ["planned", "open"] } } });
    let changed = 0;
    for (const { id, state, version, ...days } of rows) {
      const next = stateByCalendar(
        {
          state,
          startsOn: fromDate(days.startsOn),
          endsOn: fromDate(days.endsOn),
          selfNoteDue: fromDate(days.selfNoteDue),
          scoringDue: fromDate(days.scoringDue),
        },
        today,
      );
      if (next === state) continue;
      const { count } = await db.period.updateMany({
        where: { agencyId, id, version },
        data: { state: next, version: { increment: 1 } },
      });
      if (count === 0) continue;
      changed += 1;
      await recordAudit(db, author, "period.follow-calendar", {
        subject: { type: "period", id },
        before: { state },
        after: { state: next },
        at: now,
      });
    }
    return changed;
  });
}

export const followCalendarJob: Job = {
  name: "periods.follow-calendar",
  cron: "3 * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } })) await followCalendar(id);
  },
};
