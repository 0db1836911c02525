import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import { loadPolicy } from "@/lib/features/work-plans/parts/plan-policy";
import {
  fitOf,
  type Candidate,
  type Fit,
  type RatedPost,
  type RepairState,
  type SuperiorStock,
} from "@/lib/features/work-plans/rules/superior-repair";
import type { AppraiserCapacity } from "@/lib/features/employees/rules/appraiser-span";
import { writeStock } from "@/lib/features/work-plans/parts/superior-stock";
import { isWithin } from "@/lib/features/organization/rules/dates";
import { fromDate } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";

/** A person who may be named, with the post that one recognises the person by. */
export type CandidateRow = Candidate & {
  name: string;
  callName: string;
  title: string | null;
  unit: string | null;
};

const running = (alias: Prisma.Sql, today: string) =>
  Prisma.sql`${alias}.starts_on <= ${today}::date AND (${alias}.ends_on IS NULL OR ${alias}.ends_on >= ${today}::date)`;

/**
 * People with the posts they hold today, and whether they stand below the rated person. `which` limits `e` (employee), with its
 * order and number. One statement; the walk up the lines ends where it comes round.
 */
export async function loadCandidates(
  db: Tx,
  rated: { employeeId: string },
  today: string,
  independentKinds: readonly string[],
  which: Prisma.Sql,
): Promise<CandidateRow[]> {
  return db.$queryRaw<CandidateRow[]>`
    WITH RECURSIVE named AS (SELECT e.agency_id, e.id, e.name, e.call_name, e.plain_name, e.status, e.status_from FROM employee e WHERE ${which}),
    above AS (
      SELECT named.id AS start, named.id AS at FROM named
      UNION SELECT above.start, r.superior_id FROM above JOIN reporting_line r ON r.employee_id = above.at AND ${running(Prisma.sql`r`, today)}
    ),
    post AS (
      SELECT x.employee_id, x.kind, x.starts_on, p.id AS position_id, p.title, p.class, p.is_unit_head, p.unit_id, u.name AS unit,
        p.independent_head OR (p.is_unit_head AND u.kind = ANY(${[...independentKinds]})) AS independent_head
      FROM assignment x
      JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
      JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
      JOIN named ON named.agency_id = x.agency_id AND named.id = x.employee_id
      WHERE ${running(Prisma.sql`x`, today)}
    )
    SELECT named.id AS "employeeId", named.name, named.call_name AS "callName",
      named.status = 'active' OR COALESCE(named.status_from > ${today}::date, false) AS active,
      EXISTS (SELECT FROM above WHERE above.start = named.id AND above.at = ${rated.employeeId}::uuid AND named.id <> above.at) AS "reportsToRated",
      shown.title, shown.unit,
      COALESCE((SELECT json_agg(json_build_object('positionId', post.position_id, 'unitId', post.unit_id, 'class', post.class,
          'independentHead', post.independent_head, 'isUnitHead', post.is_unit_head, 'kind', post.kind))
        FROM post WHERE post.employee_id = named.id), '[]'::json) AS posts
    FROM named
    LEFT JOIN LATERAL (SELECT post.title, post.unit FROM post WHERE post.employee_id = named.id ORDER BY post.kind, post.starts_on DESC LIMIT 1) shown ON true
    ORDER BY named.plain_name, named.id`;
}

export type RatedPerson = {
  employeeId: string;
  name: string;
  callName: string;
  kind: "pns" | "cpns" | "pppk" | "state_official";
  unitId: string | null;
  unit: string | null;
  title: string | null;
  post: RatedPost | null;
};

/** A person with the post that decides about the superior, and the units from there up. One statement. @throws AppError NOT_FOUND */
export async function loadRated(db: Tx, employeeId: string, today: string): Promise<RatedPerson> {
  const [row] = await db.$queryRaw<RatedPerson[]>`
    WITH RECURSIVE post AS (
      SELECT p.agency_id, p.unit_id, p.class, p.level, p.superior_position_id, p.is_unit_head, p.title
      FROM assignment x JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
      WHERE x.employee_id = ${employeeId}::uuid AND ${running(Prisma.sql`x`, today)}
      ORDER BY x.kind = 'seconded' DESC, x.kind, x.starts_on DESC LIMIT 1
    ), up AS (
      SELECT u.id, u.parent_id FROM unit u JOIN post ON u.agency_id = post.agency_id AND u.id = post.unit_id
      UNION SELECT u.id, u.parent_id FROM unit u JOIN up ON u.id = up.parent_id
    )
    SELECT e.id AS "employeeId", e.name, e.call_name AS "callName", e.kind::text AS kind, post.unit_id AS "unitId", u.name AS unit, post.title,
      CASE WHEN post.unit_id IS NULL THEN NULL ELSE json_build_object('class', post.class, 'level', post.level,
        'superiorPositionId', post.superior_position_id,
        'unitsAbove', COALESCE((SELECT json_agg(up.id) FROM up WHERE NOT (post.is_unit_head AND up.id = post.unit_id)), '[]'::json)) END AS post
    FROM employee e LEFT JOIN post ON true LEFT JOIN unit u ON u.agency_id = post.agency_id AND u.id = post.unit_id
    WHERE e.id = ${employeeId}::uuid`;
  return found(row);
}

/** One person as the superior of another: who that is, how it agrees with the chart, and in what capacity. @throws AppError NOT_FOUND */
export async function weighSuperior(
  db: Tx,
  rated: RatedPerson,
  superiorId: string,
  today: string,
): Promise<{ superior: CandidateRow; fit: Fit; capacity: AppraiserCapacity }> {
  const { independentHeadUnitKinds } = await loadPolicy(db, today);
  const which = Prisma.sql`e.id = ${superiorId}::uuid`;
  const superior = found((await loadCandidates(db, rated, today, independentHeadUnitKinds, which))[0]);
  const above = superior.posts.find(({ positionId }) => positionId === rated.post?.superiorPositionId);
  const capacity = above?.kind === "plt" || above?.kind === "plh" ? above.kind : "definitive";
  return { superior, fit: fitOf(rated, superior), capacity };
}

export type RepairRow = {
  id: string;
  version: number;
  state: RepairState;
  employeeId: string;
  previousSuperiorId: string | null;
  proposedSuperiorId: string;
  settledSuperiorId: string | null;
  actsFrom: string | null;
  decidedAt: Date | null;
  before: SuperiorStock;
  decidedFrom: SuperiorStock | null;
  decidedTo: SuperiorStock | null;
};

/** A proposal with its person. @throws AppError NOT_FOUND */
export async function loadRepair(
  db: Tx,
  agencyId: string,
  id: string,
  today: string,
): Promise<{ repair: RepairRow; rated: RatedPerson }> {
  const row = found(await db.superiorRepair.findUnique({ where: { agencyId_id: { agencyId, id } } }));
  const stock = (json: unknown) => json as SuperiorStock | null;
  const repair: RepairRow = {
    ...row,
    actsFrom: row.actsFrom && fromDate(row.actsFrom),
    before: stock(row.before) ?? { lines: [], spans: [], planIds: [] },
    decidedFrom: stock(row.decidedFrom),
    decidedTo: stock(row.decidedTo),
  };
  return { repair, rated: await loadRated(db, row.employeeId, today) };
}

/** Whether the proposed person serves today because of this proposal; a later change of the chart may have gone over it. */
export const serves = (repair: RepairRow, stock: SuperiorStock, today: string): boolean =>
  repair.actsFrom !== null &&
  stock.lines.some(
    (line) =>
      line.superiorId === repair.proposedSuperiorId && line.state === "provisional" && isWithin(today, line),
  );

type Decision = {
  state: Exclude<RepairState, "proposed">;
  by: string;
  at: Date;
  reason?: string;
  settledSuperiorId: string | null;
  /** What stands now, and what shall stand. */
  present: SuperiorStock;
  wanted: SuperiorStock;
};

/** Closes an open proposal and makes lines and spans follow. @throws AppError CONFLICT `work-plans.superior-changed` */
export async function closeRepair(
  db: Tx,
  agencyId: string,
  repair: Pick<RepairRow, "id" | "employeeId"> & { version: number },
  decision: Decision,
): Promise<SuperiorStock> {
  const { state, by, at, reason = "", settledSuperiorId, present, wanted } = decision;
  const { employeeId } = repair;
  const decidedTo = await writeStock(db, { agencyId, employeeId }, present, wanted);
  const { count } = await db.superiorRepair.updateMany({
    where: { agencyId, id: repair.id, version: repair.version, state: "proposed" },
    data: {
      state,
      decidedById: by,
      decidedAt: at,
      decisionReason: reason,
      settledSuperiorId,
      decidedFrom: present,
      decidedTo,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw conflict("work-plans.superior-changed");
  return decidedTo;
}
