import "server-only";
import type { Locale } from "@/lib/platform/context";
import { clockOf, globalDb, inTenant } from "@/lib/platform/db";
import type { Job } from "@/lib/platform/jobs";
import { log } from "@/lib/platform/log";
import { unseal } from "@/lib/platform/secrets";
import { issuePasswordLink } from "./issue-password-link";

export const SEND_PASSWORD_LINK = "employees.send-password-link";
/** What the wish is sealed for: a name is no word for the queue's table. */
export const LINK_REQUEST = "password-link-request";

export type LinkRequest = { name: string; locale: Locale; requestId: string };

/**
 * Makes a link for the person behind a name, and queues its message. For an unknown name, a disabled account or a person
 * without an address nothing happens.
 */
export async function sendPasswordLink({ name, locale, requestId }: LinkRequest): Promise<boolean> {
  const login = await globalDb().login.findUnique({ where: { name } });
  if (!login) return false;
  const { agencyId, employeeId } = login;
  return inTenant(agencyId, async (db) => {
    // authorize: none, whoever reads the person's mailbox decides.
    const account = await db.account.findUnique({
      where: { agencyId_employeeId: { agencyId, employeeId } },
      include: { employee: { select: { email: true, callName: true } } },
    });
    const to = account?.employee.email;
    if (!account || account.disabledAt || !to) return false;
    const { now } = await clockOf(db, agencyId);
    // audit: none, issuePasswordLink records it.
    const author = { actor: { agencyId, employeeId: null, name: "Terukur" }, requestId };
    const person = { employeeId, callName: account.employee.callName, email: to };
    await issuePasswordLink(db, author, { person, kind: "employees.password-link", locale, now });
    return true;
  });
}

export const sendPasswordLinkJob: Job = {
  name: SEND_PASSWORD_LINK,
  work: async (payload) => {
    const text = unseal(LINK_REQUEST, (payload as { sealed?: string }).sealed);
    if (text === null) return log.warn("a wish for a password link cannot be read and was given up");
    await sendPasswordLink(JSON.parse(text) as LinkRequest);
  },
};
