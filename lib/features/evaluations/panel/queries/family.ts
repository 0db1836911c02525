import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { Choice } from "./set-up";

export type FamilyTie = { id: string; version: number; name: string; about: string };

/** The ties that the reader declared, and people whose name fits the search. Only for the team. Two statements. @throws AppError NOT_FOUND */
export async function getFamilyTies(
  ctx: Context,
  q: string | undefined,
): Promise<{ ties: FamilyTie[]; found: Choice[] }> {
  if (!ctx.actor.grants.some(({ role }) => role === "evaluation_team")) throw notFound();
  return read(ctx, async (db) => {
    const ties = await db.$queryRaw<FamilyTie[]>`
      SELECT f.id, f.version, e.name, coalesce(o.title, '') AS about FROM family_declaration f
      JOIN employee e ON e.agency_id = f.agency_id AND e.id = f.related_id
      LEFT JOIN LATERAL (SELECT x.position_id FROM assignment x WHERE x.agency_id = e.agency_id AND x.employee_id = e.id
        AND x.starts_on <= ${ctx.today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${ctx.today}::date) ORDER BY x.kind, x.starts_on DESC LIMIT 1) a ON true
      LEFT JOIN position o ON o.agency_id = e.agency_id AND o.id = a.position_id
      WHERE f.employee_id = ${ctx.actor.employeeId}::uuid AND f.ended_at IS NULL ORDER BY f.declared_at DESC, f.id`;
    if (!q) return { ties, found: [] };
    const like = `%${q.replace(/[%_\\]/g, "\\$&")}%`;
    const found = await db.$queryRaw<Choice[]>`
      SELECT e.id, e.name, concat_ws(', ', o.title, u.name) AS about FROM employee e
      JOIN LATERAL (SELECT x.position_id FROM assignment x WHERE x.agency_id = e.agency_id AND x.employee_id = e.id
        AND x.starts_on <= ${ctx.today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${ctx.today}::date) ORDER BY x.kind, x.starts_on DESC LIMIT 1) a ON true
      JOIN position o ON o.agency_id = e.agency_id AND o.id = a.position_id
      JOIN unit u ON u.agency_id = o.agency_id AND u.id = o.unit_id
      WHERE e.plain_name ILIKE ${like} AND e.id <> ${ctx.actor.employeeId}::uuid ORDER BY e.plain_name, e.id LIMIT 12`;
    return { ties, found };
  });
}
