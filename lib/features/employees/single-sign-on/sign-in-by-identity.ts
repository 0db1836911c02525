import "server-only";
import type { PublicRequest } from "@/lib/platform/action";
import { globalDb, inTenant } from "@/lib/platform/db";
import { AppError } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import type { SessionToken } from "@/lib/platform/session";
import { createSession } from "@/lib/features/employees/parts/create-session";
import { readNip } from "@/lib/features/employees/rules/nip";

/**
 * Lets in whom the installation's identity provider vouches for: the person with that NIP, and nobody else. No account is made,
 * no e-mail address is looked at. The second factor is asked for all the same: what the provider asked for, we do not know.
 * @param identity.nip the claim as it came; a number is no NIP, for its last digits are lost on the way
 * @throws AppError RULE_VIOLATION `employees.sso-no-nip`, `employees.sso-unknown`, `employees.account-disabled`,
 *   `employees.agency-disabled`
 */
export async function signInByIdentity(
  request: PublicRequest,
  identity: { nip: unknown },
): Promise<{ token: SessionToken; awaitsCode: boolean }> {
  const reading = typeof identity.nip === "string" ? readNip(identity.nip) : null;
  if (!reading?.ok) throw refused(request, "employees.sso-no-nip");
  const login = await globalDb().login.findUnique({ where: { name: reading.nip.digits } });
  if (!login) throw refused(request, "employees.sso-unknown");
  const { agencyId, employeeId } = login;
  // authorize: none, a visitor has no rights yet; the signed identity decides.
  const { account, agency } = await inTenant(agencyId, async (db) => ({
    account: await db.account.findUnique({
      where: { agencyId_employeeId: { agencyId, employeeId } },
      include: { employee: { select: { name: true, nip: true } } },
    }),
    agency: await db.agency.findUnique({ where: { id: agencyId }, select: { disabledAt: true } }),
  }));
  if (!account || account.employee.nip !== reading.nip.digits)
    throw refused(request, "employees.sso-unknown");
  if (account.disabledAt) throw refused(request, "employees.account-disabled");
  if (agency?.disabledAt) throw refused(request, "employees.agency-disabled");
  return createSession(request, { agencyId, employeeId, name: account.employee.name }, "single_sign_on");
}

function refused({ requestId }: PublicRequest, reason: string): AppError {
  log.info({ requestId, reason }, "single sign-on refused");
  return new AppError("RULE_VIOLATION", [{ reason }]);
}
