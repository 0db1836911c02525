import "server-only";
import { globalDb, inTenant } from "@/lib/platform/db";
import { agencyOfToken, loadLink } from "@/lib/features/employees/parts/new-password";

export type PasswordLinkView = { name: string; loginName: string };

/** Whose password a link sets; null for one that is spent, too old or none. Looking at it does not spend it: mail filters look too. */
export async function findPasswordLink(token: string): Promise<PasswordLinkView | null> {
  const agencyId = agencyOfToken(token);
  const link = agencyId && (await inTenant(agencyId, (db) => loadLink(db, agencyId, token)));
  if (!agencyId || !link) return null;
  const { employeeId, account } = link;
  const login = await globalDb().login.findFirst({ where: { agencyId, employeeId } });
  return { name: account.employee.name, loginName: login?.name ?? "" };
}
