import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { PostFact } from "../rules/plan-hold";
import type { PersonFact } from "../rules/plan-person";

/** People by NIP with their posts, plans and last superior. One statement; `hold` keeps them until the transaction ends. */
export async function loadPeople(
  db: Tx,
  nips: readonly string[],
  hold: boolean,
): Promise<Map<string, PersonFact>> {
  const wanted = [...nips];
  if (hold)
    await db.$queryRaw`SELECT id FROM employee WHERE nip = ANY(${wanted}::text[]) ORDER BY id FOR UPDATE`;
  const people = await db.$queryRaw<PersonFact[]>`
    SELECT e.id, e.version, e.kind::text AS kind, e.nip, e.name, e.birth_date::text AS "birthDate", e.rank_code AS "rankCode",
      e.rank_name AS "rankName", e.email, e.started_on::text AS "startedOn",
      (SELECT s.nip FROM reporting_line r JOIN employee s ON s.agency_id = r.agency_id AND s.id = r.superior_id
        WHERE r.agency_id = e.agency_id AND r.employee_id = e.id ORDER BY r.starts_on DESC LIMIT 1) AS "superiorNip",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'version', a.version, 'positionId', a.position_id, 'kind', a.kind,
        'startsOn', a.starts_on, 'endsOn', a.ends_on, 'decree', a.decree) ORDER BY a.starts_on)
        FROM assignment a WHERE a.agency_id = e.agency_id AND a.employee_id = e.id), '[]') AS holds,
      coalesce((SELECT jsonb_agg(jsonb_build_object('startsOn', w.starts_on, 'endsOn', w.ends_on))
        FROM work_plan w WHERE w.agency_id = e.agency_id AND w.employee_id = e.id AND w.state NOT IN ('closed', 'withdrawn')), '[]') AS plans
    FROM employee e WHERE e.nip = ANY(${wanted}::text[])`;
  return new Map(people.map((person) => [person.nip, person]));
}

/** Posts of some units that are open on the day, with whoever holds them for good. One statement. */
export async function loadPosts(
  db: Tx,
  unitIds: readonly string[],
  today: string,
): Promise<Map<string, PostFact[]>> {
  const posts = await db.$queryRaw<PostFact[]>`
    SELECT p.id, p.unit_id AS "unitId", p.title,
      coalesce(array_agg(a.employee_id::text) FILTER (WHERE a.id IS NOT NULL), '{}') AS holders
    FROM position p
    LEFT JOIN assignment a ON a.agency_id = p.agency_id AND a.position_id = p.id AND a.kind = 'definitive'
      AND (a.ends_on IS NULL OR a.ends_on >= ${today}::date)
    WHERE p.unit_id = ANY(${[...unitIds]}::uuid[]) AND (p.valid_until IS NULL OR p.valid_until >= ${today}::date)
    GROUP BY p.agency_id, p.id ORDER BY p.id`;
  const byUnit = new Map<string, PostFact[]>();
  for (const post of posts) byUnit.set(post.unitId, [...(byUnit.get(post.unitId) ?? []), post]);
  return byUnit;
}

/**
 * Which of some NIP are in the agency or in the import's own rows. A superior whose own row is faulty counts: the line follows the chart
 * until the mended row is in.
 */
export async function loadKnownNips(db: Tx, importId: string, nips: readonly string[]): Promise<Set<string>> {
  const wanted = [...new Set(nips)];
  if (wanted.length === 0) return new Set();
  const rows = await db.$queryRaw<{ nip: string }[]>`
    SELECT nip FROM employee WHERE nip = ANY(${wanted}::text[])
    UNION SELECT key FROM import_row WHERE import_id = ${importId}::uuid AND key = ANY(${wanted}::text[])`;
  return new Set(rows.map(({ nip }) => nip));
}
