import "server-only";
import { dayIn } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { PrintedPerson } from "../rules/plan-form-content";

type Wanted = {
  agencyId: string;
  ids: readonly string[];
  at: Date;
  /** Who signs for another's post (Plt., Plh.) as the appraiser of somebody: named by that post, not by the own one. */
  appraiser?: { employeeId: string; capacity: string | null; of: string } | null;
};
type StoredPerson = PrintedPerson & { id: string };

/**
 * People as a form names them at a moment: their post of that day, a definitive one before an acting one but for an acting appraiser, and
 * its unit with those above it but for the top of the chart; and the agency's zone, in which the day is read. Two statements.
 */
export async function loadPrintedPeople(
  db: Tx,
  { at, ...wanted }: Wanted,
): Promise<{ timeZone: string; person: (id: string) => StoredPerson | null }> {
  const { timeZone } = await db.agency.findUniqueOrThrow({
    where: { id: wanted.agencyId },
    select: { timeZone: true },
  });
  const people = await loadPeople(db, { ...wanted, day: dayIn(timeZone, at) });
  return { timeZone, person: (id) => people.find((one) => one.id === id) ?? null };
}

async function loadPeople(
  db: Tx,
  { agencyId, ids, day, appraiser }: Omit<Wanted, "at"> & { day: string },
): Promise<StoredPerson[]> {
  const { employeeId = null, capacity = null, of = null } = appraiser ?? {};
  return db.$queryRaw<StoredPerson[]>`
    WITH RECURSIVE post AS (
      SELECT DISTINCT ON (a.employee_id) a.employee_id, p.title, p.unit_id
      FROM assignment a JOIN position p ON p.agency_id = a.agency_id AND p.id = a.position_id
      WHERE a.agency_id = ${agencyId}::uuid AND a.employee_id = ANY(${[...ids]}::uuid[])
        AND a.starts_on <= ${day}::date AND (a.ends_on IS NULL OR a.ends_on >= ${day}::date)
      ORDER BY a.employee_id,
        -- Of several acting posts the one above the person's own.
        CASE WHEN a.employee_id = ${employeeId}::uuid AND a.kind IN ('plt', 'plh') AND a.kind::text = ${capacity}
          THEN EXISTS (SELECT FROM assignment m JOIN position o ON o.agency_id = m.agency_id AND o.id = m.position_id
            WHERE m.agency_id = a.agency_id AND m.employee_id = ${of}::uuid AND o.superior_position_id = a.position_id
              AND m.starts_on <= ${day}::date AND (m.ends_on IS NULL OR m.ends_on >= ${day}::date)) END DESC NULLS LAST,
        (a.kind = 'definitive') DESC, a.starts_on DESC, a.id
    ), above AS (
      SELECT post.employee_id, u.parent_id, u.name, 0 AS step
      FROM post JOIN unit u ON u.agency_id = ${agencyId}::uuid AND u.id = post.unit_id
      UNION ALL
      SELECT above.employee_id, u.parent_id, u.name, above.step + 1
      FROM above JOIN unit u ON u.agency_id = ${agencyId}::uuid AND u.id = above.parent_id
    )
    SELECT e.id, e.name, e.nip, e.rank_code AS "rankCode", e.rank_name AS "rankName", e.kind::text AS kind, post.title AS position,
      COALESCE((SELECT json_agg(above.name ORDER BY above.step) FROM above
        WHERE above.employee_id = e.id AND (above.parent_id IS NOT NULL OR above.step = 0)), '[]'::json) AS units
    FROM employee e LEFT JOIN post ON post.employee_id = e.id
    WHERE e.agency_id = ${agencyId}::uuid AND e.id = ANY(${[...ids]}::uuid[])`;
}
