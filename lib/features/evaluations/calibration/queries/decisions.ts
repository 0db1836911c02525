import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import type { CalibrationDecided } from "../rules/views";

/**
 * What an appraiser decided in a calibration room about one result, with the reason: for the person after release, and for whoever
 * appraises. Nothing of who proposed or what others said. One statement.
 */
export async function listDecisions(ctx: Context, evaluationId: string): Promise<CalibrationDecided[]> {
  const me = ctx.actor.employeeId;
  return read(
    ctx,
    (db) => db.$queryRaw<CalibrationDecided[]>`
      SELECT p.id, p.decision::text AS decision, p.decided_by_name AS "decidedBy", to_json(p.decided_at) #>> '{}' AS "decidedAt", p.decision_reason AS reason
      FROM calibration_proposal p JOIN evaluation v ON v.agency_id = p.agency_id AND v.id = p.evaluation_id
      WHERE p.evaluation_id = ${evaluationId}::uuid AND p.decision IS NOT NULL
        AND ((v.employee_id = ${me}::uuid AND v.released_at IS NOT NULL) OR EXISTS (
          SELECT FROM work_plan_appraiser a WHERE a.agency_id = v.agency_id AND a.work_plan_id = v.work_plan_id AND a.employee_id = ${me}::uuid
            AND a.employee_id <> v.employee_id AND a.starts_on <= ${ctx.today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${ctx.today}::date)))
      ORDER BY p.decided_at, p.id`,
  );
}
