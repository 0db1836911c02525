import "server-only";
import { authorize } from "@/lib/access/authorize";
import { revokeSessions } from "@/lib/features/employees/parts/revoke-sessions";
import { removeSecondFactor } from "@/lib/features/employees/parts/second-factor";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, conflict, found } from "@/lib/platform/errors";
import type { ResetInput } from "./input";

/**
 * HR takes away the second factor of a person who lost the telephone and the codes; every session of the person ends. Never
 * one's own: a colleague looks at who is asking.
 * @throws AppError NOT_FOUND, RULE_VIOLATION `employees.second-factor-own`, CONFLICT `employees.second-factor-off`
 */
export async function resetSecondFactor(ctx: Context, input: ResetInput): Promise<{ employeeId: string }> {
  return transact(ctx, "account.reset-second-factor", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { employeeId, reason } = input;
    const person = found(
      await db.employee.findUnique({
        where: { agencyId_id: { agencyId, id: employeeId } },
        include: { secondFactor: true },
      }),
    );
    authorize(ctx.actor, "account.reset-second-factor", { today, employeeId });
    if (employeeId === ctx.actor.employeeId)
      throw new AppError("RULE_VIOLATION", [{ reason: "employees.second-factor-own" }]);
    const factor = person.secondFactor;
    if (!factor || !(await removeSecondFactor(db, agencyId, employeeId)))
      throw conflict("employees.second-factor-off");
    const ended = await revokeSessions(db, { agencyId, employeeId });
    await recordAudit(db, ctx, "account.reset-second-factor", {
      subject: { type: "second-factor", id: factor.id },
      concerns: employeeId,
      before: { secondFactor: factor.confirmedAt !== null },
      after: { secondFactor: false, ended },
      reason,
      at: now,
    });
    return { employeeId };
  });
}
