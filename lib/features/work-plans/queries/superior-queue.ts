import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { loadPolicy } from "@/lib/features/work-plans/parts/plan-policy";
import {
  fitOf,
  mayUndo,
  repairDueOn,
  undoUntil,
  type Fit,
  type HeldPost,
  type RatedPost,
  type RepairState,
} from "@/lib/features/work-plans/rules/superior-repair";
import { dayIn, fromDate, isId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { found, notFound } from "@/lib/platform/errors";

type Person = { id: string; name: string };

/** One proposal in the queue, with how it agrees with the chart today. */
export type RepairView = Fit & {
  id: string;
  version: number;
  state: RepairState;
  employee: Person & { title: string | null; unit: string | null };
  previous: (Person & { status: "active" | "study_leave" | "unpaid_leave" | "retired" | "left" }) | null;
  proposed: Person & { title: string | null; unit: string | null };
  settled: Person | null;
  reason: string;
  decisionReason: string;
  decidedBy: string | null;
  /** Days of the agency. */
  proposedOn: string;
  dueOn: string;
  decidedOn: string | null;
  /** Last day of taking the decision back; null when it cannot be any more. */
  undoUntil: string | null;
  acts: boolean;
};

export type RepairQueue = { rows: RepairView[]; next: string | null; mayDecide: boolean };

type Row = Omit<RepairView, "fit" | "cause" | "proposedOn" | "dueOn" | "decidedOn" | "undoUntil"> & {
  proposedAt: Date;
  decidedAt: Date | null;
  active: boolean;
  below: boolean;
  post: RatedPost | null;
  posts: HeldPost[] | null;
};

/** Proposals of people in some units, or of everybody; `which` limits `r`, with its order and number. One statement. */
function loadRows(
  db: Tx,
  today: string,
  kinds: readonly string[],
  units: readonly string[] | null,
  which: Prisma.Sql,
) {
  const runs = (alias: Prisma.Sql) =>
    Prisma.sql`${alias}.starts_on <= ${today}::date AND (${alias}.ends_on IS NULL OR ${alias}.ends_on >= ${today}::date)`;
  const postOf = (person: Prisma.Sql) => Prisma.sql`
    SELECT p.agency_id, p.unit_id, u.name AS unit, p.class, p.level, p.superior_position_id, p.is_unit_head, p.title
    FROM assignment x JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
    JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
    WHERE x.agency_id = r.agency_id AND x.employee_id = ${person} AND ${runs(Prisma.sql`x`)}
    ORDER BY x.kind = 'seconded' DESC, x.kind, x.starts_on DESC LIMIT 1`;
  return db.$queryRaw<Row[]>`
    SELECT r.id, r.version, r.state::text AS state, r.reason, r.decision_reason AS "decisionReason", r.proposed_at AS "proposedAt",
      r.decided_at AS "decidedAt", r.acts_from IS NOT NULL AS acts, d.name AS "decidedBy",
      json_build_object('id', e.id, 'name', e.name, 'title', post.title, 'unit', post.unit) AS employee,
      CASE WHEN v.id IS NULL THEN NULL ELSE json_build_object('id', v.id, 'name', v.name, 'status',
        CASE WHEN v.status_from > ${today}::date THEN 'active' ELSE v.status::text END) END AS previous,
      json_build_object('id', b.id, 'name', b.name, 'title', boss.title, 'unit', boss.unit) AS proposed,
      CASE WHEN t.id IS NULL THEN NULL ELSE json_build_object('id', t.id, 'name', t.name) END AS settled,
      b.status = 'active' OR COALESCE(b.status_from > ${today}::date, false) AS active,
      EXISTS (
        WITH RECURSIVE up AS (
          SELECT l.superior_id FROM reporting_line l WHERE l.agency_id = r.agency_id AND l.employee_id = b.id AND ${runs(Prisma.sql`l`)}
          UNION SELECT l.superior_id FROM reporting_line l JOIN up ON l.employee_id = up.superior_id WHERE l.agency_id = r.agency_id AND ${runs(Prisma.sql`l`)}
        ) SELECT FROM up WHERE up.superior_id = r.employee_id) AS below,
      CASE WHEN post.unit_id IS NULL THEN NULL ELSE json_build_object('class', post.class, 'level', post.level,
        'superiorPositionId', post.superior_position_id, 'unitsAbove', COALESCE((
          WITH RECURSIVE up AS (
            SELECT u.id, u.parent_id FROM unit u WHERE u.agency_id = post.agency_id AND u.id = post.unit_id
            UNION SELECT u.id, u.parent_id FROM unit u JOIN up ON u.id = up.parent_id WHERE u.agency_id = post.agency_id
          ) SELECT json_agg(up.id) FROM up WHERE NOT (post.is_unit_head AND up.id = post.unit_id)), '[]'::json)) END AS post,
      (SELECT json_agg(json_build_object('positionId', p.id, 'unitId', p.unit_id, 'class', p.class, 'isUnitHead', p.is_unit_head, 'kind', x.kind,
          'independentHead', p.independent_head OR (p.is_unit_head AND u.kind = ANY(${[...kinds]}))))
        FROM assignment x JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
        JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
        WHERE x.agency_id = r.agency_id AND x.employee_id = b.id AND ${runs(Prisma.sql`x`)}) AS posts
    FROM superior_repair r
    JOIN employee e ON e.agency_id = r.agency_id AND e.id = r.employee_id
    JOIN employee b ON b.agency_id = r.agency_id AND b.id = r.proposed_superior_id
    LEFT JOIN employee v ON v.agency_id = r.agency_id AND v.id = r.previous_superior_id
    LEFT JOIN employee t ON t.agency_id = r.agency_id AND t.id = r.settled_superior_id
    LEFT JOIN employee d ON d.agency_id = r.agency_id AND d.id = r.decided_by_id
    LEFT JOIN LATERAL (${postOf(Prisma.sql`r.employee_id`)}) post ON true
    LEFT JOIN LATERAL (${postOf(Prisma.sql`b.id`)}) boss ON true
    WHERE (${units === null} OR post.unit_id::text = ANY(${[...(units ?? [])]})) AND ${which}`;
}

function viewOf(row: Row, ctx: Context, holidays: ReadonlySet<string>): RepairView {
  const { proposedAt, decidedAt, active, below, post, posts, ...rest } = row;
  const candidate = { employeeId: row.proposed.id, active, reportsToRated: below, posts: posts ?? [] };
  const proposedOn = dayIn(ctx.actor.timeZone, proposedAt);
  const decidedOn = decidedAt && dayIn(ctx.actor.timeZone, decidedAt);
  return {
    ...rest,
    ...fitOf({ employeeId: row.employee.id, post }, candidate),
    proposedOn,
    dueOn: repairDueOn(proposedOn, holidays),
    decidedOn,
    undoUntil: decidedOn && mayUndo(row.state, decidedOn, ctx.today) ? undoUntil(decidedOn) : null,
  };
}

/** The units whose people the reader may see; null for everybody. The same table as the check. @throws AppError NOT_FOUND */
function unitsOf(ctx: Context): string[] | null {
  const { actor, today } = ctx;
  // No unit is called "": only a right over the whole agency covers it.
  if (can(actor, "superior.read", { today, unitId: "" })) return null;
  const units = actor.grants.flatMap((grant) => grant.unitIds ?? []);
  const seen = [...new Set(units)].filter((unitId) => can(actor, "superior.read", { today, unitId }));
  if (seen.length === 0) throw notFound();
  return seen;
}

const holidaysSince = async (db: Tx, agencyId: string, day: string): Promise<Set<string>> => {
  const rows = await db.holiday.findMany({
    where: { agencyId, day: { gte: toDate(day) } },
    select: { day: true },
  });
  return new Set(rows.map((row) => fromDate(row.day)));
};

const LONGEST_AGO = "2000-01-01";

/** As many as are confirmed at once. */
const PAGE = 200;

/**
 * Proposals by keyset: the open ones, the oldest first, or those that were decided, the latest first. Three statements.
 * @throws AppError NOT_FOUND for whoever has no part in it
 */
export async function listRepairs(
  ctx: Context,
  filter: { show: "open" | "decided"; after?: string },
): Promise<RepairQueue> {
  const units = unitsOf(ctx);
  const after = filter.after && isId(filter.after) ? filter.after : null;
  const which =
    filter.show === "open"
      ? Prisma.sql`r.state = 'proposed' AND (${after}::uuid IS NULL OR (r.proposed_at, r.id) > (SELECT o.proposed_at, o.id FROM superior_repair o WHERE o.id = ${after}::uuid))
          ORDER BY r.proposed_at, r.id LIMIT ${PAGE + 1}`
      : Prisma.sql`r.state IN ('confirmed', 'corrected', 'refused') AND (${after}::uuid IS NULL OR (r.decided_at, r.id) < (SELECT o.decided_at, o.id FROM superior_repair o WHERE o.id = ${after}::uuid))
          ORDER BY r.decided_at DESC, r.id DESC LIMIT ${PAGE + 1}`;
  return read(ctx, async (db) => {
    const { independentHeadUnitKinds } = await loadPolicy(db, ctx.today);
    const rows = await loadRows(db, ctx.today, independentHeadUnitKinds, units, which);
    const shown = rows.slice(0, PAGE);
    const first = shown[0] ? dayIn(ctx.actor.timeZone, shown[0].proposedAt) : LONGEST_AGO;
    const holidays = await holidaysSince(db, ctx.actor.agencyId, first);
    return {
      rows: shown.map((row) => viewOf(row, ctx, holidays)),
      next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      mayDecide: can(ctx.actor, "superior.confirm", { today: ctx.today }),
    };
  });
}

export type RepairPage = RepairView & { mayDecide: boolean; plans: string[] };

/** One proposal with the plans that it moves. Four statements. @throws AppError NOT_FOUND */
export async function getRepair(ctx: Context, id: string): Promise<RepairPage> {
  if (!isId(id)) throw notFound();
  const units = unitsOf(ctx);
  return read(ctx, async (db) => {
    const { independentHeadUnitKinds } = await loadPolicy(db, ctx.today);
    const rows = await loadRows(
      db,
      ctx.today,
      independentHeadUnitKinds,
      units,
      Prisma.sql`r.id = ${id}::uuid`,
    );
    const row = found(rows[0]);
    const facts = { today: ctx.today, employeeId: row.employee.id };
    if (units === null) authorize(ctx.actor, "superior.read", facts);
    const plans = await db.workPlan.findMany({
      where: {
        agencyId: ctx.actor.agencyId,
        employeeId: row.employee.id,
        amendsId: null,
        state: { in: ["draft", "submitted", "returned", "set"] },
      },
      select: { year: true, positionTitle: true },
      orderBy: [{ year: "asc" }, { startsOn: "asc" }],
    });
    const holidays = await holidaysSince(db, ctx.actor.agencyId, dayIn(ctx.actor.timeZone, row.proposedAt));
    return {
      ...viewOf(row, ctx, holidays),
      mayDecide: can(ctx.actor, "superior.confirm", facts),
      plans: plans.map(({ year, positionTitle }) => `${year}, ${positionTitle}`),
    };
  });
}
