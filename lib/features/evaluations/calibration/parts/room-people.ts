import "server-only";
import { stillDue } from "@/lib/features/evaluations/due/parts/still-due";
import type { Level, OverallRating } from "@/lib/features/organization/rules/levels";
import type { EvaluationState } from "@/lib/features/evaluations/rules/evaluation-state";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";

type Place = { unitId: string; periodId: string };

/** Units of a tree and the evaluations in it that are scored or signed, without the one of the unit's own head. */
const inRoom = ({ unitId, periodId }: Place) => Prisma.sql`
  tree AS (
    SELECT u.agency_id, u.id, 0 AS depth FROM unit u WHERE u.id = ${unitId}::uuid
    UNION ALL SELECT c.agency_id, c.id, tree.depth + 1 FROM unit c JOIN tree ON c.agency_id = tree.agency_id AND c.parent_id = tree.id AND tree.depth < 32
  ), inside AS (
    SELECT v.*, w.position_title, w.unit_id FROM evaluation v
    JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id AND w.unit_id IN (SELECT id FROM tree)
    JOIN period q ON q.agency_id = v.agency_id AND q.id = v.period_id
    WHERE v.period_id = ${periodId}::uuid AND v.state IN ('scored', 'signed') AND v.overall_rating IS NOT NULL
      AND ${stillDue()}
      AND NOT EXISTS (SELECT FROM assignment s JOIN position p ON p.agency_id = s.agency_id AND p.id = s.position_id AND p.is_unit_head AND p.unit_id = ${unitId}::uuid
        WHERE s.agency_id = v.agency_id AND s.employee_id = v.employee_id AND s.kind = 'definitive'
          AND s.starts_on <= q.ends_on AND (s.ends_on IS NULL OR s.ends_on >= q.ends_on))
  )`;

/** How many wait for release in the unit, and whether a room is open. One statement. */
export async function countRoom(db: Tx, place: Place): Promise<{ scored: number; hasOpenRoom: boolean }> {
  const [row] = await db.$queryRaw<{ scored: number; hasOpenRoom: boolean }[]>`
    WITH RECURSIVE ${inRoom(place)}
    SELECT (SELECT count(*)::int FROM inside) AS scored,
      EXISTS (SELECT FROM calibration_session s WHERE s.unit_id = ${place.unitId}::uuid AND s.period_id = ${place.periodId}::uuid AND s.closed_at IS NULL) AS "hasOpenRoom"`;
  return row ?? { scored: 0, hasOpenRoom: false };
}

/** Somebody in the room as the database knows the person; the page learns a name only where it is open. */
export type RoomPerson = {
  evaluationId: string;
  employeeId: string;
  name: string;
  title: string;
  unitName: string;
  appraiserId: string | null;
  appraiserName: string | null;
  state: EvaluationState;
  result: Level;
  behaviour: Level;
  rating: OverallRating;
  isOpen: boolean;
  /** False where a later event took the period out of the plan: nothing of it is calibrated any more. */
  isDue: boolean;
};

/** Everybody who waits for release, and whoever was proposed about; in an order that tells nothing. One statement. */
export async function loadRoomPeople(
  db: Tx,
  room: Place & { sessionId: string; today: string },
): Promise<RoomPerson[]> {
  return db.$queryRaw<RoomPerson[]>`
    WITH RECURSIVE ${inRoom(room)}, listed AS (
      SELECT id FROM inside UNION SELECT evaluation_id FROM calibration_proposal WHERE session_id = ${room.sessionId}::uuid
    )
    SELECT v.id AS "evaluationId", e.id AS "employeeId", e.name, w.position_title AS title, u.name AS "unitName",
      a.employee_id AS "appraiserId", k.name AS "appraiserName", v.state::text AS state,
      v.result_rating::text AS result, v.behaviour_rating::text AS behaviour, v.overall_rating::text AS rating,
      EXISTS (SELECT FROM calibration_opening o WHERE o.agency_id = v.agency_id AND o.session_id = ${room.sessionId}::uuid AND o.evaluation_id = v.id) AS "isOpen",
      ${stillDue()} AS "isDue"
    FROM evaluation v
    JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
    JOIN period q ON q.agency_id = v.agency_id AND q.id = v.period_id
    JOIN unit u ON u.agency_id = w.agency_id AND u.id = w.unit_id
    JOIN employee e ON e.agency_id = v.agency_id AND e.id = v.employee_id
    LEFT JOIN LATERAL (
      SELECT x.employee_id FROM work_plan_appraiser x WHERE x.agency_id = v.agency_id AND x.work_plan_id = v.work_plan_id
        AND x.starts_on <= ${room.today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${room.today}::date) ORDER BY x.starts_on DESC LIMIT 1) a ON true
    LEFT JOIN employee k ON k.agency_id = v.agency_id AND k.id = a.employee_id
    WHERE v.id IN (SELECT id FROM listed) AND v.overall_rating IS NOT NULL AND v.result_rating IS NOT NULL AND v.behaviour_rating IS NOT NULL
    ORDER BY md5(v.id::text || ${room.sessionId})`;
}

/** Whether an evaluation belongs to the room. One statement. */
export async function isInRoom(db: Tx, place: Place, evaluationId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    WITH RECURSIVE ${inRoom(place)} SELECT EXISTS (SELECT FROM inside WHERE id = ${evaluationId}::uuid) AS found`;
  return row?.found ?? false;
}
