import "server-only";
import type { FeedbackRow } from "@/lib/features/feedback/parts/feedback-rows";
import type { Level } from "@/lib/features/organization/rules/levels";
import type { Tx } from "@/lib/platform/db";

export type SharedContribution = FeedbackRow & { level: Level };

/** What leaders of other units and teams let the person read before the result, oldest first. One statement. */
export function loadSharedContributions(
  db: Tx,
  at: { workPlanId: string; periodId: string },
): Promise<SharedContribution[]> {
  return db.$queryRaw<SharedContribution[]>`
    SELECT c.id, e.call_name AS giver, to_json(c.given_at) #>> '{}' AS "givenAt", c.result_id AS "resultId", NULL AS behaviour, c.note AS text, c.level::text AS level
    FROM contribution c
    JOIN planned_result r ON r.agency_id = c.agency_id AND r.id = c.result_id AND r.work_plan_id = ${at.workPlanId}::uuid
    JOIN employee e ON e.agency_id = c.agency_id AND e.id = c.giver_id
    WHERE c.period_id = ${at.periodId}::uuid AND c.is_shared
    ORDER BY c.given_at, c.id`;
}
