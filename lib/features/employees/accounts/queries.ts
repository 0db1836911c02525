import "server-only";
import { authorize, can } from "@/lib/access/authorize";
import { inUnit } from "@/lib/features/organization/parts/units-below";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Actor, Context } from "@/lib/platform/context";
import { globalDb, read, type Tx } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { mailIsOn } from "@/lib/platform/mail";
import type { AccountFilter, AccountState } from "./account-input";

export type PersonAccount = {
  employeeId: string;
  name: string;
  nip: string | null;
  post: string | null;
  unitId: string | null;
  unitName: string | null;
  state: AccountState;
  /** Of the account; null without one. */
  version: number | null;
};

export type AccountPage = {
  rows: PersonAccount[];
  next: string | null;
  counts: Record<AccountState, number>;
  units: { id: string; name: string }[];
  mayCreate: boolean;
  /** Of those without an account, how many could get a link by e-mail; null where this installation sends none. */
  reachable: number | null;
};

/** The worker's job that makes accounts and slips; the area of documents carries it out. */
export const SLIPS_JOB = "documents.make-slips";
/** The one that makes accounts whose people get a link by e-mail. */
export const LINKS_JOB = "employees.mail-links";

const PAGE = 50;
/** The offices of a province; a list of choices has an end. */
const UNITS_SHOWN = 200;

/** The units whose people the actor may see; null for all. @throws NOT_FOUND for whoever may see none */
function sightOf(actor: Actor): string[] | null {
  if (actor.grants.some(({ role, unitIds }) => role === "hr" && unitIds === null)) return null;
  const own = actor.grants
    .filter(({ role }) => role === "unit_officer")
    .flatMap(({ unitIds }) => unitIds ?? []);
  if (own.length === 0) throw notFound();
  return own;
}

/** The person's main post of a day: the definitive one first. */
export const mainPost = (today: string) => Prisma.sql`
  LEFT JOIN LATERAL (SELECT p.title, p.unit_id, u.name AS unit_name FROM assignment x
    JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
    JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
    WHERE x.agency_id = e.agency_id AND x.employee_id = e.id
      AND x.starts_on <= ${today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${today}::date)
    ORDER BY x.kind, x.starts_on, x.id LIMIT 1) post ON true`;

const stateOf = Prisma.sql`CASE WHEN a.id IS NULL THEN 'none' WHEN a.disabled_at IS NOT NULL THEN 'disabled'
  WHEN a.must_change_password THEN 'pending' ELSE 'active' END`;

const searched = (text: string | undefined) => {
  if (!text) return Prisma.empty;
  const digits = text.replace(/\D/g, "");
  return digits.length >= 4
    ? Prisma.sql`AND e.nip LIKE ${`${digits}%`}`
    : Prisma.sql`AND e.plain_name ILIKE ${`%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`;
};

/** Who serves and can or cannot sign in, by name; those who left only while they have an account. Three statements. */
export async function listAccounts(ctx: Context, filter: AccountFilter, size = PAGE): Promise<AccountPage> {
  const { agencyId } = ctx.actor;
  const sight = sightOf(ctx.actor);
  const [, id, name] = /^([0-9a-f-]{36})_(.*)$/su.exec(filter.after ?? "") ?? [];
  const scope = Prisma.sql`
    FROM employee e
    LEFT JOIN account a ON a.agency_id = e.agency_id AND a.employee_id = e.id
    ${mainPost(ctx.today)}
    WHERE e.agency_id = ${agencyId}::uuid AND (e.status NOT IN ('retired', 'left') OR a.id IS NOT NULL)
      ${sight ? Prisma.sql`AND post.unit_id::text = ANY(${sight})` : Prisma.empty}
      ${inUnit(Prisma.sql`post.unit_id`, filter.unit ?? null)}`;
  return read(ctx, async (db) => {
    const rows = await db.$queryRaw<(PersonAccount & { sortName: string })[]>`
      SELECT e.id AS "employeeId", e.name, e.nip, post.title AS post, post.unit_id AS "unitId", post.unit_name AS "unitName",
        ${stateOf} AS state, a.version, e.plain_name AS "sortName"
      ${scope} ${searched(filter.q)}
        ${filter.state ? Prisma.sql`AND ${stateOf} = ${filter.state}` : Prisma.empty}
        ${id && name !== undefined ? Prisma.sql`AND (e.plain_name, e.id) > (${name}, ${id}::uuid)` : Prisma.empty}
      ORDER BY e.plain_name, e.id LIMIT ${size + 1}`;
    const counted = await db.$queryRaw<{ state: AccountState; n: number; reachable: number }[]>`
      SELECT ${stateOf} AS state, count(*)::int AS n, (count(*) FILTER (WHERE e.email <> ''))::int AS reachable ${scope} GROUP BY 1`;
    const last = rows[size - 1];
    const counts = { none: 0, pending: 0, active: 0, disabled: 0 };
    for (const { state, n } of counted) counts[state] = n;
    return {
      rows: rows.slice(0, size).map(({ sortName: _sortName, ...row }) => row),
      next: rows.length > size && last ? `${last.employeeId}_${last.sortName}` : null,
      counts,
      units: await offices(db, ctx, sight),
      mayCreate: can(ctx.actor, "person-account.create", { today: ctx.today }),
      reachable: mailIsOn() ? (counted.find(({ state }) => state === "none")?.reachable ?? 0) : null,
    };
  });
}

/** The agency and the offices directly below it, or the officer's own units. */
const offices = (db: Tx, ctx: Context, sight: string[] | null) => db.$queryRaw<
  { id: string; name: string }[]
>`
  SELECT u.id, u.name FROM unit u
  LEFT JOIN unit above ON above.agency_id = u.agency_id AND above.id = u.parent_id
  WHERE u.agency_id = ${ctx.actor.agencyId}::uuid AND (u.valid_until IS NULL OR u.valid_until >= ${ctx.today}::date)
    AND ${sight ? Prisma.sql`u.id::text = ANY(${sight})` : Prisma.sql`(u.parent_id IS NULL OR above.parent_id IS NULL)`}
  ORDER BY u.parent_id NULLS FIRST, u.name, u.id LIMIT ${UNITS_SHOWN}`;

export type AccountDetail = PersonAccount & {
  loginName: string | null;
  hasLeft: boolean;
  /** Whether a link could be sent: the person has an address and this installation sends mail. */
  mayMail: boolean;
  /** Instants in the agency's time, ISO. */
  firstPasswordAt: string | null;
  passwordChangedAt: string | null;
  disabledAt: string | null;
  disabledReason: string | null;
  lastSignInAt: string | null;
};

type DetailRow = Omit<
  AccountDetail,
  "loginName" | "firstPasswordAt" | "passwordChangedAt" | "disabledAt" | "lastSignInAt"
> &
  Record<"firstPasswordAt" | "passwordChangedAt" | "disabledAt" | "lastSignInAt", Date | null>;

/** One person's way in. Two statements. */
export async function getPersonAccount(ctx: Context, employeeId: string): Promise<AccountDetail> {
  const { agencyId } = ctx.actor;
  const [row] = await read(
    ctx,
    (db) => db.$queryRaw<DetailRow[]>`
      SELECT e.id AS "employeeId", e.name, e.nip, post.title AS post, post.unit_id AS "unitId", post.unit_name AS "unitName",
        ${stateOf} AS state, a.version, e.status IN ('retired', 'left') AS "hasLeft", coalesce(e.email, '') <> '' AS "mayMail", a.first_password_at AS "firstPasswordAt",
        a.password_changed_at AS "passwordChangedAt", a.disabled_at AS "disabledAt", a.disabled_reason AS "disabledReason",
        (SELECT max(s.created_at) + make_interval(secs => max(y.clock_offset)) FROM user_session s JOIN agency y ON y.id = s.agency_id
          WHERE s.agency_id = e.agency_id AND s.employee_id = e.id) AS "lastSignInAt"
      FROM employee e LEFT JOIN account a ON a.agency_id = e.agency_id AND a.employee_id = e.id ${mainPost(ctx.today)}
      WHERE e.agency_id = ${agencyId}::uuid AND e.id = ${employeeId}::uuid`,
  );
  if (!row) throw notFound();
  authorize(ctx.actor, "person-account.read", { today: ctx.today, unitId: row.unitId });
  const login =
    row.state === "none"
      ? null
      : await globalDb().login.findFirst({ where: { agencyId, employeeId }, orderBy: { name: "asc" } });
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  return {
    ...row,
    mayMail: row.mayMail && mailIsOn(),
    loginName: login?.name ?? null,
    firstPasswordAt: iso(row.firstPasswordAt),
    passwordChangedAt: iso(row.passwordChangedAt),
    disabledAt: iso(row.disabledAt),
    lastSignInAt: iso(row.lastSignInAt),
  };
}

/** What the acts on one person's way in have to know. `version` is the account's, null without one. */
export type PersonForAccount = {
  employeeId: string;
  nip: string | null;
  email: string | null;
  unitId: string | null;
  hasLeft: boolean;
  accountId: string | null;
  version: number | null;
  isClosed: boolean;
};

export async function findPerson(
  db: Tx,
  agencyId: string,
  employeeId: string,
  today: string,
): Promise<PersonForAccount | undefined> {
  const rows = await db.$queryRaw<PersonForAccount[]>`
    SELECT e.id AS "employeeId", e.nip, nullif(e.email, '') AS email, post.unit_id AS "unitId", e.status IN ('retired', 'left') AS "hasLeft",
      a.id AS "accountId", a.version, a.disabled_at IS NOT NULL AS "isClosed"
    FROM employee e LEFT JOIN account a ON a.agency_id = e.agency_id AND a.employee_id = e.id ${mainPost(today)}
    WHERE e.agency_id = ${agencyId}::uuid AND e.id = ${employeeId}::uuid`;
  return rows[0];
}

type Owner = { agencyId: string; employeeId: string };

/** Whether a name to sign in with belongs to somebody else in this installation; names are unique across agencies and administrators. */
export async function isLoginTaken(name: string, { agencyId, employeeId }: Owner): Promise<boolean> {
  const login = await globalDb().login.findUnique({ where: { name } });
  if (login) return login.agencyId !== agencyId || login.employeeId !== employeeId;
  return (await globalDb().systemAccount.findUnique({ where: { name }, select: { id: true } })) !== null;
}

/** Those of the names that somebody has already, with their owner; an administrator's has none. */
export async function takenLogins(names: readonly string[]): Promise<Map<string, Owner | null>> {
  const where = { name: { in: [...names] } };
  const logins = await globalDb().login.findMany({ where });
  const administrators = await globalDb().systemAccount.findMany({ where, select: { name: true } });
  return new Map<string, Owner | null>([
    ...logins.map(({ name, ...owner }) => [name, owner] as const),
    ...administrators.map(({ name }) => [name, null] as const),
  ]);
}
