import "server-only";
import { recordAudit } from "@/lib/platform/audit";
import { transact } from "@/lib/platform/db";
import { AppError, conflict, found } from "@/lib/platform/errors";
import { authorOf, requesterOf, type SystemContext } from "../parts/system-session";
import type { CloseAgencyInput } from "./agency-input";

// authorize: none, a SystemContext is an administrator's and nobody else can have one

/**
 * Closes an agency: nobody of it signs in, and the next request of whoever is in is refused. Its records stay as they are.
 * @throws AppError RULE_VIOLATION `organization.agency-disabled`; CONFLICT `organization.changed-meanwhile`
 */
export async function disableAgency(
  ctx: SystemContext,
  input: CloseAgencyInput,
): Promise<{ agencyId: string }> {
  const { agencyId, version, reason } = input;
  return transact(requesterOf(ctx, agencyId), "agency.disable", input, async ({ db, now }) => {
    const agency = found(await db.agency.findUnique({ where: { id: agencyId } }));
    if (agency.version !== version) throw conflict("organization.changed-meanwhile");
    if (agency.disabledAt) throw new AppError("RULE_VIOLATION", [{ reason: "organization.agency-disabled" }]);
    const { count } = await db.agency.updateMany({
      where: { id: agencyId, version, disabledAt: null },
      data: { disabledAt: now, disabledReason: reason, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("organization.changed-meanwhile");
    await recordAudit(db, authorOf(ctx, agencyId), "agency.disable", {
      subject: { type: "agency", id: agencyId },
      before: { disabled: false },
      after: { disabled: true },
      reason,
      at: now,
    });
    return { agencyId };
  });
}
