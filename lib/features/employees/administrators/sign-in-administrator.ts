import "server-only";
import { startSystemSession, type SystemToken } from "@/lib/features/organization/parts/system-session";
import type { PublicRequest } from "@/lib/platform/action";
import { globalDb } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { SignInInput } from "../input";
import { attemptOf, giveBackAttempt, refusedAttempt, takeAttempt } from "../parts/attempts";
import { verifyPassword } from "../parts/password-hash";
import { loginName } from "../rules/login-name";

// audit: none, an administrator belongs to no agency; the log tells of each sign-in

/** Whether what was typed is the name of an administrator, so that the one form leads to the right door. */
export async function isAdministratorName(typed: string): Promise<boolean> {
  const name = loginName(typed);
  return (await globalDb().systemAccount.count({ where: { name } })) > 0;
}

/**
 * Lets an administrator in by account name and password: the same counters, the same work and the same answers as for everybody. A new
 * sign-in ends the session before.
 * @throws AppError RULE_VIOLATION `employees.sign-in-failed` {n}, `employees.sign-in-paused`, `employees.account-disabled`
 */
export async function signInAdministrator(
  request: PublicRequest,
  input: SignInInput,
): Promise<{ token: SystemToken; mustChangePassword: boolean; awaitsCode: boolean }> {
  const name = loginName(input.name);
  const attempt = attemptOf(name, request.address, null);
  const left = await takeAttempt(attempt);
  const account = await globalDb().systemAccount.findUnique({ where: { name } });
  // authorize: none, a visitor has no rights yet; the password decides.
  const matches = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!account || !matches) {
    log.info({ requestId: request.requestId, account: attempt.account, left }, "sign-in refused");
    throw await refusedAttempt(attempt, left, "employees.sign-in-failed");
  }
  if (account.disabledAt) throw new AppError("RULE_VIOLATION", [{ reason: "employees.account-disabled" }]);
  const { awaitsCode, ...token } = await startSystemSession(account.id);
  await giveBackAttempt(attempt);
  log.info({ requestId: request.requestId, administrator: account.id }, "an administrator signed in");
  return { token, mustChangePassword: account.mustChangePassword, awaitsCode };
}
