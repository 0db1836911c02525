import "server-only";
import type { Facts } from "@/lib/access/relations";
import { notify } from "@/lib/features/notifications/parts/notify";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { assertRules, conflict, notFound } from "@/lib/platform/errors";
import { isSitting, mayAct, opensNow, type PanelAct, type Room, type Seat } from "../rules/seal";

export type RoomSeat = Seat & { name: string; version: number; signed: boolean };

/** A session as a use case meets it. */
export type LoadedRoom = Omit<Room, "members"> & {
  id: string;
  version: number;
  subjectKind: "person" | "unit" | "theme";
  employeeId: string | null;
  unitId: string | null;
  subjectName: string;
  purpose: string;
  hostId: string;
  contentHash: string | null;
  members: RoomSeat[];
  /** The reader's own seat; null for whoever has none, or left it. */
  own: RoomSeat | null;
  facts: Facts;
};

type Row = Omit<LoadedRoom, "own" | "facts">;

/** What decides who may do what in the room. A theme belongs to no unit: only roles for the whole agency reach it. */
const factsOf = (row: Row, today: string): Facts => ({
  today,
  unitId: row.unitId ?? "",
  panelMemberIds: row.members.filter(isSitting).map(({ employeeId }) => employeeId),
});

/**
 * The session with its seats, held until the transaction ends, so that acts in one room come one after the other: two who send at once
 * would otherwise each wait for the other. For the person whom it is about the room does not exist. @throws AppError NOT_FOUND
 */
export async function loadRoom(
  db: Tx,
  ctx: Pick<Context, "actor">,
  sessionId: string,
  today: string,
): Promise<LoadedRoom> {
  await db.$queryRaw`SELECT id FROM panel_session WHERE id = ${sessionId}::uuid FOR UPDATE`;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT s.id, s.version, s.state::text AS state, s.seats, s.subject_kind::text AS "subjectKind", s.employee_id AS "employeeId", s.unit_id AS "unitId",
      s.subject_name AS "subjectName", s.purpose, s.host_id AS "hostId", s.content_hash AS "contentHash",
      (SELECT coalesce(json_agg(json_build_object('id', m.id, 'employeeId', m.employee_id, 'state', m.state, 'version', m.version, 'name', e.name,
          'signed', m.signed_at IS NOT NULL) ORDER BY m.invited_at, m.id), '[]'::json)
        FROM panel_member m JOIN employee e ON e.agency_id = m.agency_id AND e.id = m.employee_id
        WHERE m.agency_id = s.agency_id AND m.session_id = s.id) AS members
    FROM panel_session s WHERE s.id = ${sessionId}::uuid`;
  if (!row || row.employeeId === ctx.actor.employeeId) throw notFound();
  const own = row.members.find((seat) => seat.employeeId === ctx.actor.employeeId && isSitting(seat)) ?? null;
  return { ...row, own, facts: factsOf(row, today) };
}

/** @throws AppError RULE_VIOLATION `evaluations.panel-wrong-state` */
export function assertAct(act: PanelAct, room: LoadedRoom): void {
  if (!mayAct(act, room, room.own ?? undefined)) assertRules([{ reason: "evaluations.panel-wrong-state" }]);
}

/** The own seat, for acts that the table gives to members only. @throws AppError NOT_FOUND */
export function seatOf(room: LoadedRoom): RoomSeat {
  if (!room.own) throw notFound();
  return room.own;
}

type SeatChange = Partial<{
  state: Seat["state"];
  clearedAt: Date;
  sentAt: Date | null;
  leftAt: Date;
  signedAt: Date | null;
  dissent: string;
}>;

/** Compare and set on one seat. @throws AppError CONFLICT */
export async function changeSeat(
  db: Tx,
  ctx: Context,
  seat: { id: string; version: number },
  data: SeatChange,
): Promise<void> {
  const { count } = await db.panelMember.updateMany({
    where: { agencyId: ctx.actor.agencyId, id: seat.id, version: seat.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("evaluations.changed-meanwhile");
}

export const panelHref = (sessionId: string): string => `/panel/sessions/${sessionId}`;

/**
 * Opens all notes together when the last one that the session waits for was sent; otherwise nothing. Answers whether it did.
 * Takes the room as it is after the act.
 */
export async function settleSeal(db: Tx, ctx: Context, room: LoadedRoom, at: Date): Promise<boolean> {
  if (!opensNow(room)) return false;
  const { agencyId } = ctx.actor;
  await db.panelSession.updateMany({
    where: { agencyId, id: room.id },
    data: { state: "open", openedAt: at, version: { increment: 1 } },
  });
  const sitting = room.members.filter(isSitting);
  await notify(db, {
    ...{ agencyId, at, href: panelHref(room.id) },
    employeeIds: sitting.map(({ employeeId }) => employeeId),
    kind: "evaluations.panel-opened",
    params: { subject: room.subjectName },
  });
  await recordAudit(db, ctx, "panel.open", {
    subject: { type: "panel-session", id: room.id },
    concerns: room.employeeId ?? undefined,
    before: { state: "writing" },
    after: { state: "open", notes: sitting.length },
    at,
  });
  return true;
}
