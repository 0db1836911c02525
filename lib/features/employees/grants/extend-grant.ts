import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules, conflict, found } from "@/lib/platform/errors";
import { loadGrant, tellPerson } from "@/lib/features/employees/parts/grant-steps";
import { checkExtension } from "../rules/grant";
import type { ExtendGrantInput } from "./grant-input";

/**
 * Lets a running right run longer. Nobody does so for oneself: that would be giving a right to oneself.
 * @throws AppError RULE_VIOLATION `employees.grant-self`, `employees.grant-over`, `employees.grant-not-later`; CONFLICT `employees.grant-changed`,
 *   or `input.already-there` where the same right follows already
 */
export async function extendGrant(ctx: Context, input: ExtendGrantInput): Promise<{ grantId: string }> {
  return transact(ctx, "grant.extend", input, async ({ db, now, today }) => {
    const { agencyId, employeeId: actorId, name } = ctx.actor;
    const grant = found(await loadGrant(db, agencyId, input.grantId));
    authorize(ctx.actor, "grant.extend", { today });
    if (grant.employeeId === actorId)
      throw new AppError("RULE_VIOLATION", [{ reason: "employees.grant-self" }]);
    const { version, until, reason } = input;
    if (grant.version !== version) throw conflict("employees.grant-changed");
    const endsOn = grant.endsOn && fromDate(grant.endsOn);
    const running = { startsOn: fromDate(grant.startsOn), endsOn, revoked: grant.revokedAt !== null };
    assertRules(checkExtension(running, until, today));
    const { count } = await db.roleGrant.updateMany({
      where: { agencyId, id: grant.id, version },
      data: { endsOn: until && toDate(until), endReason: null, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("employees.grant-changed");
    await recordAudit(db, ctx, "grant.extend", {
      subject: { type: "grant", id: grant.id },
      concerns: grant.employeeId,
      before: { endsOn },
      after: { endsOn: until },
      reason,
      at: now,
    });
    await tellPerson(db, {
      agencyId,
      employeeId: grant.employeeId,
      kind: "employees.grant-extended",
      params: { role: grant.role, by: name, until: until ?? "" },
      href: "/account",
      at: now,
    });
    return { grantId: grant.id };
  });
}
