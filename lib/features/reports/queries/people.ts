import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { isId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import type { PeopleFilter } from "../input";
import { populationOf } from "../parts/population";
import { reportScope, type Stage } from "../rules/scope";
import type { PeriodChoice } from "../rules/views";
import { chosenPeriod } from "./dashboard";

/** One person in the overview: state, holder and dates; never a rating (design: HR's sight). */
export type PersonRow = {
  employeeId: string;
  name: string;
  positionTitle: string;
  unitName: string;
  planState: string | null;
  evaluationState: string | null;
  stage: Stage;
  holder: "employee" | "appraiser" | "none";
  appraiserId: string | null;
  appraiserName: string | null;
  since: string | null;
  late: boolean;
};

export type PeopleList = {
  period: PeriodChoice;
  unitName: string | null;
  rows: PersonRow[];
  next: string | null;
};

const PAGE = 50;
/** Name and id of the last row of a page: the key of the next one. */
const keyOf = (row: { plainName: string; employeeId: string }) => `${row.plainName}~${row.employeeId}`;

function afterKey(after: string | undefined): Prisma.Sql {
  const cut = after?.lastIndexOf("~") ?? -1;
  if (after === undefined || cut < 0) return Prisma.sql`true`;
  const id = after.slice(cut + 1);
  if (!isId(id)) return Prisma.sql`true`;
  return Prisma.sql`(p.plain_name, p.employee_id) > (${after.slice(0, cut)}, ${id}::uuid)`;
}

/** Whose result is contested stays with those who have a part in the case: to the readers of this list it is received. */
const UNCONTESTED = Prisma.sql`CASE WHEN p.evaluation_state IN ('objected', 'decided') THEN 'received' ELSE p.evaluation_state::text END`;

type Chosen = { period: PeriodChoice; unitName: string | null; unitId: string | null; rows: Prisma.Sql };

/** The people behind a figure as one statement, in the order of their names; `narrow` cuts a page out of it. @throws AppError NOT_FOUND */
async function choose(db: Tx, ctx: Context, filter: PeopleFilter, narrow: Narrowing): Promise<Chosen> {
  const scope = reportScope(ctx.actor);
  const [frame] = await db.$queryRaw<
    { periods: PeriodChoice[] | null; unitName: string | null; root: string | null }[]
  >`
    SELECT
      (SELECT json_agg(json_build_object('id', id, 'year', year, 'number', number, 'cadence', cadence, 'state', state, 'endsOn', ends_on, 'selfNoteDue', coalesce(d.self_note_due, p.self_note_due), 'scoringDue', coalesce(d.scoring_due, p.scoring_due)) ORDER BY starts_on DESC, cardinality(only_unit_kinds), kind)
        FROM period p LEFT JOIN unit_period_due d ON d.agency_id = p.agency_id AND d.period_id = p.id AND d.unit_id = ${filter.unit ?? null}::uuid
        WHERE starts_on <= ${ctx.today}::date AND (kind = 'periodic' OR ends_on < ${ctx.today}::date)) AS periods,
      (SELECT name FROM unit WHERE id = ${filter.unit ?? null}::uuid) AS "unitName",
      (SELECT id FROM unit WHERE parent_id IS NULL ORDER BY sort_order LIMIT 1) AS root`;
  const period = chosenPeriod(frame?.periods ?? [], filter.period);
  if (!period || (filter.unit && !frame?.unitName)) throw notFound();
  const rootId = filter.unit ?? (scope === null ? (frame?.root ?? null) : null);
  const population = populationOf({
    periodId: period.id,
    rootId,
    scope,
    kind: filter.kind,
    today: ctx.today,
  });
  const stage =
    filter.stage === undefined
      ? Prisma.sql`true`
      : filter.stage === "late"
        ? Prisma.sql`p.late`
        : Prisma.sql`p.stage = ${filter.stage}`;
  const plan = filter.plan
    ? Prisma.sql`COALESCE(p.plan_state::text, 'none') = ${filter.plan}`
    : Prisma.sql`true`;
  const rows = Prisma.sql`
    WITH RECURSIVE ${population}
    SELECT p.employee_id AS "employeeId", p.plain_name AS "plainName", p.name, p.title AS "positionTitle", u.name AS "unitName", p.plan_state::text AS "planState",
      ${UNCONTESTED} AS "evaluationState", p.stage, p.holder, p.appraiser_id AS "appraiserId", s.name AS "appraiserName", (COALESCE(p.signed_at, p.noted_at, p.submitted_at) AT TIME ZONE ${ctx.actor.timeZone})::date::text AS since, COALESCE(p.late, false) AS late
    FROM population p JOIN unit u ON u.id = p.unit_id LEFT JOIN employee s ON s.id = p.appraiser_id
    WHERE ${stage} AND ${plan} AND ${narrow.after}
    ORDER BY p.plain_name, p.employee_id ${narrow.limit}`;
  return {
    period,
    unitName: frame?.unitName ?? null,
    unitId: filter.unit ?? scope?.[0] ?? null,
    rows,
  };
}

type Narrowing = { after: Prisma.Sql; limit: Prisma.Sql };
const EVERYBODY: Narrowing = { after: Prisma.sql`true`, limit: Prisma.empty };

function assertMayRead(ctx: Context, filter: PeopleFilter): void {
  const scope = reportScope(ctx.actor);
  authorize(ctx.actor, "report.read", { today: ctx.today, unitId: filter.unit ?? scope?.[0] ?? null });
  if (filter.unit && scope !== null && !scope.includes(filter.unit)) throw notFound();
}

/** Everybody whom the list would show page by page, as one statement for a file. One statement. @throws AppError NOT_FOUND */
export async function choosePeople(ctx: Context, filter: PeopleFilter): Promise<Chosen> {
  assertMayRead(ctx, filter);
  return read(ctx, (db) => choose(db, ctx, filter, EVERYBODY));
}

/** One page of people behind a figure, by keyset; `all` for everybody at once. Two statements. @throws AppError NOT_FOUND */
export async function listPeople(ctx: Context, filter: PeopleFilter, all = false): Promise<PeopleList> {
  assertMayRead(ctx, filter);
  return read(ctx, async (db) => {
    const narrow = all ? EVERYBODY : { after: afterKey(filter.after), limit: Prisma.sql`LIMIT ${PAGE + 1}` };
    const { period, unitName, rows: query } = await choose(db, ctx, filter, narrow);
    const rows = await db.$queryRaw<(PersonRow & { plainName: string })[]>`${query}`;
    const page = all ? rows : rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      period,
      unitName,
      rows: page.map(({ plainName: _plainName, ...row }) => row),
      next: !all && rows.length > PAGE && last ? keyOf(last) : null,
    };
  });
}
