import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, found } from "@/lib/platform/errors";
import type { CreateAccountInput } from "./account-input";
import { assertReachable, orderBatch } from "./create-accounts";
import { findPerson, isLoginTaken } from "./queries";

/**
 * Orders an account for one person. Somebody without a NIP gets the account name that HR chose.
 * @throws AppError RULE_VIOLATION `employees.account-there`, `employees.person-left`, `employees.login-missing`, `employees.login-taken`
 */
export async function createAccount(ctx: Context, input: CreateAccountInput): Promise<{ batchId: string }> {
  return transact(ctx, "person-account.create", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const person = found(await findPerson(db, agencyId, input.employeeId, today));
    authorize(ctx.actor, "person-account.create", { today, unitId: person.unitId });
    const refuse = (reason: string, field?: string) => new AppError("RULE_VIOLATION", [{ field, reason }]);
    if (person.version !== null) throw refuse("employees.account-there");
    if (person.hasLeft) throw refuse("employees.person-left");
    const loginName = person.nip ? null : input.loginName;
    if (!person.nip && !loginName) throw refuse("employees.login-missing", "loginName");
    const { delivery } = input;
    assertReachable(delivery, person.email);
    const { employeeId, unitId } = person;
    if (await isLoginTaken(loginName ?? person.nip ?? "", { agencyId, employeeId }))
      throw refuse("employees.login-taken", loginName ? "loginName" : undefined);
    const batchId = await orderBatch(db, ctx, {
      kind: "create",
      delivery,
      people: [{ employeeId, unitId, loginName }],
      now,
    });
    await recordAudit(db, ctx, "person-account.create", {
      subject: { type: "account_batch", id: batchId },
      concerns: employeeId,
      after: { people: 1, delivery },
      at: now,
    });
    return { batchId };
  });
}
