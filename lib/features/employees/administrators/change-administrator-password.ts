import "server-only";
import type { SystemContext } from "@/lib/features/organization/parts/system-session";
import { globalDb } from "@/lib/platform/db";
import { AppError, assertRules, conflict, found } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { hashPassword, verifyPassword } from "../parts/password-hash";
import { commonPasswords } from "../rules/common-passwords";
import { checkPassword } from "../rules/password";
import type { AdministratorPasswordInput } from "./administrator-input";

// authorize: none, a SystemContext is an administrator's own session
// audit: none, an administrator belongs to no agency; the log tells

/**
 * Replaces an administrator's first password.
 * @throws AppError RULE_VIOLATION with the reasons of rules/password.ts, `employees.password-repeat-differs`, `employees.password-unchanged`;
 *   CONFLICT `employees.changed-meanwhile`
 */
export async function changeAdministratorPassword(
  ctx: SystemContext,
  { newPassword, repeatPassword }: AdministratorPasswordInput,
): Promise<{ done: true }> {
  const { id } = ctx.administrator;
  const account = found(await globalDb().systemAccount.findUnique({ where: { id } }));
  // The present password is not asked for here, so whoever finds an open session must not set another one.
  if (!account.mustChangePassword) throw conflict("employees.changed-meanwhile");
  const refused = (field: string, reason: string) => new AppError("RULE_VIOLATION", [{ field, reason }]);
  const owner = {
    nip: null,
    birthDate: null,
    name: account.displayName,
    preset: "nist",
    common: commonPasswords,
  } as const;
  assertRules(checkPassword(newPassword, owner).map((reason) => ({ ...reason, field: "newPassword" })));
  if (newPassword !== repeatPassword) throw refused("repeatPassword", "employees.password-repeat-differs");
  if (await verifyPassword(account.passwordHash, newPassword))
    throw refused("newPassword", "employees.password-unchanged");
  const passwordHash = await hashPassword(newPassword);
  const { count } = await globalDb().systemAccount.updateMany({
    where: { id, version: account.version, mustChangePassword: true },
    data: {
      ...{ passwordHash, mustChangePassword: false, passwordChangedAt: new Date() },
      version: { increment: 1 },
    },
  });
  if (count === 0) throw conflict("employees.changed-meanwhile");
  log.info({ requestId: ctx.requestId, administrator: id }, "an administrator's password was replaced");
  return { done: true };
}
