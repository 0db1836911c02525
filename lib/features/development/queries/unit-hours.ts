import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { defaultPolicy } from "@/lib/features/organization/rules/policy";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { hoursOfYear } from "../parts/hours-of-year";
import type { UnitHours, UnitHoursRow } from "../rules/views";

type Asked = {
  period: { id: string; year: number };
  /** The rows of the dashboard's table: a unit with everything below it, or (`isOwn`) the people of that unit alone. */
  units: readonly { unitId: string; isOwn: boolean }[];
  kind?: "pns" | "pppk";
};

type Row = UnitHoursRow & { minimum: number; ceiling: number };

/**
 * Lesson hours of the year per row of the dashboard's table, for the people whom the dashboard counts. One statement, whatever the
 * number of units. @throws AppError NOT_FOUND for a unit outside the actor's sight
 */
export async function getUnitHours(ctx: Context, { period, units, kind }: Asked): Promise<UnitHours> {
  for (const { unitId } of units) authorize(ctx.actor, "report.read", { today: ctx.today, unitId });
  const { pns, pppkCeiling } = defaultPolicy.trainingHours;
  const kinds = { pns: Prisma.sql`e.kind IN ('pns', 'cpns')`, pppk: Prisma.sql`e.kind = 'pppk'` };
  const ids = units.map(({ unitId }) => unitId);
  const own = units.map(({ isOwn }) => isOwn);
  const rows = await read(
    ctx,
    (db) => db.$queryRaw<Row[]>`
      WITH RECURSIVE the_period AS (
        SELECT p.*, COALESCE((y.settings #>> '{trainingHours,pns}')::int, ${pns}::int) AS minimum, COALESCE((y.settings #>> '{trainingHours,pppkCeiling}')::int, ${pppkCeiling}::int) AS ceiling
        FROM period p JOIN agency_policy y ON y.agency_id = p.agency_id AND y.id = p.policy_id WHERE p.id = ${period.id}::uuid
      ), asked AS (SELECT * FROM unnest(${ids}::uuid[], ${own}::boolean[]) AS x(id, own)),
      tree AS (
        SELECT u.id, u.id AS top_id, asked.own FROM unit u JOIN asked ON asked.id = u.id
        UNION SELECT c.id, tree.top_id, false FROM unit c JOIN tree ON c.parent_id = tree.id AND NOT tree.own
      ), post AS (
        SELECT DISTINCT ON (a.employee_id) a.employee_id, s.unit_id FROM the_period t
        JOIN assignment a ON a.kind = 'definitive' AND a.starts_on <= t.ends_on AND (a.ends_on IS NULL OR a.ends_on >= t.starts_on)
        JOIN position s ON s.agency_id = a.agency_id AND s.id = a.position_id ORDER BY a.employee_id, a.starts_on DESC
      ), hours AS (${hoursOfYear(period.year)})
      SELECT tree.top_id AS "unitId", u.name, bool_and(tree.own) AS "isOwn", t.minimum, t.ceiling, count(*)::int AS people,
        count(*) FILTER (WHERE e.kind IN ('pns', 'cpns'))::int AS pns, count(*) FILTER (WHERE e.kind IN ('pns', 'cpns') AND h.done >= t.minimum)::int AS reached,
        COALESCE(sum(h.done), 0)::int AS hours,
        count(*) FILTER (WHERE e.kind = 'pppk')::int AS pppk, count(*) FILTER (WHERE e.kind = 'pppk' AND h.done + h.enrolled > t.ceiling)::int AS above
      FROM the_period t CROSS JOIN tree JOIN unit u ON u.id = tree.top_id JOIN post ON post.unit_id = tree.id
      JOIN employee e ON e.id = post.employee_id AND e.status = 'active' AND e.kind <> 'state_official'
      LEFT JOIN hours h ON h.agency_id = e.agency_id AND h.employee_id = e.id
      WHERE ${kind ? kinds[kind] : Prisma.sql`true`}
      GROUP BY tree.top_id, u.name, t.minimum, t.ceiling`,
  );
  const limits = rows[0] ?? { minimum: pns, ceiling: pppkCeiling };
  const order = new Map(ids.map((id, index) => [id, index]));
  return {
    year: period.year,
    minimum: limits.minimum,
    ceiling: limits.ceiling,
    rows: rows
      .map(({ minimum: _minimum, ceiling: _ceiling, ...row }) => row)
      .sort((a, b) => (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0)),
  };
}
