import "server-only";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { inTenant, type Tx } from "@/lib/platform/db";

/** A reload within this many seconds is no new beginning. */
const QUIET_SECONDS = 20;

/** Notes that the appraiser saved a scoring: one insert in the transaction of the saving. */
export async function stampSaved(db: Tx, ctx: Context, evaluationId: string, at: Date): Promise<void> {
  const { agencyId, employeeId: appraiserId } = ctx.actor;
  await db.scoringStamp.create({
    data: { agencyId, id: newId(), evaluationId, appraiserId, kind: "saved", at },
  });
}

/** Notes that the appraiser opened a scoring, in a transaction of its own, as the record of a look is. */
export async function stampOpened(ctx: Context, evaluationId: string): Promise<void> {
  const { agencyId, employeeId } = ctx.actor;
  await inTenant(agencyId, async (db) => {
    await db.$executeRaw`
      INSERT INTO scoring_stamp (agency_id, id, evaluation_id, appraiser_id, kind, at)
      SELECT ${agencyId}::uuid, ${newId()}::uuid, ${evaluationId}::uuid, ${employeeId}::uuid, 'opened', ${ctx.now}
      WHERE NOT EXISTS (SELECT FROM scoring_stamp s WHERE s.agency_id = ${agencyId}::uuid AND s.appraiser_id = ${employeeId}::uuid
        AND s.evaluation_id = ${evaluationId}::uuid AND s.at > ${ctx.now}::timestamptz - make_interval(secs => ${QUIET_SECONDS}))`;
  });
}
