import "server-only";
import { authorize } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import { fromDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";
import type { HalfYear } from "../../organization/rules/half-year";
import { reviewState, type GrantRole, type ReviewRow, type ReviewState } from "../rules/grant";
import type { GrantFilter, GrantSearch } from "./grant-input";

export type GrantView = {
  id: string;
  version: number;
  employeeId: string;
  name: string;
  nip: string | null;
  role: GrantRole;
  /** Null for the whole agency. */
  unitName: string | null;
  startsOn: string;
  endsOn: string | null;
  reason: string;
  givenBy: string | null;
  /** When it was taken away before its last day, in the agency's time, ISO. */
  revokedAt: string | null;
  revokedBy: string | null;
  endReason: string | null;
  /** Neither over nor taken away; it may begin later. */
  running: boolean;
  own: boolean;
};

export type GrantPage = { rows: GrantView[]; next: string | null; review: ReviewState };

const PAGE = 50;
const FOUND = 20;

type GrantRow = Omit<GrantView, "revokedAt" | "own"> & { revokedAt: Date | null; sortName: string };

const contains = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

const byPerson = (text: string | undefined) => {
  if (!text) return Prisma.empty;
  const digits = text.replace(/\D/g, "");
  return digits.length >= 4
    ? Prisma.sql`AND e.nip LIKE ${`${digits}%`}`
    : Prisma.sql`AND e.plain_name ILIKE ${contains(text)}`;
};

const columns = (today: string) => Prisma.sql`
  g.id, g.version, g.employee_id AS "employeeId", e.name, e.nip, g.role::text AS role, u.name AS "unitName",
  g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn", g.reason, g.given_by_name AS "givenBy",
  g.revoked_at AS "revokedAt", g.revoked_by_name AS "revokedBy", g.end_reason AS "endReason", e.plain_name AS "sortName",
  (g.revoked_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date)) AS running`;

const sources = Prisma.sql`
  FROM role_grant g
  JOIN employee e ON e.agency_id = g.agency_id AND e.id = g.employee_id
  LEFT JOIN unit u ON u.agency_id = g.agency_id AND u.id = g.unit_id`;

const viewOf =
  (ctx: Context) =>
  ({ sortName: _sortName, revokedAt, ...row }: GrantRow): GrantView => ({
    ...row,
    revokedAt: revokedAt?.toISOString() ?? null,
    own: row.employeeId === ctx.actor.employeeId,
  });

/** Who holds what, by name; running rights first of all, past ones on wish. Three statements. */
export async function listGrants(ctx: Context, filter: GrantFilter, size = PAGE): Promise<GrantPage> {
  authorize(ctx.actor, "grant.read", { today: ctx.today });
  const { agencyId } = ctx.actor;
  const [, id, name] = /^([0-9a-f-]{36})_(.*)$/su.exec(filter.after ?? "") ?? [];
  const isPast = filter.show === "past";
  return read(ctx, async (db) => {
    const rows = await db.$queryRaw<GrantRow[]>`
      SELECT ${columns(ctx.today)} ${sources}
      WHERE g.agency_id = ${agencyId}::uuid
        AND (g.revoked_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= ${ctx.today}::date)) <> ${isPast}
        ${filter.role ? Prisma.sql`AND g.role = ${filter.role}::role` : Prisma.empty}
        ${filter.unit ? Prisma.sql`AND u.name ILIKE ${contains(filter.unit)}` : Prisma.empty}
        ${byPerson(filter.person)}
        ${id && name !== undefined ? Prisma.sql`AND (e.plain_name, g.id) > (${name}, ${id}::uuid)` : Prisma.empty}
      ORDER BY e.plain_name, g.id LIMIT ${size + 1}`;
    const shown = rows.slice(0, size);
    const last = shown.at(-1);
    return {
      rows: shown.map(viewOf(ctx)),
      next: rows.length > size && last ? `${last.id}_${last.sortName}` : null,
      review: await stateOfReviews(db, agencyId, ctx.today),
    };
  });
}

/** One right for its page. One statement. */
export async function getGrant(ctx: Context, id: string): Promise<GrantView> {
  authorize(ctx.actor, "grant.read", { today: ctx.today });
  const [row] = await read(
    ctx,
    (db) => db.$queryRaw<GrantRow[]>`
      SELECT ${columns(ctx.today)} ${sources} WHERE g.agency_id = ${ctx.actor.agencyId}::uuid AND g.id = ${id}::uuid`,
  );
  return viewOf(ctx)(found(row));
}

export type Found = { id: string; name: string; about: string };

/** People with an account and units of today by what was typed, for the form that gives a right; at most twenty of each. Two statements. */
export async function searchForGrant(
  ctx: Context,
  { person, unit }: GrantSearch,
): Promise<{ people: Found[]; units: Found[] }> {
  authorize(ctx.actor, "grant.give", { today: ctx.today });
  const { agencyId, employeeId } = ctx.actor;
  return read(ctx, async (db) => ({
    people: person
      ? await db.$queryRaw<Found[]>`
        SELECT e.id, e.name, concat_ws(', ', e.nip, post.title, post.unit) AS about
        FROM employee e
        JOIN account a ON a.agency_id = e.agency_id AND a.employee_id = e.id AND a.disabled_at IS NULL
        LEFT JOIN LATERAL (SELECT p.title, u.name AS unit FROM assignment x
          JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
          JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
          WHERE x.agency_id = e.agency_id AND x.employee_id = e.id
            AND x.starts_on <= ${ctx.today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${ctx.today}::date)
          ORDER BY x.kind, x.starts_on LIMIT 1) post ON true
        WHERE e.agency_id = ${agencyId}::uuid AND e.id <> ${employeeId}::uuid ${byPerson(person)}
        ORDER BY e.plain_name, e.id LIMIT ${FOUND}`
      : [],
    units: unit
      ? await db.$queryRaw<Found[]>`
        SELECT u.id, u.name, coalesce(above.name, '') AS about
        FROM unit u LEFT JOIN unit above ON above.agency_id = u.agency_id AND above.id = u.parent_id
        WHERE u.agency_id = ${agencyId}::uuid AND u.name ILIKE ${contains(unit)}
          AND (u.valid_until IS NULL OR u.valid_until >= ${ctx.today}::date)
        ORDER BY u.name, u.id LIMIT ${FOUND}`
      : [],
  }));
}

export type ReviewDraftRow = Omit<ReviewRow, "decision" | "reason"> & { version: number; own: boolean };
export type SignedReview = HalfYear & { id: string; signedBy: string; signedAt: string };

export type ReviewView = ReviewState & { rows: ReviewDraftRow[]; signed: SignedReview[] };

/** Every running right with the last sign-in of its holder, and the reviews signed so far. Three statements. */
export async function getReview(ctx: Context): Promise<ReviewView> {
  authorize(ctx.actor, "grant.read", { today: ctx.today });
  const { agencyId, employeeId } = ctx.actor;
  return read(ctx, async (db) => {
    const state = await stateOfReviews(db, agencyId, ctx.today);
    const signed = await db.accessReview.findMany({
      where: { agencyId },
      orderBy: [{ year: "desc" }, { half: "desc" }],
      take: FOUND,
    });
    return {
      ...state,
      rows: (await runningGrants(db, agencyId, ctx.today)).map((row) => ({
        ...row,
        own: row.employeeId === employeeId,
      })),
      signed: signed.map(({ id, year, half, signedByName, signedAt }) => ({
        ...{ id, year, half: half === 1 ? (1 as const) : (2 as const) },
        signedBy: signedByName,
        signedAt: signedAt.toISOString(),
      })),
    };
  });
}

export type SignedReviewView = SignedReview & { sha256: string; rows: ReviewRow[] };

/** A signed review as it was, for paper. One statement. */
export async function getSignedReview(ctx: Context, id: string): Promise<SignedReviewView> {
  authorize(ctx.actor, "grant.read", { today: ctx.today });
  const { agencyId } = ctx.actor;
  const review = found(
    await read(ctx, (db) => db.accessReview.findUnique({ where: { agencyId_id: { agencyId, id } } })),
  );
  const { rows } = JSON.parse(review.snapshot) as { rows: ReviewRow[] };
  return {
    ...{ id, year: review.year, half: review.half === 1 ? 1 : 2, sha256: review.sha256, rows },
    signedBy: review.signedByName,
    signedAt: review.signedAt.toISOString(),
  };
}

type Running = Omit<ReviewRow, "decision" | "reason"> & { version: number };

/** Rights that run or are to begin. `held` keeps them as they are until the transaction ends. */
export async function runningGrants(
  db: Tx,
  agencyId: string,
  today: string,
  held = false,
): Promise<Running[]> {
  const rows = await db.$queryRaw<(Omit<Running, "lastSignInAt"> & { lastSignInAt: Date | null })[]>`
    SELECT g.id AS "grantId", g.version, g.employee_id AS "employeeId", e.name, e.nip, g.role::text AS role, u.name AS "unitName",
      g.starts_on::text AS "startsOn", g.ends_on::text AS "endsOn",
      (SELECT max(s.created_at) + make_interval(secs => max(a.clock_offset)) FROM user_session s JOIN agency a ON a.id = s.agency_id
        WHERE s.agency_id = g.agency_id AND s.employee_id = g.employee_id) AS "lastSignInAt"
    ${sources}
    WHERE g.agency_id = ${agencyId}::uuid AND g.revoked_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date)
    ORDER BY e.plain_name, g.id ${held ? Prisma.sql`FOR UPDATE OF g` : Prisma.empty}`;
  return rows.map((row) => ({ ...row, lastSignInAt: row.lastSignInAt?.toISOString() ?? null }));
}

/** Which half-year waits. An agency's first is the one in which its first rules began. */
export async function stateOfReviews(db: Tx, agencyId: string, today: string): Promise<ReviewState> {
  const [row] = await db.$queryRaw<{ since: Date | null; signed: { year: number; half: 1 | 2 }[] | null }[]>`
    SELECT (SELECT min(valid_from) FROM agency_policy WHERE agency_id = ${agencyId}::uuid) AS since,
      (SELECT json_agg(json_build_object('year', year, 'half', half)) FROM access_review WHERE agency_id = ${agencyId}::uuid) AS signed`;
  return reviewState(row?.signed ?? [], { since: row?.since ? fromDate(row.since) : today, today });
}
