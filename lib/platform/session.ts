import "server-only";
import { timingSafeEqual } from "node:crypto";
import { decode } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { newId } from "./clock";
import type { ActingPost, Actor, Context, Desk, Grant } from "./context";
import { inTenant, type Tx } from "./db";
import { env } from "./env";
import { currentLocale } from "./i18n";
import { hashSecret } from "./secrets";

/** next-auth's own cookie name: it carries the prefix where the site is served over TLS. */
export const sessionCookieName = (): string =>
  env().NEXTAUTH_URL.startsWith("https://") ? "__Secure-next-auth.session-token" : "next-auth.session-token";

/** What the cookie (next-auth's encrypted JWT) carries: where the session row is and the secret that opens it. */
export type SessionToken = { agencyId: string; sessionId: string; secret: string };

type SessionRow = {
  secretHash: string;
  employeeId: string;
  name: string;
  callName: string;
  nip: string | null;
  kind: Actor["kind"];
  agencyName: string;
  timeZone: string;
  mustChangePassword: boolean;
  hasSecondFactor: boolean;
  secondFactorRequired: boolean;
  isAppraiser: boolean;
  headOfUnitIds: string[] | null;
  grants: Grant[] | null;
  plansToReview: number;
  evaluationsToScore: number;
  unreadNotifications: number;
  acting: ActingPost | null;
  superiorFixes: number;
  now: Date;
  today: string;
  stale: boolean;
};

/** Who needs a second factor where a version of the policy says nothing: what the policy's own default says. */
const SECOND_FACTOR_ROLES = JSON.stringify(["hr", "unit_officer"]);

/** One statement: the session, the person, the rights of today, and what waits on the desk. */
async function loadSession(db: Tx, sessionId: string): Promise<SessionRow | undefined> {
  const rows = await db.$queryRaw<SessionRow[]>`
    WITH me AS (
      SELECT s.agency_id, s.secret_hash, s.last_seen_at, e.id, e.name, e.call_name, e.nip, e.kind,
        a.name AS agency_name, a.time_zone, acc.must_change_password AND s.door = 'password' AS must_change_password,
        now() + make_interval(secs => a.clock_offset) AS moment,
        ((now() + make_interval(secs => a.clock_offset)) AT TIME ZONE a.time_zone)::date AS day
      FROM user_session s
      JOIN employee e ON e.agency_id = s.agency_id AND e.id = s.employee_id
      JOIN account acc ON acc.agency_id = e.agency_id AND acc.employee_id = e.id AND acc.disabled_at IS NULL
      JOIN agency a ON a.id = s.agency_id AND a.disabled_at IS NULL
      WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now() AND NOT s.awaits_code
    ), spans AS (
      SELECT w.work_plan_id FROM work_plan_appraiser w, me
      WHERE w.agency_id = me.agency_id AND w.employee_id = me.id AND w.starts_on <= me.day AND (w.ends_on IS NULL OR w.ends_on >= me.day)
    )
    SELECT me.secret_hash AS "secretHash", me.id AS "employeeId", me.name, me.call_name AS "callName", me.nip, me.kind::text AS kind,
      me.agency_name AS "agencyName", me.time_zone AS "timeZone", me.must_change_password AS "mustChangePassword",
      me.moment AS now, me.day::text AS today, me.last_seen_at < now() - interval '5 minutes' AS stale,
      EXISTS (SELECT FROM second_factor f WHERE f.agency_id = me.agency_id AND f.employee_id = me.id AND f.confirmed_at IS NOT NULL) AS "hasSecondFactor",
      EXISTS (SELECT FROM role_grant g
        WHERE g.agency_id = me.agency_id AND g.employee_id = me.id AND g.starts_on <= me.day AND (g.ends_on IS NULL OR g.ends_on >= me.day)
          AND g.revoked_at IS NULL AND coalesce((SELECT p.settings -> 'secondFactorRequiredFor' FROM agency_policy p
            WHERE p.agency_id = me.agency_id AND p.valid_from <= me.day AND (p.valid_until IS NULL OR p.valid_until >= me.day)),
            ${SECOND_FACTOR_ROLES}::jsonb) @> to_jsonb(g.role::text)) AS "secondFactorRequired",
      EXISTS (SELECT FROM spans) AS "isAppraiser",
      (SELECT count(*)::int FROM spans JOIN work_plan p ON p.agency_id = me.agency_id AND p.id = spans.work_plan_id AND p.state = 'submitted')
        + (SELECT count(*)::int FROM spans JOIN work_plan p ON p.agency_id = me.agency_id AND p.amends_id = spans.work_plan_id AND p.state = 'submitted') AS "plansToReview",
      (SELECT count(*)::int FROM spans JOIN evaluation v ON v.agency_id = me.agency_id AND v.work_plan_id = spans.work_plan_id AND v.state IN ('noted', 'scored')
        JOIN work_plan w ON w.agency_id = v.agency_id AND w.id = v.work_plan_id
        JOIN period r ON r.agency_id = v.agency_id AND r.id = v.period_id AND w.starts_on <= r.ends_on AND w.ends_on >= r.starts_on) AS "evaluationsToScore",
      (SELECT count(*)::int FROM (SELECT FROM notification n WHERE n.agency_id = me.agency_id AND n.employee_id = me.id AND n.read_at IS NULL LIMIT 100) unread) AS "unreadNotifications",
      (SELECT count(*)::int FROM superior_repair f WHERE f.agency_id = me.agency_id AND f.state = 'proposed' AND EXISTS (
        SELECT FROM role_grant h WHERE h.agency_id = me.agency_id AND h.employee_id = me.id AND h.role = 'hr' AND h.unit_id IS NULL
          AND h.revoked_at IS NULL AND h.starts_on <= me.day AND (h.ends_on IS NULL OR h.ends_on >= me.day))) AS "superiorFixes",
      (SELECT json_build_object('kind', x.kind, 'title', p.title, 'endsOn', x.ends_on) FROM assignment x
        JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id
        WHERE x.agency_id = me.agency_id AND x.employee_id = me.id AND x.kind IN ('plt', 'plh') AND x.starts_on <= me.day
          AND (x.ends_on IS NULL OR x.ends_on >= me.day) ORDER BY x.starts_on DESC LIMIT 1) AS acting,
      (SELECT array_agg(p.unit_id::text) FROM assignment x JOIN position p ON p.agency_id = x.agency_id AND p.id = x.position_id AND p.is_unit_head
        WHERE x.agency_id = me.agency_id AND x.employee_id = me.id AND x.starts_on <= me.day AND (x.ends_on IS NULL OR x.ends_on >= me.day)) AS "headOfUnitIds",
      (SELECT json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'unitIds',
          CASE WHEN g.unit_id IS NULL THEN NULL ELSE (
            WITH RECURSIVE below AS (
              SELECT u.id FROM unit u WHERE u.agency_id = me.agency_id AND u.id = g.unit_id
              UNION SELECT c.id FROM unit c JOIN below ON c.parent_id = below.id WHERE c.agency_id = me.agency_id
            ) SELECT json_agg(below.id) FROM below) END))
        FROM role_grant g
        WHERE g.agency_id = me.agency_id AND g.employee_id = me.id AND g.revoked_at IS NULL AND g.starts_on <= me.day AND (g.ends_on IS NULL OR g.ends_on >= me.day)) AS grants
    FROM me`;
  const row = rows[0];
  if (row?.stale)
    await db.$executeRaw`UPDATE user_session SET last_seen_at = now() WHERE id = ${sessionId}::uuid`;
  return row;
}

/** Opens a session by its token. Null when it is unknown, revoked, expired, or the secret is wrong. */
export async function openSession(
  token: SessionToken,
  request: { requestId: string; locale: Context["locale"] },
): Promise<Context | null> {
  const row = await inTenant(token.agencyId, (db) => loadSession(db, token.sessionId));
  if (!row) return null;
  const given = Buffer.from(hashSecret(token.secret));
  if (!timingSafeEqual(given, Buffer.from(row.secretHash))) return null;
  const actor: Actor = {
    agencyId: token.agencyId,
    agencyName: row.agencyName,
    timeZone: row.timeZone,
    employeeId: row.employeeId,
    sessionId: token.sessionId,
    name: row.name,
    callName: row.callName,
    nip: row.nip,
    kind: row.kind,
    grants: row.grants ?? [],
    isAppraiser: row.isAppraiser,
    headOfUnitIds: row.headOfUnitIds ?? [],
    mustChangePassword: row.mustChangePassword,
    hasSecondFactor: row.hasSecondFactor,
    secondFactorRequired: row.secondFactorRequired,
  };
  const desk: Desk = {
    plansToReview: row.plansToReview,
    evaluationsToScore: row.evaluationsToScore,
    unreadNotifications: row.unreadNotifications,
    superiorFixes: row.superiorFixes,
  };
  return { actor, desk, acting: row.acting, ...request, now: row.now, today: row.today };
}

/** The token of this request's cookie, or null. Says nothing about whether its session still lives. */
export async function readSessionToken(): Promise<SessionToken | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  if (!cookie) return null;
  const jwt = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (
    !jwt ||
    typeof jwt.agencyId !== "string" ||
    typeof jwt.sessionId !== "string" ||
    typeof jwt.secret !== "string"
  )
    return null;
  return { agencyId: jwt.agencyId, sessionId: jwt.sessionId, secret: jwt.secret };
}

/** Who is here, once per request: the session row is read every time, so that a revoked one stops at once. */
export const currentContext = cache(async (): Promise<Context | null> => {
  const token = await readSessionToken();
  if (!token) return null;
  const requestId = (await headers()).get("x-request-id") ?? newId();
  return openSession(token, { requestId, locale: await currentLocale() });
});

/**
 * The page that somebody who is signed in has to pass before anything else opens: a first password to be replaced, then the
 * second factor that the agency asks of the role. Null for everybody else.
 */
export function doorBefore(actor: Actor): "/sign-in/first-time" | "/sign-in/second-factor" | null {
  if (actor.mustChangePassword) return "/sign-in/first-time";
  return actor.secondFactorRequired && !actor.hasSecondFactor ? "/sign-in/second-factor" : null;
}

/** For route handlers, which answer with bytes: null for a visitor and for whoever still stands at a door. */
export async function contextForFiles(): Promise<Context | null> {
  const ctx = await currentContext();
  return ctx && doorBefore(ctx.actor) === null ? ctx : null;
}

/** For pages: sends a visitor to the sign-in page and back afterwards. */
export async function requireContext(): Promise<Context> {
  const ctx = await currentContext();
  const path = (await headers()).get("x-path") ?? "/";
  if (!ctx) redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
  const door = doorBefore(ctx.actor);
  if (door) redirect(path === "/" ? door : `${door}?next=${encodeURIComponent(path)}`);
  return ctx;
}
