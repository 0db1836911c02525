import "server-only";
import { lockChart } from "@/lib/features/organization/parts/change-chart";
import { settleChart } from "@/lib/features/organization/parts/settle-chart";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";

// authorize: none, the calendar acts and no person
// audit: none, each change was recorded when it was decided

/** Brings units and posts of one agency to what their spans say for today. Answers how many rows changed. */
export async function applyChart(agencyId: string): Promise<number> {
  return inTenant(agencyId, async (db) => {
    await lockChart(db, agencyId);
    const { today } = await clockOf(db, agencyId);
    return settleChart(db, today, null);
  });
}

/** Every hour: each agency's day begins at midnight of its own zone. */
export const applyChartJob: Job = {
  name: "chart.apply",
  cron: "3 * * * *",
  work: async () => {
    for (const { id } of await globalDb().agency.findMany({ select: { id: true } })) await applyChart(id);
  },
};
