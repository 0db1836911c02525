import "server-only";
import { authorize } from "@/lib/access/authorize";
import { assertCurrentPassword, countedCode } from "@/lib/features/employees/parts/attempts";
import { keyedHash } from "@/lib/features/employees/parts/known-device";
import { removeSecondFactor, spendCode } from "@/lib/features/employees/parts/second-factor";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { read, transact } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import type { DisableInput } from "./input";

/**
 * Takes one's own second factor away, for who knows the password and has a code in hand. Where the policy asks for one, the
 * next page asks for a new one: so a telephone is changed.
 * @throws AppError RULE_VIOLATION `employees.password-current-wrong` {n}, `employees.code-wrong` {n},
 *   CONFLICT `employees.second-factor-off`
 */
export async function disableSecondFactor(ctx: Context, input: DisableInput): Promise<{ required: boolean }> {
  const { agencyId, employeeId } = ctx.actor;
  const where = { agencyId_employeeId: { agencyId, employeeId } };
  // Before the transaction: a hash takes its time, and whoever waits for it must hold no connection.
  const { passwordHash } = found(await read(ctx, (db) => db.account.findUnique({ where })));
  await assertCurrentPassword(employeeId, passwordHash, input.password, "password");
  const fingerprint = keyedHash("disable-second-factor", input.code);
  return countedCode(employeeId, (judge) =>
    transact(ctx, "account.disable-second-factor", { fingerprint }, async ({ db, now, today }) => {
      authorize(ctx.actor, "account.disable-second-factor", { today, employeeId });
      const factor = await db.secondFactor.findUnique({ where });
      if (!factor?.confirmedAt) throw conflict("employees.second-factor-off");
      judge(await spendCode(db, factor, input.code, Date.now()));
      await removeSecondFactor(db, agencyId, employeeId);
      await recordAudit(db, ctx, "account.disable-second-factor", {
        subject: { type: "second-factor", id: factor.id },
        concerns: employeeId,
        before: { secondFactor: true },
        after: { secondFactor: false },
        at: now,
      });
      return { required: ctx.actor.secondFactorRequired };
    }),
  );
}
