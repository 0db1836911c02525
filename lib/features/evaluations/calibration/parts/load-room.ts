import "server-only";
import { stillDue } from "@/lib/features/evaluations/due/parts/still-due";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Facts } from "@/lib/access/relations";
import type { Cadence } from "@/lib/features/organization/rules/period";
import { unitFacts, type UnitPlace } from "@/lib/features/evaluations/distribution/parts/unit-place";
import type { Actor } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";

export type RoomMember = { employeeId: string; name: string; appointedBy: string };

export type Room = {
  id: string;
  version: number;
  unitId: string;
  unitName: string;
  path: UnitPlace["path"];
  period: { id: string; year: number; cadence: Cadence; number: number; state: string };
  purpose: string;
  openedBy: string;
  openedAt: string;
  closedBy: string | null;
  closedAt: string | null;
  minutes: string;
  /** Nobody of the unit waits for release any more, or the period is closed. */
  isReleased: boolean;
  members: RoomMember[];
};

/** One statement. @throws AppError NOT_FOUND */
export async function loadRoom(db: Tx, sessionId: string): Promise<Room> {
  const [room] = await db.$queryRaw<(Omit<Room, "members"> & { members: RoomMember[] | null })[]>`
    WITH RECURSIVE s AS (
      SELECT * FROM calibration_session WHERE id = ${sessionId}::uuid
    ), tree AS (
      SELECT u.agency_id, u.id, 0 AS depth FROM unit u JOIN s ON u.agency_id = s.agency_id AND u.id = s.unit_id
      UNION ALL SELECT c.agency_id, c.id, tree.depth + 1 FROM unit c JOIN tree ON c.agency_id = tree.agency_id AND c.parent_id = tree.id AND tree.depth < 32
    ), up AS (
      SELECT u.agency_id, u.id, u.parent_id, u.name, 0 AS depth FROM unit u JOIN s ON u.agency_id = s.agency_id AND u.id = s.unit_id
      UNION ALL SELECT p.agency_id, p.id, p.parent_id, p.name, up.depth + 1 FROM unit p JOIN up ON p.agency_id = up.agency_id AND p.id = up.parent_id AND up.depth < 32
    )
    SELECT s.id, s.version, s.unit_id AS "unitId", u.name AS "unitName", s.purpose, s.opened_by_name AS "openedBy", to_json(s.opened_at) #>> '{}' AS "openedAt",
      s.closed_by_name AS "closedBy", to_json(s.closed_at) #>> '{}' AS "closedAt", s.minutes,
      (SELECT json_agg(json_build_object('unitId', id, 'name', name) ORDER BY depth) FROM up) AS path,
      json_build_object('id', r.id, 'year', r.year, 'cadence', r.cadence, 'number', r.number, 'state', r.state) AS period,
      r.state = 'closed' OR NOT EXISTS (SELECT FROM evaluation v JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
        WHERE v.agency_id = s.agency_id AND v.period_id = s.period_id AND v.state IN ('open', 'noted', 'scored', 'signed')
          AND ${stillDue({ period: Prisma.sql`r` })} AND w.unit_id IN (SELECT id FROM tree)) AS "isReleased",
      (SELECT json_agg(json_build_object('employeeId', m.employee_id, 'name', e.name, 'appointedBy', m.appointed_by_name) ORDER BY e.plain_name)
        FROM calibration_member m JOIN employee e ON e.agency_id = m.agency_id AND e.id = m.employee_id WHERE m.agency_id = s.agency_id AND m.session_id = s.id) AS members
    FROM s JOIN unit u ON u.agency_id = s.agency_id AND u.id = s.unit_id JOIN period r ON r.agency_id = s.agency_id AND r.id = s.period_id`;
  if (!room) throw notFound();
  return { ...room, members: room.members ?? [] };
}

export const isOver = (room: Pick<Room, "closedAt" | "isReleased">): boolean =>
  room.closedAt !== null || room.isReleased;

/** What decides who may do what in the room. */
export function roomFacts(actor: Actor, today: string, room: Pick<Room, "path" | "members">): Facts {
  const roomMemberIds = room.members.map(({ employeeId }) => employeeId);
  return { ...unitFacts(actor, today, room.path), roomMemberIds };
}
