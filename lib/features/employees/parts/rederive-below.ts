import "server-only";
import type { Tx } from "@/lib/platform/db";
import { rederiveLines } from "./derive-lines";

/**
 * Derives the reporting lines anew of everybody whose superior may differ because some posts of the chart do: who holds them, who holds
 * what stands directly under them, and further down wherever a post is not simply held by one person in duty, because there the line
 * passes upwards. Answers the people whose line changed.
 */
export async function rederiveBelow(
  db: Tx,
  agencyId: string,
  positionIds: readonly string[],
  from: string,
): Promise<string[]> {
  if (positionIds.length === 0) return [];
  const people = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE version AS (
      SELECT DISTINCT position_id, superior_position_id FROM position_span
    ), settled AS (
      SELECT a.position_id AS id FROM assignment a
      JOIN employee e ON e.agency_id = a.agency_id AND e.id = a.employee_id AND e.status = 'active'
      WHERE a.kind = 'definitive' AND a.starts_on <= ${from}::date AND a.ends_on IS NULL
        AND NOT EXISTS (SELECT FROM assignment o WHERE o.agency_id = a.agency_id AND o.employee_id = a.employee_id AND o.id <> a.id
          AND (o.ends_on IS NULL OR o.ends_on >= ${from}::date))
        AND NOT EXISTS (SELECT FROM absence b WHERE b.agency_id = a.agency_id AND b.employee_id = a.employee_id
          AND (b.ends_on IS NULL OR b.ends_on >= ${from}::date))
    ), near AS (
      SELECT unnest(${[...positionIds]}::uuid[]) AS id
      UNION SELECT v.position_id FROM version v WHERE v.superior_position_id = ANY(${[...positionIds]}::uuid[])
    ), below AS (
      SELECT id FROM near
      UNION SELECT v.position_id FROM below b JOIN version v ON v.superior_position_id = b.id
      WHERE b.id NOT IN (SELECT id FROM settled)
    )
    SELECT DISTINCT a.employee_id AS id FROM below b JOIN assignment a ON a.position_id = b.id
    WHERE a.ends_on IS NULL OR a.ends_on >= ${from}::date`;
  const changes = await rederiveLines(db, { agencyId, employeeIds: people.map(({ id }) => id), from });
  return changes.filter(({ changed }) => changed).map(({ employeeId }) => employeeId);
}
