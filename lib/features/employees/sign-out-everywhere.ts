import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { revokeSessions } from "./parts/revoke-sessions";

/** Ends every session of the person at once, this one included; the next request of each device is refused. */
export async function signOutEverywhere(ctx: Context): Promise<{ ended: number }> {
  return transact(ctx, "account.sign-out-everywhere", {}, async ({ db, now, today }) => {
    const { agencyId, employeeId } = ctx.actor;
    authorize(ctx.actor, "account.sign-out-everywhere", { today, employeeId });
    const ended = await revokeSessions(db, { agencyId, employeeId });
    await recordAudit(db, ctx, "account.sign-out-everywhere", {
      subject: { type: "employee", id: employeeId },
      concerns: employeeId,
      after: { ended },
      at: now,
    });
    return { ended };
  });
}
