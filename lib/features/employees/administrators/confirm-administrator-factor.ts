import "server-only";
import type { SystemContext } from "@/lib/features/organization/parts/system-session";
import { globalDb } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { countedCode } from "../parts/attempts";
import { NO_AGENCY, openSecret, readCode, stepOf } from "../parts/second-factor";
import type { CodeInput } from "../second-factor/input";

// authorize: none, a SystemContext is an administrator's own session
// audit: none, an administrator belongs to no agency; the log tells

/**
 * Switches the administrator's second factor on with the first right code.
 * @throws AppError RULE_VIOLATION `employees.code-wrong` {n}, CONFLICT `employees.second-factor-already`, NOT_FOUND
 */
export async function confirmAdministratorFactor(
  ctx: SystemContext,
  input: CodeInput,
): Promise<{ confirmed: true }> {
  const { id } = ctx.administrator;
  const account = found(await globalDb().systemAccount.findUnique({ where: { id } }));
  if (account.secondFactorConfirmedAt) throw conflict("employees.second-factor-already");
  const secret = openSecret(found(account.secondFactorSecret), NO_AGENCY, id);
  await countedCode(id, async (judge) => {
    const code = readCode(input.code);
    const step = secret && code?.kind === "application" ? stepOf(secret, code.digits, Date.now()) : null;
    judge(step === null ? "wrong" : "application");
    const { count } = await globalDb().systemAccount.updateMany({
      where: { id, secondFactorConfirmedAt: null, secondFactorSecret: account.secondFactorSecret },
      data: { secondFactorConfirmedAt: new Date(), secondFactorLastStep: step ?? 0 },
    });
    if (count === 0) throw conflict("employees.changed-meanwhile");
  });
  log.info({ requestId: ctx.requestId, administrator: id }, "an administrator's second factor is on");
  return { confirmed: true };
}
