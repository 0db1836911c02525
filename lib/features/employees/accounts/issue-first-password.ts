import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, conflict, found } from "@/lib/platform/errors";
import type { IssueFirstPasswordInput } from "./account-input";
import { assertReachable, orderBatch } from "./create-accounts";
import { findPerson } from "./queries";

/**
 * Orders a new first password for one person: the slip of before is worth nothing once the worker has made the new one, and every session
 * of the person ends. Not for oneself: whoever is signed in changes the own password.
 * @throws AppError RULE_VIOLATION `employees.account-missing`, `employees.account-closed`, `employees.account-own`; CONFLICT `employees.account-changed`
 */
export async function issueFirstPassword(
  ctx: Context,
  input: IssueFirstPasswordInput,
): Promise<{ batchId: string }> {
  return transact(ctx, "person-account.reissue", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const person = found(await findPerson(db, agencyId, input.employeeId, today));
    authorize(ctx.actor, "person-account.reissue", { today, unitId: person.unitId });
    const refuse = (reason: string) => new AppError("RULE_VIOLATION", [{ reason }]);
    if (person.version === null) throw refuse("employees.account-missing");
    if (person.employeeId === ctx.actor.employeeId) throw refuse("employees.account-own");
    if (person.isClosed) throw refuse("employees.account-closed");
    if (person.version !== input.version) throw conflict("employees.account-changed");
    const { delivery } = input;
    assertReachable(delivery, person.email);
    const { employeeId, unitId } = person;
    const batchId = await orderBatch(db, ctx, {
      kind: "reissue",
      delivery,
      people: [{ employeeId, unitId }],
      now,
    });
    await recordAudit(db, ctx, "person-account.reissue", {
      subject: { type: "account_batch", id: batchId },
      concerns: employeeId,
      after: { people: 1, delivery },
      at: now,
    });
    return { batchId };
  });
}
