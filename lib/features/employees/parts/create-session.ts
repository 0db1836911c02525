import "server-only";
import { randomBytes } from "node:crypto";
import { newId } from "@/lib/platform/clock";
import type { PublicRequest } from "@/lib/platform/action";
import { recordAudit } from "@/lib/platform/audit";
import { clockOf, inTenant } from "@/lib/platform/db";
import { hashSecret } from "@/lib/platform/secrets";
import type { SessionToken } from "@/lib/platform/session";

/** Seconds until a session ends by itself: one working day and its evening. */
export const SESSION_SECONDS = 12 * 3600;
/** Seconds in which the code of the second factor has to follow. */
export const CODE_SECONDS = 10 * 60;

export const newSessionSecret = (): string => randomBytes(32).toString("base64url");

type Person = { agencyId: string; employeeId: string; name: string };
type Door = "password" | "single_sign_on";

/**
 * A session for a person who has shown who he is. Where a second factor is set up it stays half open: until the code
 * follows it opens nothing else.
 */
export async function createSession(
  request: PublicRequest,
  { agencyId, employeeId, name }: Person,
  door: Door,
): Promise<{ token: SessionToken; awaitsCode: boolean }> {
  const sessionId = newId();
  const secret = newSessionSecret();
  const awaitsCode = await inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    const waits =
      (await db.secondFactor.count({ where: { agencyId, employeeId, confirmedAt: { not: null } } })) > 0;
    // Sessions live by the server's own time; the audit by the agency's, as every other event.
    await db.$executeRaw`
      INSERT INTO user_session (agency_id, id, employee_id, secret_hash, expires_at, device, address, door, awaits_code)
      VALUES (${agencyId}::uuid, ${sessionId}::uuid, ${employeeId}::uuid, ${hashSecret(secret)},
        now() + make_interval(secs => ${waits ? CODE_SECONDS : SESSION_SECONDS}::int), ${request.device}, ${request.address},
        ${door}::session_door, ${waits})`;
    const author = { actor: { agencyId, employeeId, name }, requestId: request.requestId };
    await recordAudit(db, author, waits ? "account.await-code" : "account.sign-in", {
      subject: { type: "session", id: sessionId },
      concerns: employeeId,
      after: { device: request.device, ...(door === "password" ? {} : { door }) },
      at: now,
    });
    return waits;
  });
  return { token: { agencyId, sessionId, secret }, awaitsCode };
}
