import "server-only";
import { agencyPolicy } from "@/lib/features/organization/rules/policy";
import type { Level, UnitAchievementLevel } from "@/lib/features/organization/rules/levels";
import type { Tx } from "@/lib/platform/db";
import { headResultRating } from "../rules/head-of-unit";
import { overallRating } from "../../rules/overall-rating";

type Head = { id: string; version: number; behaviourRating: Level | null; settings: unknown };

type FollowedRating = { evaluationId: string; resultRating: Level };

/** Whether a result of the unit's people was handed over in the period. */
export async function hasReleased(db: Tx, unitId: string, periodId: string): Promise<boolean> {
  const one = await db.evaluation.findFirst({
    where: { periodId, releasedAt: { not: null }, workPlan: { unitId } },
    select: { id: true },
  });
  return one !== null;
}

/**
 * The result rating that a scored head of the unit has follows the achievement while nothing is signed; whoever appraises the head meets
 * the new rating at the signature.
 */
export async function followAchievement(
  db: Tx,
  agencyId: string,
  { unitId, periodId, level }: { unitId: string; periodId: string; level: UnitAchievementLevel },
): Promise<FollowedRating[]> {
  const heads = await db.$queryRaw<Head[]>`
    SELECT e.id, e.version, e.behaviour_rating::text AS "behaviourRating", y.settings
    FROM evaluation e
    JOIN work_plan w ON w.agency_id = e.agency_id AND w.id = e.work_plan_id AND w.unit_id = ${unitId}::uuid
    JOIN period r ON r.agency_id = e.agency_id AND r.id = e.period_id
    JOIN agency_policy y ON y.agency_id = r.agency_id AND y.id = r.policy_id
    WHERE e.period_id = ${periodId}::uuid AND e.signed_at IS NULL AND e.result_rating IS NOT NULL AND EXISTS (
      SELECT FROM position q JOIN assignment a ON a.agency_id = q.agency_id AND a.position_id = q.id
        AND a.starts_on <= least(r.ends_on, w.ends_on) AND (a.ends_on IS NULL OR a.ends_on >= greatest(r.starts_on, w.starts_on))
      WHERE q.agency_id = e.agency_id AND q.unit_id = w.unit_id AND q.is_unit_head AND a.employee_id = e.employee_id)`;
  const followed: FollowedRating[] = [];
  for (const { id, version, behaviourRating, settings } of heads) {
    const resultRating = headResultRating(level, agencyPolicy.parse(settings).headOfUnitMapping);
    await db.evaluation.updateMany({
      where: { agencyId, id, version },
      data: {
        resultRating,
        resultReason: null,
        overallRating: behaviourRating && overallRating(resultRating, behaviourRating),
        version: { increment: 1 },
      },
    });
    followed.push({ evaluationId: id, resultRating });
  }
  return followed;
}
