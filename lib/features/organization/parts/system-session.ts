import "server-only";
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { AuditAuthor } from "@/lib/platform/audit";
import type { Locale } from "@/lib/platform/context";
import { globalDb, type Requester } from "@/lib/platform/db";

/** Seconds until an administrator's session ends by itself: this door is opened seldom. */
export const SYSTEM_SESSION_SECONDS = 2 * 3600;

/** What the cookie carries: who, and the secret of the one session. */
export type SystemToken = { accountId: string; secret: string };

/**
 * Whoever runs the installation. It is no `Context`: nothing that asks for a person of an agency takes it, so no plan, no evaluation and no
 * page of a person can be reached with it.
 */
export type SystemContext = {
  administrator: { id: string; name: string; displayName: string; mustChangePassword: boolean };
  requestId: string;
  requestKey?: string;
  locale: Locale;
};

const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** Opens the one session of an administrator; the one before ends. */
export async function startSystemSession(accountId: string): Promise<SystemToken> {
  const secret = randomBytes(32).toString("base64url");
  await globalDb().$executeRaw`
    UPDATE system_account SET session_secret_hash = ${hashOf(secret)}, last_sign_in_at = now(),
      session_expires_at = now() + make_interval(secs => ${SYSTEM_SESSION_SECONDS}::int)
    WHERE id = ${accountId}::uuid`;
  return { accountId, secret };
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
    SELECT id, name, display_name AS "displayName", must_change_password AS "mustChangePassword", session_secret_hash AS "secretHash"
    FROM system_account
    WHERE id = ${token.accountId}::uuid AND disabled_at IS NULL AND session_secret_hash IS NOT NULL AND session_expires_at > now()`;
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
