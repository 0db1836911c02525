import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";

/** Whoever reports to a leader today, or is appraised by that leader today on a plan of the year: a query with `employee_id`. */
export const teamOf = (leaderId: string, year: number, today: string): Prisma.Sql => Prisma.sql`
  SELECT r.employee_id FROM reporting_line r JOIN employee t ON t.agency_id = r.agency_id AND t.id = r.employee_id AND t.status = 'active'
  WHERE r.superior_id = ${leaderId}::uuid AND r.starts_on <= ${today}::date AND (r.ends_on IS NULL OR r.ends_on >= ${today}::date)
  UNION
  SELECT q.employee_id FROM work_plan_appraiser a JOIN work_plan q ON q.agency_id = a.agency_id AND q.id = a.work_plan_id
  WHERE a.employee_id = ${leaderId}::uuid AND a.starts_on <= ${today}::date AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
    AND q.year = ${year} AND q.amends_id IS NULL AND q.state <> 'withdrawn' AND q.employee_id <> ${leaderId}::uuid`;

/** The post one recognises a person by today: a lateral join on `e` (employee) with `title`, `unit` and `unit_id`. */
export const postOf = (today: string): Prisma.Sql => Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT o.title, u.name AS unit, o.unit_id FROM assignment x
    JOIN position o ON o.agency_id = x.agency_id AND o.id = x.position_id
    JOIN unit u ON u.agency_id = o.agency_id AND u.id = o.unit_id
    WHERE x.agency_id = e.agency_id AND x.employee_id = e.id AND x.starts_on <= ${today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${today}::date)
    ORDER BY x.kind, x.starts_on DESC LIMIT 1
  ) post ON true`;

export async function isInTeam(
  db: Tx,
  team: { leaderId: string; year: number; employeeId: string },
  today: string,
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ member: boolean }[]>`
    SELECT EXISTS (SELECT FROM (${teamOf(team.leaderId, team.year, today)}) m WHERE m.employee_id = ${team.employeeId}::uuid) AS member`;
  return row?.member ?? false;
}
