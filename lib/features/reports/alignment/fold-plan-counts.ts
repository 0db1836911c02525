import "server-only";
import { globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";

// authorize: none, the clock acts and no person
// audit: none, sums of the same plans in fewer rows; no number changes

/** Writes the counts of one agency's plans as one row for each unit, year, state and first day. */
export async function foldPlanCounts(agencyId: string): Promise<number> {
  return inTenant(
    agencyId,
    (db) => db.$executeRaw`
      WITH gone AS (
        DELETE FROM plan_count p USING (
          SELECT unit_id, year, state, starts_on FROM plan_count GROUP BY 1, 2, 3, 4 HAVING count(*) > 1
        ) many WHERE p.unit_id = many.unit_id AND p.year = many.year AND p.state = many.state AND p.starts_on = many.starts_on
        RETURNING p.agency_id, p.unit_id, p.year, p.state, p.starts_on, p.plans
      )
      INSERT INTO plan_count (agency_id, unit_id, year, state, starts_on, plans)
      SELECT agency_id, unit_id, year, state, starts_on, sum(plans) FROM gone GROUP BY 1, 2, 3, 4, 5 HAVING sum(plans) <> 0`,
  );
}

export const foldPlanCountsJob: Job = {
  name: "reports.fold-plan-counts",
  cron: "*/5 * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } })) await foldPlanCounts(id);
  },
};
