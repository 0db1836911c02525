import "server-only";
import type { PublicRequest } from "@/lib/platform/action";
import { recordAudit } from "@/lib/platform/audit";
import { clockOf, inTenant } from "@/lib/platform/db";
import { AppError, conflict } from "@/lib/platform/errors";
import {
  agencyOfToken,
  endPasswordLinks,
  hashOfNew,
  loadLink,
  passwordPreset,
  type LivingLink,
} from "@/lib/features/employees/parts/new-password";
import { revokeSessions } from "@/lib/features/employees/parts/revoke-sessions";
import type { LinkedPasswordInput } from "./input";

/**
 * Sets the password of the person whom a link was sent to, and ends every session. The link is spent; signing in comes after
 * it, with the second factor where there is one.
 * @throws AppError RULE_VIOLATION `employees.link-ended`, and the reasons of rules/password.ts
 */
export async function setLinkedPassword(
  request: PublicRequest,
  input: LinkedPasswordInput,
): Promise<{ ended: number }> {
  const agencyId = agencyOfToken(input.passwordToken);
  if (!agencyId) throw linkEnded();
  const found = await inTenant(agencyId, async (db) => {
    const link = await loadLink(db, agencyId, input.passwordToken);
    if (!link) return null;
    const { today } = await clockOf(db, agencyId);
    return { link, preset: await passwordPreset(db, agencyId, today) };
  });
  if (!found) throw linkEnded();
  const { link, preset } = found;
  // Before the transaction: a hash takes its time, and whoever waits for it must hold no connection.
  const passwordHash = await hashOfNew(link.account, preset, input);
  // authorize: none, the link decides; it went to the person's mailbox alone.
  return inTenant(agencyId, async (db) => {
    const { now } = await clockOf(db, agencyId);
    const spent = await db.$executeRaw`
      UPDATE password_link SET used_at = now()
      WHERE agency_id = ${agencyId}::uuid AND id = ${link.id}::uuid AND used_at IS NULL AND expires_at > now()`;
    if (spent === 0) throw linkEnded();
    const { account, employeeId } = link;
    const { count } = await db.account.updateMany({
      where: { agencyId, id: account.id, version: account.version, disabledAt: null },
      data: { passwordHash, mustChangePassword: false, passwordChangedAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("employees.changed-meanwhile");
    await endPasswordLinks(db, agencyId, employeeId);
    const ended = await revokeSessions(db, { agencyId, employeeId });
    await recordAudit(db, authorOf(request, agencyId, link), "account.set-linked-password", {
      subject: { type: "account", id: account.id },
      concerns: employeeId,
      before: { mustChangePassword: account.mustChangePassword },
      after: { mustChangePassword: false, ended, device: request.device },
      at: now,
    });
    return { ended };
  });
}

const linkEnded = () => new AppError("RULE_VIOLATION", [{ reason: "employees.link-ended" }]);

const authorOf = ({ requestId }: PublicRequest, agencyId: string, { employeeId, account }: LivingLink) => ({
  actor: { agencyId, employeeId, name: account.employee.name },
  requestId,
});
