import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { read } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { EventDetails } from "../rules/event-details";
import type { EventView, PersonPosts } from "../rules/views";

/** One statement. @throws AppError NOT_FOUND */
export async function loadPersonPosts(db: Tx, employeeId: string): Promise<PersonPosts> {
  const rows = await db.$queryRaw<PersonPosts[]>`
    SELECT e.id, e.version, e.name, e.call_name AS "callName", e.nip, e.kind::text AS kind, e.status::text AS status,
      (SELECT coalesce(json_agg(json_build_object('id', a.id, 'title', p.title, 'unitName', u.name, 'kind', a.kind,
          'startsOn', a.starts_on, 'endsOn', a.ends_on, 'decree', a.decree) ORDER BY a.starts_on DESC, a.id), '[]')
        FROM assignment a JOIN position p ON p.agency_id = a.agency_id AND p.id = a.position_id
        JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
        WHERE a.agency_id = e.agency_id AND a.employee_id = e.id) AS posts,
      (SELECT coalesce(json_agg(json_build_object('id', b.id, 'kind', b.kind, 'startsOn', b.starts_on, 'endsOn', b.ends_on)
          ORDER BY b.starts_on DESC), '[]')
        FROM absence b WHERE b.agency_id = e.agency_id AND b.employee_id = e.id) AS absences
    FROM employee e WHERE e.id = ${employeeId}::uuid`;
  return found(rows[0]);
}

type EventRow = Omit<EventView, "endsOn" | "decree" | "extended" | "enteredAt"> & {
  details: EventDetails;
  enteredAt: Date;
};

/** The events of a person, or of the leading posts of a unit; latest first. One statement. */
export async function loadEvents(
  db: Tx,
  of: { employeeId: string } | { positionIds: readonly string[] },
): Promise<EventView[]> {
  const employeeId = "employeeId" in of ? of.employeeId : null;
  const positions = "positionIds" in of ? [...of.positionIds] : [];
  const rows = await db.$queryRaw<EventRow[]>`
    SELECT x.id, x.version, x.kind::text AS kind, x.state::text AS state, x.effective_on::text AS "effectiveOn", x.details, x.problem, jsonb_typeof(x.changes) = 'object' AS "canUndo",
      json_build_object('id', e.id, 'name', e.name) AS employee, coalesce(h.name, '') AS "enteredBy", x.created_at AS "enteredAt",
      (SELECT json_build_object('title', p.title, 'unitName', u.name) FROM position p JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
        WHERE p.agency_id = x.agency_id AND p.id = (x.details ->> 'positionId')::uuid) AS post
    FROM personnel_event x
    JOIN employee e ON e.agency_id = x.agency_id AND e.id = x.employee_id
    LEFT JOIN employee h ON h.agency_id = x.agency_id AND h.id = x.created_by_id
    WHERE x.employee_id = ${employeeId}::uuid
      OR (x.kind IN ('acting_plt', 'acting_plh') AND (x.details ->> 'positionId')::uuid = ANY(${positions}::uuid[]))
    ORDER BY x.effective_on DESC, x.id DESC LIMIT 50`;
  return rows.map(({ details, enteredAt, ...row }) => ({
    ...row,
    endsOn: details.endsOn,
    decree: details.decree,
    extended: details.extended,
    enteredAt: enteredAt.toISOString(),
  }));
}

/** A person's posts over time and the events that brought them about. Two statements. @throws AppError NOT_FOUND */
export async function getPersonEvents(
  ctx: Context,
  employeeId: string,
): Promise<{ person: PersonPosts; events: EventView[] }> {
  authorize(ctx.actor, "personnel.read", { today: ctx.today, employeeId });
  return read(ctx, async (db) => {
    const person = await loadPersonPosts(db, employeeId);
    return { person, events: await loadEvents(db, { employeeId }) };
  });
}
