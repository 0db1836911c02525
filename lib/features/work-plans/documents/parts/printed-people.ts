import "server-only";
import { dayIn } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { PrintedPerson } from "../rules/plan-form-content";

type Wanted = { agencyId: string; ids: readonly string[]; at: Date };
type StoredPerson = PrintedPerson & { id: string };

/**
 * People as a form names them at a moment: their post of that day, a definitive one before an acting one, and its unit with those above
 * it but for the top of the chart; and the agency's zone, in which the day is read. Two statements.
 */
export async function loadPrintedPeople(
  db: Tx,
  { agencyId, ids, at }: Wanted,
): Promise<{ timeZone: string; person: (id: string) => StoredPerson | null }> {
  const { timeZone } = await db.agency.findUniqueOrThrow({
    where: { id: agencyId },
    select: { timeZone: true },
  });
  const people = await loadPeople(db, { agencyId, ids, day: dayIn(timeZone, at) });
  return { timeZone, person: (id) => people.find((one) => one.id === id) ?? null };
}

async function loadPeople(
  db: Tx,
  { agencyId, ids, day }: Omit<Wanted, "at"> & { day: string },
): Promise<StoredPerson[]> {
  return db.$queryRaw<StoredPerson[]>`
    WITH RECURSIVE post AS (
      SELECT DISTINCT ON (a.employee_id) a.employee_id, p.title, p.unit_id
      FROM assignment a JOIN position p ON p.agency_id = a.agency_id AND p.id = a.position_id
      WHERE a.agency_id = ${agencyId}::uuid AND a.employee_id = ANY(${[...ids]}::uuid[])
        AND a.starts_on <= ${day}::date AND (a.ends_on IS NULL OR a.ends_on >= ${day}::date)
      ORDER BY a.employee_id, (a.kind = 'definitive') DESC, a.starts_on DESC, a.id
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
