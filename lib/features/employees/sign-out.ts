import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { revokeSessions } from "./parts/revoke-sessions";

/** Ends the session of this device. Signing out twice is no fault. */
export async function signOut(ctx: Context): Promise<{ ended: number }> {
  return transact(ctx, "account.sign-out", {}, async ({ db, now, today }) => {
    const { agencyId, employeeId, sessionId } = ctx.actor;
    authorize(ctx.actor, "account.sign-out", { today, employeeId });
    const ended = await revokeSessions(db, { agencyId, employeeId, only: sessionId });
    if (ended > 0) {
      await recordAudit(db, ctx, "account.sign-out", {
        subject: { type: "session", id: sessionId },
        concerns: employeeId,
        at: now,
      });
    }
    return { ended };
  });
}
