import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, conflict, found } from "@/lib/platform/errors";
import type { CloseAccountInput } from "./account-input";
import { findPerson } from "./queries";

/**
 * Opens a closed way in again, with the password as it was. Not for somebody who has left.
 * @throws AppError RULE_VIOLATION `employees.account-missing`, `employees.account-open`, `employees.person-left`; CONFLICT `employees.account-changed`
 */
export async function reopenAccount(ctx: Context, input: CloseAccountInput): Promise<{ employeeId: string }> {
  return transact(ctx, "person-account.reactivate", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { employeeId, reason, version } = input;
    const person = found(await findPerson(db, agencyId, employeeId, today));
    authorize(ctx.actor, "person-account.reactivate", { today, unitId: person.unitId });
    const refuse = (code: string) => new AppError("RULE_VIOLATION", [{ reason: code }]);
    if (person.version === null) throw refuse("employees.account-missing");
    if (person.version !== version) throw conflict("employees.account-changed");
    if (!person.isClosed) throw refuse("employees.account-open");
    if (person.hasLeft) throw refuse("employees.person-left");
    const { count } = await db.account.updateMany({
      where: { agencyId, employeeId, version, disabledAt: { not: null } },
      data: { disabledAt: null, disabledReason: null, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("employees.account-changed");
    await recordAudit(db, ctx, "person-account.reactivate", {
      subject: { type: "account", id: person.accountId ?? employeeId },
      concerns: employeeId,
      before: { disabled: true },
      after: { disabled: false },
      reason,
      at: now,
    });
    return { employeeId };
  });
}
