import "server-only";
import { unitsVisible } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { PanelState, SeatState } from "../rules/seal";

export type SessionRow = {
  id: string;
  subjectKind: "person" | "unit" | "theme";
  subjectName: string;
  subjectAbout: string;
  purpose: string;
  meetsOn: string;
  place: string;
  state: PanelState;
  seats: number;
  sent: number;
  /** Members whose turn it is: to declare and write, or to sign; nobody otherwise. */
  waitsFor: string[];
  emptySeats: number;
  hostName: string;
  ownSeat: SeatState | null;
  ownSigned: boolean;
  answered: boolean;
};

export type SessionList = { rows: SessionRow[]; maySetUp: boolean; isMember: boolean };

const SHOWN = 100;

/**
 * Sessions in which the reader sits, and those that the reader may set up; never one about the reader. Newest first, so many at most. One
 * statement. @throws AppError NOT_FOUND for whoever has nothing to do with the team
 */
export async function listSessions(ctx: Context, most = SHOWN): Promise<SessionList> {
  const { actor, today } = ctx;
  const units = unitsVisible(actor, "panel.set-up", today);
  const isMember = actor.grants.some(({ role }) => role === "evaluation_team");
  const maySetUp = units === null || units.length > 0;
  if (!isMember && !maySetUp) throw notFound();
  const rows = await read(
    ctx,
    (db) => db.$queryRaw<SessionRow[]>`
      SELECT s.id, s.subject_kind::text AS "subjectKind", s.subject_name AS "subjectName", s.subject_about AS "subjectAbout", s.purpose,
        s.meets_on::text AS "meetsOn", s.place, s.state::text AS state, s.seats, s.host_name AS "hostName", s.answered_at IS NOT NULL AS answered,
        own.state::text AS "ownSeat", coalesce(own.signed_at IS NOT NULL, false) AS "ownSigned", seat.sent,
        greatest(0, s.seats - seat.sitting) AS "emptySeats",
        CASE s.state WHEN 'writing' THEN seat.writing WHEN 'minuted' THEN seat.signing ELSE '{}' END AS "waitsFor"
      FROM panel_session s
      LEFT JOIN panel_member own ON own.agency_id = s.agency_id AND own.session_id = s.id AND own.employee_id = ${actor.employeeId}::uuid
        AND own.state <> 'left' AND ${isMember}
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS sitting, count(*) FILTER (WHERE m.state = 'sent')::int AS sent,
          coalesce(array_agg(e.call_name ORDER BY m.invited_at, m.id) FILTER (WHERE m.state <> 'sent'), '{}') AS writing,
          coalesce(array_agg(e.call_name ORDER BY m.invited_at, m.id) FILTER (WHERE m.signed_at IS NULL), '{}') AS signing
        FROM panel_member m JOIN employee e ON e.agency_id = m.agency_id AND e.id = m.employee_id
        WHERE m.agency_id = s.agency_id AND m.session_id = s.id AND m.state <> 'left'
      ) seat
      WHERE s.employee_id IS DISTINCT FROM ${actor.employeeId}::uuid
        AND (own.id IS NOT NULL OR ${units === null} OR s.unit_id = ANY(${units ?? []}::uuid[]))
      ORDER BY s.state IN ('signed', 'cancelled'), s.meets_on DESC, s.id DESC LIMIT ${most}`,
  );
  return { rows, maySetUp, isMember };
}
