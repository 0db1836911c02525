import "server-only";
import { authorize } from "@/lib/access/authorize";
import { newSecret } from "@/lib/features/employees/parts/second-factor";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";

/**
 * Makes a new secret for one's own authenticator application. Nothing asks for its codes until the first one was right;
 * started again, the earlier secret is gone.
 * @throws AppError CONFLICT `employees.second-factor-already`
 */
export async function startSecondFactor(ctx: Context): Promise<{ factorId: string }> {
  return transact(ctx, "account.start-second-factor", {}, async ({ db, now, today }) => {
    const { agencyId, employeeId } = ctx.actor;
    authorize(ctx.actor, "account.start-second-factor", { today, employeeId });
    const secret = newSecret(agencyId, employeeId);
    const factor = await db.secondFactor.upsert({
      where: { agencyId_employeeId: { agencyId, employeeId } },
      create: { agencyId, id: newId(), employeeId, secret },
      update: {},
    });
    if (factor.secret !== secret) {
      const { count } = await db.secondFactor.updateMany({
        where: { agencyId, id: factor.id, confirmedAt: null },
        data: { secret, lastUsedStep: 0, version: { increment: 1 } },
      });
      if (count === 0) throw conflict("employees.second-factor-already");
    }
    await recordAudit(db, ctx, "account.start-second-factor", {
      subject: { type: "second-factor", id: factor.id },
      concerns: employeeId,
      at: now,
    });
    return { factorId: factor.id };
  });
}
