import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";

/** Heads of a unit on a day, acting ones included. */
const headsOf = (unit: Prisma.Sql, today: string): Prisma.Sql => Prisma.sql`
  SELECT a.employee_id FROM position q
  JOIN assignment a ON a.agency_id = q.agency_id AND a.position_id = q.id AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
  WHERE q.unit_id = ${unit} AND q.is_unit_head`;

/**
 * The ids of the units whose heads decide about this one on a day: the unit directly above, and the next one upwards while those above
 * head this unit too (an acting head), for nobody agrees on or judges the own achievement. A query for `IN (…)`.
 */
export const decidingUnits = (unit: Prisma.Sql, parent: Prisma.Sql, today: string): Prisma.Sql => Prisma.sql`
  WITH RECURSIVE above AS (
    SELECT ${parent} AS id
    UNION SELECT n.parent_id FROM above JOIN unit n ON n.id = above.id
      WHERE EXISTS (${headsOf(Prisma.sql`n.id`, today)})
        AND NOT EXISTS (${headsOf(Prisma.sql`n.id`, today)} EXCEPT ${headsOf(unit, today)})
  ) SELECT above.id FROM above WHERE above.id IS NOT NULL`;
