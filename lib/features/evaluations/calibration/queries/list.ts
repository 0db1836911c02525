import "server-only";
import { stillDue } from "@/lib/features/evaluations/due/parts/still-due";
import { can } from "@/lib/access/authorize";
import type { Cadence } from "@/lib/features/organization/rules/period";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { loadUnitPlace, unitFacts } from "@/lib/features/evaluations/distribution/parts/unit-place";
import { loadCandidates } from "../parts/load-candidates";
import { loadRoom, roomFacts } from "../parts/load-room";
import { countRoom } from "../parts/room-people";
import type { Candidate } from "../rules/views";

export type RoomRow = {
  id: string;
  unitName: string;
  period: { year: number; cadence: Cadence; number: number };
  openedAt: string;
  closedAt: string | null;
  members: number;
  proposals: number;
  /** Waiting for a decision of the reader. */
  mine: number;
};

const SHOWN = 100;

/** Rooms that the reader may know: the agency's for HR and auditors, those of led units, one's own, and where own people are proposed about. One statement. */
export async function listRooms(ctx: Context, most = SHOWN): Promise<RoomRow[]> {
  const { actor, today } = ctx;
  const seesAll = can(actor, "calibration.read", { today });
  return read(
    ctx,
    (db) => db.$queryRaw<RoomRow[]>`
      WITH RECURSIVE led AS (
        SELECT u.agency_id, u.id, 0 AS depth FROM unit u WHERE u.id = ANY(${actor.headOfUnitIds}::uuid[])
        UNION ALL SELECT c.agency_id, c.id, led.depth + 1 FROM unit c JOIN led ON c.agency_id = led.agency_id AND c.parent_id = led.id AND led.depth < 32
      ), waiting AS (
        SELECT p.agency_id, p.session_id, count(*)::int AS n FROM calibration_proposal p
        JOIN evaluation v ON v.agency_id = p.agency_id AND v.id = p.evaluation_id AND v.state IN ('scored', 'signed')
        JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
        JOIN period q ON q.agency_id = v.agency_id AND q.id = v.period_id AND ${stillDue()}
        JOIN work_plan_appraiser a ON a.agency_id = v.agency_id AND a.work_plan_id = v.work_plan_id AND a.employee_id = ${actor.employeeId}::uuid
          AND a.employee_id <> v.employee_id AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
        WHERE p.decision IS NULL GROUP BY 1, 2
      )
      SELECT s.id, u.name AS "unitName", json_build_object('year', r.year, 'cadence', r.cadence, 'number', r.number) AS period,
        to_json(s.opened_at) #>> '{}' AS "openedAt", to_json(s.closed_at) #>> '{}' AS "closedAt",
        (SELECT count(*)::int FROM calibration_member m WHERE m.agency_id = s.agency_id AND m.session_id = s.id) AS members,
        (SELECT count(*)::int FROM calibration_proposal p WHERE p.agency_id = s.agency_id AND p.session_id = s.id) AS proposals,
        CASE WHEN s.closed_at IS NULL THEN coalesce(w.n, 0) ELSE 0 END AS mine
      FROM calibration_session s
      JOIN unit u ON u.agency_id = s.agency_id AND u.id = s.unit_id
      JOIN period r ON r.agency_id = s.agency_id AND r.id = s.period_id
      LEFT JOIN waiting w ON w.agency_id = s.agency_id AND w.session_id = s.id
      WHERE ${seesAll} OR s.unit_id IN (SELECT id FROM led) OR w.n > 0
        OR EXISTS (SELECT FROM calibration_member m WHERE m.agency_id = s.agency_id AND m.session_id = s.id AND m.employee_id = ${actor.employeeId}::uuid)
      ORDER BY s.closed_at IS NULL DESC, s.opened_at DESC LIMIT ${most}`,
  );
}

export type RoomOpening = {
  unitName: string;
  period: { id: string; year: number; cadence: Cadence; number: number };
  scored: number;
  hasOpenRoom: boolean;
  candidates: Candidate[];
};

const mayBeChosen = (ctx: Context) => (one: Candidate) =>
  one.appraises > 0 || one.employeeId !== ctx.actor.employeeId;

/** What stands before opening a room. Four statements. @throws AppError NOT_FOUND */
export async function getOpening(
  ctx: Context,
  { unitId, periodId }: { unitId: string; periodId: string },
): Promise<RoomOpening> {
  return read(ctx, async (db) => {
    const { path } = await loadUnitPlace(db, unitId);
    if (!can(ctx.actor, "calibration.open", unitFacts(ctx.actor, ctx.today, path))) throw notFound();
    const period = await db.period.findFirst({
      where: { id: periodId },
      select: { id: true, year: true, cadence: true, number: true },
    });
    if (!period) throw notFound();
    const candidates = await loadCandidates(db, { unitId, periodId, today: ctx.today });
    return {
      unitName: path[0]?.name ?? "",
      period,
      ...(await countRoom(db, { unitId, periodId })),
      candidates: candidates.filter(mayBeChosen(ctx)),
    };
  });
}

/** Who can still be appointed to a room. Two statements. @throws AppError NOT_FOUND */
export async function listCandidates(ctx: Context, sessionId: string): Promise<Candidate[]> {
  return read(ctx, async (db) => {
    const room = await loadRoom(db, sessionId);
    if (!can(ctx.actor, "calibration.appoint", roomFacts(ctx.actor, ctx.today, room))) throw notFound();
    const seated = new Set(room.members.map(({ employeeId }) => employeeId));
    const { unitId, period } = room;
    const all = await loadCandidates(db, { unitId, periodId: period.id, today: ctx.today });
    return all.filter((one) => !seated.has(one.employeeId)).filter(mayBeChosen(ctx));
  });
}
