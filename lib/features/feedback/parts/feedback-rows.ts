import "server-only";
import type { BehaviourValue } from "@/lib/features/work-plans/rules/behaviours";
import type { Tx } from "@/lib/platform/db";

/** A comment of the period with its giver's name. `givenAt` is ISO text in UTC. */
export type FeedbackRow = {
  id: string;
  giver: string;
  givenAt: string;
  resultId: string | null;
  behaviour: BehaviourValue | null;
  text: string;
};

/** The comments on a plan in a period, oldest first. One statement. */
export async function loadFeedback(
  db: Tx,
  at: { workPlanId: string; periodId: string },
): Promise<FeedbackRow[]> {
  return db.$queryRaw<FeedbackRow[]>`
    SELECT f.id, e.call_name AS giver, to_json(f.created_at) #>> '{}' AS "givenAt", f.result_id AS "resultId", f.behaviour::text AS behaviour, f.text
    FROM feedback f JOIN employee e ON e.agency_id = f.agency_id AND e.id = f.giver_id
    WHERE f.work_plan_id = ${at.workPlanId}::uuid AND f.period_id = ${at.periodId}::uuid
    ORDER BY f.created_at, f.id`;
}
