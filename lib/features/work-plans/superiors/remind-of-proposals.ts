import "server-only";
import { notify } from "@/lib/features/notifications/parts/notify";
import { loadHolidays } from "@/lib/features/organization/parts/holidays";
import { recordAudit } from "@/lib/platform/audit";
import { dayIn, newId, toDate } from "@/lib/platform/clock";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { repairDueOn } from "../rules/superior-repair";

// authorize: none, the calendar acts and no person

const ACTION = "superior-repair.remind";

/**
 * Tells the personnel officers of one agency about proposals of a superior that have waited longer than the working days of
 * `repairDueOn`: one message for all of them, each proposal once; the audit remembers it. Answers how many there were.
 */
export async function remindOfProposals(agencyId: string): Promise<number> {
  return inTenant(agencyId, async (db) => {
    const { now, today } = await clockOf(db, agencyId);
    const waiting = await db.$queryRaw<{ id: string; at: Date; zone: string }[]>`
      SELECT r.id, r.proposed_at AS at, a.time_zone AS zone FROM superior_repair r JOIN agency a ON a.id = r.agency_id
      WHERE r.agency_id = ${agencyId}::uuid AND r.state = 'proposed' AND NOT EXISTS (
        SELECT FROM audit_event v WHERE v.agency_id = r.agency_id AND v.subject_id = r.id AND v.action = ${ACTION})
      ORDER BY r.proposed_at, r.id FOR UPDATE OF r`;
    const [first] = waiting;
    if (!first) return 0;
    const holidays = await loadHolidays(db, dayIn(first.zone, first.at));
    const late = waiting.filter(({ at, zone }) => repairDueOn(dayIn(zone, at), holidays) < today);
    if (late.length === 0) return 0;
    const day = toDate(today);
    const officers = await db.roleGrant.findMany({
      where: {
        ...{ agencyId, role: "hr", unitId: null, revokedAt: null },
        ...{ startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
      },
      select: { employeeId: true },
    });
    await notify(db, {
      agencyId,
      employeeIds: officers.map(({ employeeId }) => employeeId),
      kind: "work-plans.superiors-waiting",
      params: { proposals: late.length },
      href: "/hr/superior-fixes",
      at: now,
    });
    const author = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId: newId() };
    for (const { id } of late)
      await recordAudit(db, author, ACTION, {
        subject: { type: "superior-repair", id },
        after: { officers: officers.length },
        at: now,
      });
    return late.length;
  });
}

export const remindOfProposalsJob: Job = {
  name: "work-plans.remind-of-proposals",
  cron: "20 * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } }))
      await remindOfProposals(id);
  },
};
