import "server-only";
import { authorize } from "@/lib/access/authorize";
import { countedCode } from "@/lib/features/employees/parts/attempts";
import { keyedHash } from "@/lib/features/employees/parts/known-device";
import { replaceRecoveryCodes, spendCode } from "@/lib/features/employees/parts/second-factor";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";
import type { CodeInput } from "./input";

/**
 * Ten new recovery codes in the place of the earlier ones, for whoever has a right code in hand.
 * @returns the codes, this once; null for a form that was sent a second time
 * @throws AppError RULE_VIOLATION `employees.code-wrong` {n}, CONFLICT `employees.second-factor-off`
 */
export async function renewRecoveryCodes(
  ctx: Context,
  input: CodeInput,
): Promise<{ codes: string[] | null }> {
  const { agencyId, employeeId } = ctx.actor;
  const fingerprint = keyedHash("renew-recovery-codes", input.code);
  let codes: string[] | null = null;
  await countedCode(employeeId, (judge) =>
    transact(ctx, "account.renew-recovery-codes", { fingerprint }, async ({ db, now, today }) => {
      authorize(ctx.actor, "account.renew-recovery-codes", { today, employeeId });
      const factor = await db.secondFactor.findUnique({
        where: { agencyId_employeeId: { agencyId, employeeId } },
      });
      if (!factor?.confirmedAt) throw conflict("employees.second-factor-off");
      judge(await spendCode(db, factor, input.code, Date.now()));
      const left = await db.recoveryCode.count({
        where: { agencyId, secondFactorId: factor.id, usedAt: null },
      });
      codes = await replaceRecoveryCodes(db, agencyId, factor.id);
      await recordAudit(db, ctx, "account.renew-recovery-codes", {
        subject: { type: "second-factor", id: factor.id },
        concerns: employeeId,
        before: { left },
        after: { left: codes.length },
        at: now,
      });
      return null;
    }),
  );
  return { codes };
}
