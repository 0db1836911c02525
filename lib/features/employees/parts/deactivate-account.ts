import "server-only";
import { recordAudit, type AuditAuthor } from "@/lib/platform/audit";
import type { Tx } from "@/lib/platform/db";
import { revokeSessions } from "./revoke-sessions";

type Deactivation = {
  employeeId: string;
  reason: string;
  now: Date;
  /** Only while the account has this version. */ version?: number;
};

/**
 * Closes a person's way in and ends every session at once; the next request of each is refused. For HR's own act and for the events
 * that end a career. A person without an account, or with one that is closed already, is left as is.
 * @returns the sessions that ended, or null where nothing was to be closed
 */
export async function deactivateAccount(
  db: Tx,
  author: AuditAuthor,
  { employeeId, reason, now, version }: Deactivation,
): Promise<{ ended: number } | null> {
  const { agencyId } = author.actor;
  const account = await db.account.findUnique({
    where: { agencyId_employeeId: { agencyId, employeeId } },
    select: { id: true, version: true, disabledAt: true },
  });
  if (!account || account.disabledAt) return null;
  const { count } = await db.account.updateMany({
    where: { agencyId, id: account.id, version: version ?? account.version, disabledAt: null },
    data: { disabledAt: now, disabledReason: reason, version: { increment: 1 } },
  });
  if (count === 0) return null;
  const ended = await revokeSessions(db, { agencyId, employeeId });
  await recordAudit(db, author, "person-account.deactivate", {
    subject: { type: "account", id: account.id },
    concerns: employeeId,
    before: { disabledAt: null },
    after: { disabledAt: now, ended },
    reason,
    at: now,
  });
  return { ended };
}
