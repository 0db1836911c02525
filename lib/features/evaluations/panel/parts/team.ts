import "server-only";
import { unitsBelow } from "@/lib/features/organization/parts/units-below";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "@/lib/platform/db";
import { conflictsOf, type Conflict, type Subject, type Ties } from "../rules/conflicts";

export type SubjectRef = {
  kind: "person" | "unit" | "theme";
  employeeId: string | null;
  unitId: string | null;
  hostId: string;
};

/** Somebody of the evaluation team, with what stands against this session. */
export type Candidate = { employeeId: string; name: string; about: string; conflicts: Conflict[] };

const runs = (alias: Prisma.Sql, today: string): Prisma.Sql =>
  Prisma.sql`${alias}.starts_on <= ${today}::date AND (${alias}.ends_on IS NULL OR ${alias}.ends_on >= ${today}::date)`;

/**
 * Everybody who holds the role today for the subject's unit or the whole agency, in the order of their names; `only` narrows it to some.
 * Two statements.
 */
export async function loadTeam(
  db: Tx,
  ref: SubjectRef,
  today: string,
  only?: readonly string[],
): Promise<Candidate[]> {
  const person = ref.kind === "person" ? ref.employeeId : null;
  const rows = await db.$queryRaw<(Ties & { name: string; about: string })[]>`
    WITH RECURSIVE above AS (
      SELECT u.id, u.parent_id FROM unit u WHERE u.id = ${ref.unitId}::uuid
      UNION SELECT p.id, p.parent_id FROM unit p JOIN above ON above.parent_id = p.id
    ), holder AS (
      SELECT DISTINCT g.employee_id FROM role_grant g
      WHERE g.role = 'evaluation_team' AND g.revoked_at IS NULL AND ${runs(Prisma.sql`g`, today)}
        AND (g.unit_id IS NULL OR g.unit_id IN (SELECT id FROM above) OR ${ref.kind} = 'theme')
        AND (${only === undefined} OR g.employee_id = ANY(${[...(only ?? [])]}::uuid[]))
    )
    SELECT e.id AS "employeeId", e.name, post.unit_id AS "unitId", concat_ws(', ', post.title, post.unit) AS about,
      EXISTS (SELECT FROM work_plan_appraiser a JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id
        WHERE a.agency_id = e.agency_id AND a.employee_id = e.id AND w.employee_id = ${person}::uuid) AS appraises,
      EXISTS (SELECT FROM reporting_line l LEFT JOIN reporting_line h ON h.agency_id = l.agency_id AND h.employee_id = l.superior_id AND ${runs(Prisma.sql`h`, today)}
        WHERE l.agency_id = e.agency_id AND l.employee_id = ${person}::uuid AND ${runs(Prisma.sql`l`, today)} AND (l.superior_id = e.id OR h.superior_id = e.id)) AS leads,
      EXISTS (SELECT FROM reporting_line l LEFT JOIN reporting_line h ON h.agency_id = l.agency_id AND h.employee_id = l.superior_id AND ${runs(Prisma.sql`h`, today)}
        WHERE l.agency_id = e.agency_id AND l.employee_id = e.id AND ${runs(Prisma.sql`l`, today)} AND (l.superior_id = ${person}::uuid OR h.superior_id = ${person}::uuid))
      OR EXISTS (SELECT FROM work_plan_appraiser a JOIN work_plan w ON w.agency_id = a.agency_id AND w.id = a.work_plan_id
        WHERE a.agency_id = e.agency_id AND w.employee_id = e.id AND a.employee_id = ${person}::uuid) AS "isLed",
      EXISTS (SELECT FROM family_declaration f WHERE f.agency_id = e.agency_id AND f.ended_at IS NULL
        AND ((f.employee_id = e.id AND f.related_id = ${person}::uuid) OR (f.related_id = e.id AND f.employee_id = ${person}::uuid))) AS family
    FROM holder JOIN employee e ON e.id = holder.employee_id
    LEFT JOIN LATERAL (
      SELECT o.title, u.name AS unit, o.unit_id FROM assignment x
      JOIN position o ON o.agency_id = x.agency_id AND o.id = x.position_id
      JOIN unit u ON u.agency_id = o.agency_id AND u.id = o.unit_id
      WHERE x.agency_id = e.agency_id AND x.employee_id = e.id AND ${runs(Prisma.sql`x`, today)}
      ORDER BY x.kind, x.starts_on DESC LIMIT 1
    ) post ON true
    WHERE e.status = 'active'
    ORDER BY e.plain_name, e.id`;
  const subject = await subjectOf(db, ref);
  return rows.map(({ name, about, ...ties }) => ({
    employeeId: ties.employeeId,
    name,
    about,
    conflicts: conflictsOf(ties, subject),
  }));
}

async function subjectOf(db: Tx, ref: SubjectRef): Promise<Subject> {
  const { hostId } = ref;
  if (ref.kind === "person" && ref.employeeId)
    return { kind: "person", employeeId: ref.employeeId, unitId: ref.unitId, hostId };
  if (ref.kind !== "unit" || ref.unitId === null) return { kind: "theme", hostId };
  const below = await db.$queryRaw<{ id: string }[]>(unitsBelow(ref.unitId));
  return { kind: "unit", unitIds: below.map(({ id }) => id), hostId };
}

/** The person's or unit's name, post and unit of today; null where there is none. One statement. */
export async function loadSubject(
  db: Tx,
  kind: "person" | "unit",
  id: string,
  today: string,
): Promise<{ name: string; about: string; unitId: string | null } | null> {
  if (kind === "unit") {
    const unit = await db.unit.findFirst({
      where: { id, OR: [{ validUntil: null }, { validUntil: { gte: new Date(`${today}T00:00:00.000Z`) } }] },
      select: { id: true, name: true },
    });
    return unit && { name: unit.name, about: "", unitId: unit.id };
  }
  const [row] = await db.$queryRaw<{ name: string; about: string; unitId: string | null }[]>`
    SELECT e.name, concat_ws(', ', o.title, u.name) AS about, u.id AS "unitId"
    FROM employee e
    LEFT JOIN LATERAL (SELECT x.position_id FROM assignment x WHERE x.agency_id = e.agency_id AND x.employee_id = e.id AND ${runs(Prisma.sql`x`, today)}
      ORDER BY x.kind, x.starts_on DESC LIMIT 1) a ON true
    LEFT JOIN position o ON o.agency_id = e.agency_id AND o.id = a.position_id
    LEFT JOIN unit u ON u.agency_id = o.agency_id AND u.id = o.unit_id
    WHERE e.id = ${id}::uuid AND e.status <> 'left'`;
  return row ?? null;
}
