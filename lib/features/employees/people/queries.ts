import "server-only";
import { authorize, unitsVisible } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { isId } from "@/lib/platform/clock";
import { recordAccess } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";
import type { RegisterFilter } from "../filter-input";
import { loadChart } from "../parts/load-chart";
import { buildChart } from "../rules/reporting-chart";
import { superiorOn, type LineAnswer } from "../rules/reporting-line";

export type RegisterRow = {
  id: string;
  name: string;
  nip: string | null;
  kind: string;
  status: string;
  rankCode: string | null;
  title: string | null;
  unitId: string | null;
  unitName: string | null;
};
export type Register = { unitName: string | null; rows: RegisterRow[]; next: string | null };

const PAGE = 50;
const ID = /~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const like = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;
/** Digits as people type a NIP: with spaces, dots or dashes. */
const digitsOf = (text: string) => (/^[\d\s.\-]+$/.test(text) ? text.replace(/\D/g, "") : "");

/** Posts of a person that count as the present ones: those that run, else the last. */
const present = (today: string) => Prisma.sql`
  a.starts_on <= ${today}::date AND ((a.ends_on IS NULL OR a.ends_on >= ${today}::date) OR NOT EXISTS (
    SELECT FROM assignment o WHERE o.agency_id = a.agency_id AND o.employee_id = a.employee_id
      AND (o.starts_on > a.starts_on OR o.ends_on IS NULL OR o.ends_on >= ${today}::date)))`;

/** Everybody of the register, leave and retirement included, by name, one page by keyset. Two statements. @throws AppError NOT_FOUND */
export async function listRegister(ctx: Context, filter: RegisterFilter, size = PAGE): Promise<Register> {
  const scope = unitsVisible(ctx.actor, "employee.read", ctx.today);
  authorize(ctx.actor, "employee.read", { today: ctx.today, unitId: filter.unit ?? scope?.[0] ?? null });
  if (filter.unit && scope !== null && !scope.includes(filter.unit)) throw notFound();
  const { today } = ctx;
  const inUnits = (units: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM assignment a JOIN position p ON p.agency_id = a.agency_id AND p.id = a.position_id
    WHERE a.agency_id = e.agency_id AND a.employee_id = e.id AND ${units} AND ${present(today)})`;
  const digits = digitsOf(filter.q ?? "");
  const fits = !filter.q
    ? Prisma.sql`true`
    : digits
      ? Prisma.sql`e.nip LIKE ${`%${digits}%`}`
      : Prisma.sql`(e.name ILIKE ${like(filter.q)} OR ${inUnits(Prisma.sql`p.unit_id IN (SELECT id FROM unit WHERE name ILIKE ${like(filter.q)})`)})`;
  const conditions = [
    fits,
    scope === null ? Prisma.sql`true` : inUnits(Prisma.sql`p.unit_id = ANY(${scope}::uuid[])`),
    filter.unit ? inUnits(Prisma.sql`p.unit_id IN (SELECT id FROM tree)`) : Prisma.sql`true`,
    filter.kind ? Prisma.sql`e.kind::text = ${filter.kind}` : Prisma.sql`true`,
    filter.status ? Prisma.sql`e.status::text = ${filter.status}` : Prisma.sql`true`,
  ];
  const id = ID.exec(filter.after ?? "")?.[1];
  if (id) conditions.push(Prisma.sql`(e.plain_name, e.id) > (${filter.after?.replace(ID, "")}, ${id}::uuid)`);
  return read(ctx, async (db) => {
    const unit = filter.unit
      ? await db.unit.findUnique({
          where: { agencyId_id: { agencyId: ctx.actor.agencyId, id: filter.unit } },
          select: { name: true },
        })
      : null;
    if (filter.unit && !unit) throw notFound();
    const rows = await db.$queryRaw<(RegisterRow & { plainName: string })[]>`
      WITH RECURSIVE tree AS (
        SELECT ${filter.unit ?? null}::uuid AS id UNION SELECT c.id FROM tree t JOIN unit c ON c.parent_id = t.id
      ), page AS (
        SELECT e.* FROM employee e WHERE ${Prisma.join(conditions, " AND ")} ORDER BY e.plain_name, e.id LIMIT ${size + 1}
      )
      SELECT e.id, e.plain_name AS "plainName", e.name, e.nip, e.kind::text AS kind, e.status::text AS status, e.rank_code AS "rankCode",
        post.title, post.unit_id AS "unitId", post.unit_name AS "unitName"
      FROM page e LEFT JOIN LATERAL (
        SELECT p.title, u.id AS unit_id, u.name AS unit_name FROM assignment a
        JOIN position p ON p.agency_id = a.agency_id AND p.id = a.position_id
        JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
        WHERE a.agency_id = e.agency_id AND a.employee_id = e.id AND ${present(today)}
        ORDER BY a.kind, a.starts_on DESC LIMIT 1
      ) post ON true ORDER BY e.plain_name, e.id`;
    const shown = rows.slice(0, size);
    const last = shown.at(-1);
    return {
      unitName: unit?.name ?? null,
      rows: shown.map(({ plainName: _plainName, ...row }) => row),
      next: rows.length > size && last ? `${last.plainName}~${last.id}` : null,
    };
  });
}

export type PersonPage = {
  id: string;
  version: number;
  kind: "pns" | "cpns" | "pppk" | "state_official";
  nip: string | null;
  name: string;
  plainName: string;
  callName: string;
  email: string | null;
  birthDate: string | null;
  status: "active" | "study_leave" | "unpaid_leave" | "retired" | "left";
  statusFrom: string | null;
  startedOn: string | null;
  rankCode: string | null;
  rankName: string | null;
  unitId: string | null;
  posts: {
    id: string;
    positionId: string;
    title: string;
    unitId: string;
    unitName: string;
    kind: "definitive" | "plt" | "plh" | "additional" | "seconded";
    startsOn: string;
    endsOn: string | null;
    decree: string | null;
  }[];
  absences: { id: string; kind: "study_leave" | "unpaid_leave"; startsOn: string; endsOn: string | null }[];
  ranks: { id: string; code: string; name: string | null; startsOn: string; decree: string | null }[];
  educations: { id: string; level: string; institution: string; field: string | null; year: number | null }[];
  lines: {
    superiorId: string;
    superiorName: string;
    startsOn: string;
    endsOn: string | null;
    origin: "position" | "correction" | "proposal";
    state: string;
    reason: string | null;
  }[];
  grants: { role: string; unitName: string | null; startsOn: string; endsOn: string | null }[];
  account: "none" | "active" | "first_password" | "disabled";
  /** What the chart says of the direct superior today, and what that person is called. */
  chart: LineAnswer;
  chartName: string | null;
};

/**
 * One person's record with its history: no plan and no rating (design: HR's sight). Four statements; the look is recorded once per
 * reader, person and hour.
 * @throws AppError NOT_FOUND
 */
export async function getPerson(ctx: Context, id: string): Promise<PersonPage> {
  if (!isId(id)) throw notFound();
  const { today } = ctx;
  const person = await read(ctx, async (db) => {
    const [row] = await db.$queryRaw<Omit<PersonPage, "chart" | "chartName">[]>`
      SELECT e.id, e.version, e.kind::text AS kind, e.nip, e.name, e.plain_name AS "plainName", e.call_name AS "callName", e.email,
        e.birth_date::text AS "birthDate", e.status::text AS status, e.status_from::text AS "statusFrom", e.started_on::text AS "startedOn",
        e.rank_code AS "rankCode", e.rank_name AS "rankName",
        (SELECT p.unit_id FROM assignment a JOIN position p ON p.agency_id = a.agency_id AND p.id = a.position_id
          WHERE a.agency_id = e.agency_id AND a.employee_id = e.id AND ${present(today)} ORDER BY a.kind, a.starts_on DESC LIMIT 1) AS "unitId",
        coalesce((SELECT json_agg(json_build_object('id', a.id, 'positionId', p.id, 'title', p.title, 'unitId', u.id, 'unitName', u.name, 'kind', a.kind,
            'startsOn', a.starts_on, 'endsOn', a.ends_on, 'decree', a.decree) ORDER BY a.starts_on DESC, a.id)
          FROM assignment a JOIN position p ON p.agency_id = a.agency_id AND p.id = a.position_id JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
          WHERE a.agency_id = e.agency_id AND a.employee_id = e.id), '[]') AS posts,
        coalesce((SELECT json_agg(json_build_object('id', b.id, 'kind', b.kind, 'startsOn', b.starts_on, 'endsOn', b.ends_on) ORDER BY b.starts_on DESC)
          FROM absence b WHERE b.agency_id = e.agency_id AND b.employee_id = e.id), '[]') AS absences,
        coalesce((SELECT json_agg(json_build_object('id', r.id, 'code', r.rank_code, 'name', r.rank_name, 'startsOn', r.starts_on, 'decree', r.decree)
            ORDER BY r.starts_on DESC) FROM rank_history r WHERE r.agency_id = e.agency_id AND r.employee_id = e.id), '[]') AS ranks,
        coalesce((SELECT json_agg(json_build_object('id', d.id, 'level', d.level, 'institution', d.institution, 'field', d.field, 'year', d.year)
            ORDER BY d.level DESC, d.year DESC) FROM education d WHERE d.agency_id = e.agency_id AND d.employee_id = e.id), '[]') AS educations,
        coalesce((SELECT json_agg(json_build_object('superiorId', l.superior_id, 'superiorName', s.name, 'startsOn', l.starts_on, 'endsOn', l.ends_on,
            'origin', l.origin, 'state', l.state, 'reason', l.reason) ORDER BY l.starts_on DESC)
          FROM reporting_line l JOIN employee s ON s.agency_id = l.agency_id AND s.id = l.superior_id
          WHERE l.agency_id = e.agency_id AND l.employee_id = e.id), '[]') AS lines,
        coalesce((SELECT json_agg(json_build_object('role', g.role, 'unitName', u.name, 'startsOn', g.starts_on, 'endsOn', g.ends_on) ORDER BY g.starts_on)
          FROM role_grant g LEFT JOIN unit u ON u.agency_id = g.agency_id AND u.id = g.unit_id
          WHERE g.agency_id = e.agency_id AND g.employee_id = e.id AND g.revoked_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date)), '[]') AS grants,
        coalesce((SELECT CASE WHEN c.disabled_at IS NOT NULL THEN 'disabled' WHEN c.must_change_password THEN 'first_password' ELSE 'active' END
          FROM account c WHERE c.agency_id = e.agency_id AND c.employee_id = e.id), 'none') AS account
      FROM employee e WHERE e.id = ${id}::uuid`;
    const one = found(row);
    authorize(ctx.actor, "employee.read", { today, employeeId: id, unitId: one.unitId });
    const chart = superiorOn(buildChart(await loadChart(db, [id], today)), id, today);
    const superior =
      chart.superiorId === null
        ? null
        : await db.employee.findUnique({
            where: { agencyId_id: { agencyId: ctx.actor.agencyId, id: chart.superiorId } },
            select: { name: true },
          });
    return { ...one, chart, chartName: superior?.name ?? null };
  });
  await recordAccess(ctx, { concerns: id, type: "employee", id });
  return person;
}
