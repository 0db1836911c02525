import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { AuditAuthor } from "@/lib/platform/audit";
import type { Locale } from "@/lib/platform/context";
import { globalDb, type Requester } from "@/lib/platform/db";

/** Seconds until an administrator's session ends by itself: this door is opened seldom. */
export const SYSTEM_SESSION_SECONDS = 2 * 3600;

/** Seconds in which the code of the second factor has to follow the password. */
const CODE_SECONDS = 10 * 60;

/** What the cookie carries: who, and the secret of the one session. */
export type SystemToken = { accountId: string; secret: string };

/**
 * Whoever runs the installation. It is no `Context`: nothing that asks for a person of an agency takes it, so no plan, no evaluation and no
 * page of a person can be reached with it.
 */
export type SystemContext = {
  administrator: {
    id: string;
    name: string;
    displayName: string;
    mustChangePassword: boolean;
    hasSecondFactor: boolean;
  };
  requestId: string;
  requestKey?: string;
  locale: Locale;
};

const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

/**
 * Starts the one session of an administrator; the one before ends. Where a second factor is set up it stays half open: until the
 * code follows it opens nothing else.
 */
export async function startSystemSession(accountId: string): Promise<SystemToken & { awaitsCode: boolean }> {
  const secret = randomBytes(32).toString("base64url");
  const [row] = await globalDb().$queryRaw<{ awaitsCode: boolean }[]>`
    UPDATE system_account SET session_secret_hash = ${hashOf(secret)}, last_sign_in_at = now(),
      session_awaits_code = second_factor_confirmed_at IS NOT NULL,
      session_expires_at = now() + make_interval(secs =>
        CASE WHEN second_factor_confirmed_at IS NULL THEN ${SYSTEM_SESSION_SECONDS}::int ELSE ${CODE_SECONDS}::int END)
    WHERE id = ${accountId}::uuid RETURNING session_awaits_code AS "awaitsCode"`;
  return { accountId, secret, awaitsCode: row?.awaitsCode ?? false };
}

type Half = { id: string; sealed: string; secretHash: string };

/** The living half-open session of a token, with the sealed secret of its second factor; null for every other. */
export async function findHalfSystemSession(token: SystemToken): Promise<Half | null> {
  const [row] = await globalDb().$queryRaw<Half[]>`
    SELECT id::text, second_factor_secret AS sealed, session_secret_hash AS "secretHash" FROM system_account
    WHERE id = ${token.accountId}::uuid AND disabled_at IS NULL AND session_awaits_code
      AND second_factor_confirmed_at IS NOT NULL AND session_expires_at > now()`;
  const isSame = row && timingSafeEqual(Buffer.from(hashOf(token.secret)), Buffer.from(row.secretHash));
  return isSame ? row : null;
}

/**
 * Opens a half-open session whose code was right, under a new secret, and spends the half minute of that code in the same
 * statement; null where another was first.
 */
export async function openHalfSystemSession(half: Half, step: number): Promise<SystemToken | null> {
  const secret = randomBytes(32).toString("base64url");
  const opened = await globalDb().$executeRaw`
    UPDATE system_account SET session_awaits_code = false, session_secret_hash = ${hashOf(secret)},
      second_factor_last_step = ${step}::bigint,
      session_expires_at = now() + make_interval(secs => ${SYSTEM_SESSION_SECONDS}::int)
    WHERE id = ${half.id}::uuid AND session_secret_hash = ${half.secretHash} AND session_awaits_code
      AND session_expires_at > now() AND second_factor_last_step < ${step}::bigint`;
  return opened === 1 ? { accountId: half.id, secret } : null;
}

export async function endSystemSession(accountId: string): Promise<void> {
  await globalDb().systemAccount.updateMany({
    where: { id: accountId },
    data: { sessionSecretHash: null, sessionExpiresAt: null },
  });
}

type Row = SystemContext["administrator"] & { secretHash: string };

/** Read afresh at every request: an ended session, a later one elsewhere and a disabled account stop at once. */
export async function openSystemSession(
  token: SystemToken,
  request: { requestId: string; locale: Locale },
): Promise<SystemContext | null> {
  const [row] = await globalDb().$queryRaw<Row[]>`
    SELECT id, name, display_name AS "displayName", must_change_password AS "mustChangePassword",
      second_factor_confirmed_at IS NOT NULL AS "hasSecondFactor", session_secret_hash AS "secretHash"
    FROM system_account
    WHERE id = ${token.accountId}::uuid AND disabled_at IS NULL AND session_secret_hash IS NOT NULL
      AND session_expires_at > now() AND NOT session_awaits_code`;
  if (!row) return null;
  const { secretHash, ...administrator } = row;
  const given = Buffer.from(hashOf(token.secret));
  if (!timingSafeEqual(given, Buffer.from(secretHash))) return null;
  return { administrator, ...request };
}

/** An administrator's act on one agency, as the agency's own audit tells it. */
export const authorOf = ({ administrator, requestId }: SystemContext, agencyId: string): AuditAuthor => ({
  actor: { agencyId, employeeId: null, name: `${administrator.displayName} (${administrator.name})` },
  requestId,
});

/** The same for one transaction: the request key belongs to the administrator. */
export const requesterOf = (ctx: SystemContext, agencyId: string): Requester => ({
  actor: { agencyId, employeeId: ctx.administrator.id },
  requestKey: ctx.requestKey,
});
