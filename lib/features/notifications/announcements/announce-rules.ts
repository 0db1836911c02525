import "server-only";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, newId, toDate } from "@/lib/platform/clock";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { notify } from "../parts/notify";

// authorize: none, the calendar acts and no person

/** So many readers in one statement. */
const READERS = 1_000;
const HREF = "/help/rules";

/**
 * Tells everybody with an account of one agency that confirmed rules begin on a day (flow F17: announced ahead, by the days of
 * `policyChange.noticeDays`). Each version is announced once; the audit remembers it. Answers how many people were told.
 */
export async function announceRules(agencyId: string): Promise<number> {
  return inTenant(agencyId, async (db) => {
    const { now, today } = await clockOf(db, agencyId);
    const coming = await db.policyDraft.findMany({
      where: { agencyId, state: "scheduled", startsOn: { gt: toDate(today) } },
    });
    let told = 0;
    for (const draft of coming) {
      const earlier = await db.auditEvent.count({
        where: { agencyId, action: "policy.announce", subjectId: draft.policyId ?? draft.id },
      });
      if (earlier > 0) continue;
      const accounts = await db.account.findMany({ where: { agencyId }, select: { employeeId: true } });
      const readers = accounts.map(({ employeeId }) => employeeId);
      const from = fromDate(draft.startsOn);
      for (let start = 0; start < readers.length; start += READERS)
        await notify(db, {
          agencyId,
          employeeIds: readers.slice(start, start + READERS),
          kind: "organization.rules-scheduled",
          params: { from },
          href: HREF,
          at: now,
        });
      const author = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId: newId() };
      await recordAudit(db, author, "policy.announce", {
        subject: { type: "policy-draft", id: draft.policyId ?? draft.id },
        after: { from, readers: readers.length },
        at: now,
      });
      told += readers.length;
    }
    return told;
  });
}

export const announceRulesJob: Job = {
  name: "notifications.announce-rules",
  cron: "*/10 * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } })) await announceRules(id);
  },
};
