import "server-only";
import { timingSafeEqual } from "node:crypto";
import type { PublicRequest } from "@/lib/platform/action";
import { recordAudit } from "@/lib/platform/audit";
import { clockOf, inTenant, type Tx } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { hashSecret } from "@/lib/platform/secrets";
import type { SessionToken } from "@/lib/platform/session";
import { countedCode } from "@/lib/features/employees/parts/attempts";
import { newSessionSecret, SESSION_SECONDS } from "@/lib/features/employees/parts/create-session";
import { spendCode } from "@/lib/features/employees/parts/second-factor";
import type { CodeInput } from "./input";

/**
 * The second step of signing in: a right code opens the half-open session, under a new secret.
 * @throws AppError RULE_VIOLATION `employees.code-too-late`, `employees.code-wrong` {n}, `employees.code-used` {n},
 *   `employees.sign-in-paused`
 */
export async function enterCode(
  request: PublicRequest,
  half: SessionToken | null,
  input: CodeInput,
): Promise<{ token: SessionToken; mustChangePassword: boolean }> {
  if (!half) throw tooLate();
  const { agencyId, sessionId } = half;
  const { employeeId } = await inTenant(agencyId, (db) => loadHalf(db, half));
  // authorize: none, the half-open session names the person; the code decides.
  return countedCode(employeeId, (judge) =>
    inTenant(agencyId, async (db) => {
      const session = await loadHalf(db, half);
      const { now } = await clockOf(db, agencyId);
      const answer = judge(await spendCode(db, session.factor, input.code, Date.now()));
      const secret = newSessionSecret();
      const opened = await db.$executeRaw`
        UPDATE user_session SET awaits_code = false, secret_hash = ${hashSecret(secret)}, last_seen_at = now(),
          expires_at = now() + make_interval(secs => ${SESSION_SECONDS}::int)
        WHERE agency_id = ${agencyId}::uuid AND id = ${sessionId}::uuid AND awaits_code
          AND revoked_at IS NULL AND expires_at > now()`;
      if (opened === 0) throw tooLate();
      const author = { actor: { agencyId, employeeId, name: session.name }, requestId: request.requestId };
      await recordAudit(db, author, "account.sign-in", {
        subject: { type: "session", id: sessionId },
        concerns: employeeId,
        after: { device: request.device, code: answer },
        at: now,
      });
      return { token: { agencyId, sessionId, secret }, mustChangePassword: session.mustChangePassword };
    }),
  );
}

const tooLate = () => new AppError("RULE_VIOLATION", [{ field: "code", reason: "employees.code-too-late" }]);

/** The living half-open session of a token, its person and the factor that is asked for. */
async function loadHalf(db: Tx, { agencyId, sessionId, secret }: SessionToken) {
  const session = await db.userSession.findUnique({
    where: { agencyId_id: { agencyId, id: sessionId } },
    include: { employee: { include: { secondFactor: true, account: true } } },
  });
  const living =
    session?.awaitsCode && session.revokedAt === null && session.expiresAt.getTime() > Date.now();
  if (!living || !timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(session.secretHash)))
    throw tooLate();
  const { secondFactor: factor, account, name } = session.employee;
  if (!factor?.confirmedAt || !account || account.disabledAt) throw tooLate();
  const mustChangePassword = account.mustChangePassword && session.door === "password";
  return { employeeId: session.employeeId, factor, name, mustChangePassword };
}
