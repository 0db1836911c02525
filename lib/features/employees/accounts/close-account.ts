import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, conflict, found } from "@/lib/platform/errors";
import { deactivateAccount } from "@/lib/features/employees/parts/deactivate-account";
import { assertHrRemains } from "@/lib/features/employees/parts/grant-steps";
import type { CloseAccountInput } from "./account-input";
import { findPerson } from "./queries";

/**
 * Closes a person's way in with a reason; every session ends at once. Neither one's own nor that of the last HR officer.
 * @throws AppError RULE_VIOLATION `employees.account-missing`, `employees.account-closed`, `employees.account-own`, `employees.grant-last-hr`;
 *   CONFLICT `employees.account-changed`
 */
export async function closeAccount(ctx: Context, input: CloseAccountInput): Promise<{ ended: number }> {
  return transact(ctx, "person-account.deactivate", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { employeeId, reason, version } = input;
    const person = found(await findPerson(db, agencyId, employeeId, today));
    authorize(ctx.actor, "person-account.deactivate", { today, unitId: person.unitId });
    const refuse = (code: string) => new AppError("RULE_VIOLATION", [{ reason: code }]);
    if (person.version === null) throw refuse("employees.account-missing");
    if (employeeId === ctx.actor.employeeId) throw refuse("employees.account-own");
    if (person.version !== version) throw conflict("employees.account-changed");
    if (person.isClosed) throw refuse("employees.account-closed");
    await assertHrRemains(db, agencyId, { employeeId, until: today });
    const closed = await deactivateAccount(db, ctx, { employeeId, reason, now, version });
    if (!closed) throw conflict("employees.account-changed");
    return closed;
  });
}
