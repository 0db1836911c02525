import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import type { RevokeSessionInput } from "./input";
import { revokeSessions } from "./parts/revoke-sessions";

/**
 * Ends one session of the list of one's own devices; its next request is refused.
 * @throws AppError NOT_FOUND for another person's session, CONFLICT `employees.session-ended` for one that has ended
 */
export async function revokeSession(ctx: Context, input: RevokeSessionInput): Promise<{ sessionId: string }> {
  return transact(ctx, "account.revoke-session", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { sessionId } = input;
    const session = found(
      await db.userSession.findUnique({ where: { agencyId_id: { agencyId, id: sessionId } } }),
    );
    authorize(ctx.actor, "account.revoke-session", { today, employeeId: session.employeeId });
    const ended = await revokeSessions(db, { agencyId, employeeId: session.employeeId, only: sessionId });
    if (ended === 0) throw conflict("employees.session-ended");
    await recordAudit(db, ctx, "account.revoke-session", {
      subject: { type: "session", id: sessionId },
      concerns: session.employeeId,
      after: { device: session.device },
      at: now,
    });
    return { sessionId };
  });
}
