import "server-only";
import type { SystemContext } from "@/lib/features/organization/parts/system-session";
import { globalDb } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { newSecret, NO_AGENCY } from "../parts/second-factor";

// authorize: none, a SystemContext is an administrator's own session
// audit: none, an administrator belongs to no agency; the log tells

/**
 * Makes a new secret for the administrator's authenticator application; it counts once its first code was right.
 * @throws AppError CONFLICT `employees.second-factor-already`
 */
export async function startAdministratorFactor(ctx: SystemContext): Promise<{ started: true }> {
  const { id } = ctx.administrator;
  const { count } = await globalDb().systemAccount.updateMany({
    where: { id, secondFactorConfirmedAt: null },
    data: { secondFactorSecret: newSecret(NO_AGENCY, id), secondFactorLastStep: 0 },
  });
  if (count === 0) throw conflict("employees.second-factor-already");
  log.info({ requestId: ctx.requestId, administrator: id }, "an administrator began a second factor");
  return { started: true };
}
