import "server-only";
import type { Context } from "@/lib/platform/context";
import { globalDb, inTenant, read } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { deviceName, type DeviceName } from "./rules/device";

export type AccountView = {
  /** Where the person signs in by a name instead of a NIP. */
  accountName: string | null;
  rank: string | null;
  posts: { title: string; unit: string; kind: "definitive" | "plt" | "plh" | "additional" | "seconded" }[];
  /** In the agency's time, ISO. */
  passwordChangedAt: string | null;
};

type AccountRow = { rank: string | null; passwordChangedAt: Date | null; posts: AccountView["posts"] | null };

/** One's own record as others see it, and the state of one's way in. Two statements. */
export async function getAccount(ctx: Context): Promise<AccountView> {
  const { agencyId, employeeId, nip } = ctx.actor;
  const [row] = await read(
    ctx,
    (db) => db.$queryRaw<AccountRow[]>`
      SELECT e.rank_name AS rank, a.password_changed_at AS "passwordChangedAt",
        (SELECT json_agg(json_build_object('title', p.title, 'unit', u.name, 'kind', x.kind) ORDER BY x.kind, x.starts_on)
          FROM assignment x
          JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
          JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
          WHERE x.agency_id = e.agency_id AND x.employee_id = e.id
            AND x.starts_on <= ${ctx.today}::date AND (x.ends_on IS NULL OR x.ends_on >= ${ctx.today}::date)) AS posts
      FROM employee e
      JOIN account a ON a.agency_id = e.agency_id AND a.employee_id = e.id
      WHERE e.agency_id = ${agencyId}::uuid AND e.id = ${employeeId}::uuid`,
  );
  const login = nip === null ? await globalDb().login.findFirst({ where: { agencyId, employeeId } }) : null;
  return {
    accountName: login?.name ?? null,
    rank: row?.rank ?? null,
    posts: row?.posts ?? [],
    passwordChangedAt: row?.passwordChangedAt?.toISOString() ?? null,
  };
}

export type SessionView = DeviceName & {
  id: string;
  current: boolean;
  createdAt: string;
  lastSeenAt: string;
};

type SessionRow = { id: string; device: string; createdAt: Date; lastSeenAt: Date };

/** Far more than one person has; the oldest unused ones fall off the list, never off the revocation of all. */
const SESSIONS_SHOWN = 30;

/** Devices on which the person is signed in now, this one first. Times in the agency's time, ISO. One statement. */
export async function listSessions(ctx: Context): Promise<SessionView[]> {
  const { agencyId, employeeId, sessionId } = ctx.actor;
  const rows = await read(
    ctx,
    (db) => db.$queryRaw<SessionRow[]>`
      SELECT s.id, s.device, s.created_at + make_interval(secs => a.clock_offset) AS "createdAt",
        s.last_seen_at + make_interval(secs => a.clock_offset) AS "lastSeenAt"
      FROM user_session s JOIN agency a ON a.id = s.agency_id
      WHERE s.agency_id = ${agencyId}::uuid AND s.employee_id = ${employeeId}::uuid
        AND s.revoked_at IS NULL AND s.expires_at > now() AND NOT s.awaits_code
      ORDER BY s.id = ${sessionId}::uuid DESC, s.last_seen_at DESC
      LIMIT ${SESSIONS_SHOWN}`,
  );
  return rows.map(({ id, device, createdAt, lastSeenAt }) => ({
    id,
    ...deviceName(device),
    current: id === sessionId,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }));
}

export type AccessView = {
  id: string;
  /** The full hour in which the record was opened, in the agency's time, ISO. */
  hour: string;
  readerName: string;
  recordType: string;
  purpose: string | null;
};

export type AccessPage = { rows: AccessView[]; next: string | null };

const ACCESS_PAGE = 25;
const CURSOR = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Who looked at one's own records, the latest first, by keyset. A cursor that is none starts at the top.
 * One statement.
 */
export async function listAccess(ctx: Context, cursor?: string): Promise<AccessPage> {
  const { agencyId, employeeId } = ctx.actor;
  const [, hour, id] = CURSOR.exec(cursor ?? "") ?? [];
  const from = hour ? new Date(hour) : null;
  const valid = from !== null && !Number.isNaN(from.getTime());
  const rows = await read(ctx, (db) =>
    db.accessRecord.findMany({
      where: {
        agencyId,
        concernsId: employeeId,
        ...(valid ? { OR: [{ hour: { lt: from } }, { hour: from, id: { lt: id } }] } : {}),
      },
      orderBy: [{ hour: "desc" }, { id: "desc" }],
      take: ACCESS_PAGE + 1,
    }),
  );
  const shown = rows.slice(0, ACCESS_PAGE);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => ({
      id: row.id,
      hour: row.hour.toISOString(),
      readerName: row.readerName,
      recordType: row.recordType,
      purpose: row.purpose,
    })),
    next: rows.length > ACCESS_PAGE && last ? `${last.hour.toISOString()}_${last.id}` : null,
  };
}

/** `post` and `unit` are null for whoever runs the installation. */
export type DemoLoginView = { login: string; name: string; post: string | null; unit: string | null };

/** More than the demonstration has; a list on a page has an end. */
const DEMO_LOGINS_SHOWN = 20;

type DemoPersonRow = Omit<DemoLoginView, "login"> & { id: string };

/** The people of one agency of the demonstration with their latest post. */
const peopleOfDemo = (agencyId: string, employeeIds: string[]): Promise<DemoPersonRow[]> =>
  inTenant(
    agencyId,
    (db) =>
      db.$queryRaw<DemoPersonRow[]>`
      SELECT DISTINCT ON (e.id) e.id, e.name, p.title AS post, u.name AS unit
      FROM employee e
      JOIN assignment x ON x.agency_id = e.agency_id AND x.employee_id = e.id
      JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
      JOIN unit u ON u.agency_id = p.agency_id AND u.id = p.unit_id
      WHERE e.agency_id = ${agencyId}::uuid AND e.id::text = ANY(${employeeIds})
      ORDER BY e.id, x.starts_on DESC`,
  );

/** Who can be tried out, for the sign-in page of a demonstration. Empty anywhere else. */
export async function listDemoLogins(): Promise<DemoLoginView[]> {
  if (!env().TERUKUR_DEMO) return [];
  const logins = await globalDb().login.findMany({
    orderBy: [{ agencyId: "asc" }, { employeeId: "asc" }],
    take: DEMO_LOGINS_SHOWN,
  });
  const ids = logins.map(({ employeeId }) => employeeId);
  const people: DemoPersonRow[] = [];
  for (const agencyId of new Set(logins.map((login) => login.agencyId)))
    people.push(...(await peopleOfDemo(agencyId, ids)));
  const administrators = await globalDb().systemAccount.findMany({
    select: { name: true, displayName: true },
    orderBy: { name: "asc" },
    take: DEMO_LOGINS_SHOWN,
  });
  return [
    ...logins.flatMap(({ name: login, employeeId }) =>
      people
        .filter(({ id }) => id === employeeId)
        .map(({ name, post, unit }) => ({ login, name, post, unit })),
    ),
    ...administrators.map(({ name, displayName }) => ({
      login: name,
      name: displayName,
      post: null,
      unit: null,
    })),
  ];
}
