import "server-only";
import { authorize } from "@/lib/access/authorize";
import { countedCode } from "@/lib/features/employees/parts/attempts";
import { keyedHash } from "@/lib/features/employees/parts/known-device";
import { revokeSessions } from "@/lib/features/employees/parts/revoke-sessions";
import { replaceRecoveryCodes, spendCode } from "@/lib/features/employees/parts/second-factor";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import type { CodeInput } from "./input";

/**
 * Switches the second factor on with the first right code, and ends every other session: they came in without it.
 * @returns the ten recovery codes, this once; null for a form that was sent a second time
 * @throws AppError RULE_VIOLATION `employees.code-wrong` {n}, CONFLICT `employees.second-factor-already`
 */
export async function confirmSecondFactor(
  ctx: Context,
  input: CodeInput,
): Promise<{ codes: string[] | null }> {
  const { agencyId, employeeId, sessionId } = ctx.actor;
  // The request key keeps a hash of the input: with a key of ours, so that the table is of no use to who copies it.
  const fingerprint = keyedHash("confirm-second-factor", input.code);
  // Kept outside the outcome, which the request key would keep readable.
  let codes: string[] | null = null;
  await countedCode(employeeId, (judge) =>
    transact(ctx, "account.confirm-second-factor", { fingerprint }, async ({ db, now, today }) => {
      authorize(ctx.actor, "account.confirm-second-factor", { today, employeeId });
      const factor = found(
        await db.secondFactor.findUnique({ where: { agencyId_employeeId: { agencyId, employeeId } } }),
      );
      if (factor.confirmedAt) throw conflict("employees.second-factor-already");
      judge(await spendCode(db, factor, input.code, Date.now()));
      const { count } = await db.secondFactor.updateMany({
        where: { agencyId, id: factor.id, version: factor.version, confirmedAt: null },
        data: { confirmedAt: now, version: { increment: 1 } },
      });
      if (count === 0) throw conflict("employees.changed-meanwhile");
      codes = await replaceRecoveryCodes(db, agencyId, factor.id);
      const ended = await revokeSessions(db, { agencyId, employeeId, except: sessionId });
      await recordAudit(db, ctx, "account.confirm-second-factor", {
        subject: { type: "second-factor", id: factor.id },
        concerns: employeeId,
        before: { secondFactor: false },
        after: { secondFactor: true, ended },
        at: now,
      });
      return null;
    }),
  );
  return { codes };
}
