import "server-only";
import type { Tx } from "@/lib/platform/db";

/**
 * Brings the rows of units and posts to what their spans say for a day: what covers it, else what was last, else what comes first.
 * `ids` null looks at all of the agency. Answers how many rows changed. Two statements.
 */
export async function settleChart(db: Tx, day: string, ids: readonly string[] | null): Promise<number> {
  const wanted = ids === null ? null : [...ids];
  const units = await db.$executeRaw`
    UPDATE unit u SET parent_id = s.parent_id, code = s.code, name = s.name, kind = s.kind,
      has_own_agreement = s.has_own_agreement, valid_from = s.first_day, valid_until = s.last_day, version = u.version + 1
    FROM (
      SELECT DISTINCT ON (x.unit_id) x.*, r.first_day, r.last_day
      FROM unit_span x
      JOIN (SELECT unit_id, min(starts_on) AS first_day, CASE WHEN bool_or(ends_on IS NULL) THEN NULL ELSE max(ends_on) END AS last_day
        FROM unit_span GROUP BY unit_id) r ON r.unit_id = x.unit_id
      WHERE ${wanted}::uuid[] IS NULL OR x.unit_id = ANY(${wanted}::uuid[])
      ORDER BY x.unit_id, CASE WHEN x.starts_on <= ${day}::date THEN x.starts_on END DESC NULLS LAST, x.starts_on
    ) s
    WHERE u.agency_id = s.agency_id AND u.id = s.unit_id
      AND (u.parent_id, u.code, u.name, u.kind, u.has_own_agreement, u.valid_from, u.valid_until)
        IS DISTINCT FROM (s.parent_id, s.code, s.name, s.kind, s.has_own_agreement, s.first_day, s.last_day)`;
  const posts = await db.$executeRaw`
    UPDATE position p SET unit_id = s.unit_id, superior_position_id = s.superior_position_id, title = s.title, class = s.class,
      level = s.level, grade = s.grade, family = s.family, is_unit_head = s.is_unit_head, independent_head = s.independent_head,
      valid_from = s.first_day, valid_until = s.last_day, version = p.version + 1
    FROM (
      SELECT DISTINCT ON (x.position_id) x.*, r.first_day, r.last_day
      FROM position_span x
      JOIN (SELECT position_id, min(starts_on) AS first_day, CASE WHEN bool_or(ends_on IS NULL) THEN NULL ELSE max(ends_on) END AS last_day
        FROM position_span GROUP BY position_id) r ON r.position_id = x.position_id
      WHERE ${wanted}::uuid[] IS NULL OR x.position_id = ANY(${wanted}::uuid[])
      ORDER BY x.position_id, CASE WHEN x.starts_on <= ${day}::date THEN x.starts_on END DESC NULLS LAST, x.starts_on
    ) s
    WHERE p.agency_id = s.agency_id AND p.id = s.position_id
      AND (p.unit_id, p.superior_position_id, p.title, p.class, p.level, p.grade, p.family, p.is_unit_head, p.independent_head, p.valid_from, p.valid_until)
        IS DISTINCT FROM (s.unit_id, s.superior_position_id, s.title, s.class, s.level, s.grade, s.family, s.is_unit_head, s.independent_head, s.first_day, s.last_day)`;
  return units + posts;
}
