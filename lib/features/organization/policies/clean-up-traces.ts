import "server-only";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { loadVersions, rulesAround } from "../parts/policy-versions";

// authorize: none, the calendar acts and no person
// audit: none, it removes traces whose time is over and no record of anybody

export type Removed = { requestKeys: number; sessions: number; accessRecords: number };

/**
 * Removes what one agency's rules no longer keep: keys of sent forms, ended sessions, and records of who read whose data. How long
 * each is kept stands in the rules in force (`retention`); the database itself keeps records of access for a year at least.
 */
export async function cleanUpTraces(agencyId: string): Promise<Removed> {
  return inTenant(agencyId, async (db) => {
    const { today } = await clockOf(db, agencyId);
    const { retention } = rulesAround(await loadVersions(db), today).inForce;
    return {
      requestKeys:
        await db.$executeRaw`DELETE FROM request_key WHERE created_at < now() - make_interval(days => ${retention.requestKeyDays}::int)`,
      sessions:
        await db.$executeRaw`DELETE FROM user_session WHERE expires_at < now() - make_interval(days => ${retention.sessionDays}::int)`,
      accessRecords:
        await db.$executeRaw`DELETE FROM access_record WHERE hour < now() - make_interval(years => ${retention.accessRecordYears}::int)`,
    };
  });
}

export const cleanUpTracesJob: Job = {
  name: "organization.clean-up-traces",
  cron: "17 2 * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } })) await cleanUpTraces(id);
  },
};
