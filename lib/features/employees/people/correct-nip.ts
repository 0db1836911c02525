import "server-only";
import { authorize } from "@/lib/access/authorize";
import { nipFor } from "@/lib/features/employees/rules/nip";
import { recordAudit } from "@/lib/platform/audit";
import { toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules, conflict, found } from "@/lib/platform/errors";
import { settleOwnCase } from "../own-case/parts/own-case";
import type { CorrectNipInput } from "./people-input";

/** HR puts a wrongly entered NIP right; the person signs in with the new one from then on. */
export async function correctNip(ctx: Context, input: CorrectNipInput): Promise<{ employeeId: string }> {
  return transact(ctx, "employee.correct-nip", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const id = input.employeeId;
    authorize(ctx.actor, "employee.correct-nip", { today, employeeId: id });
    const own = { concernsId: id, act: "employee.correct-nip", reason: input.reason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    const person = found(await db.employee.findUnique({ where: { agencyId_id: { agencyId, id } } }));
    const reading = nipFor(person.kind, input.nip);
    if (!reading.ok) throw new AppError("RULE_VIOLATION", [reading.reason]);
    const digits = reading.nip?.digits ?? null;
    assertRules(digits === person.nip ? [{ field: "nip", reason: "employees.nip-same" }] : []);
    const holder = digits
      ? await db.employee.findUnique({ where: { agencyId_nip: { agencyId, nip: digits } } })
      : null;
    assertRules(
      holder ? [{ field: "nip", reason: "employees.nip-taken", params: { name: holder.name } }] : [],
    );
    const { count } = await db.employee.updateMany({
      where: { agencyId, id, version: input.version },
      data: {
        nip: digits,
        ...(reading.nip ? { birthDate: toDate(reading.nip.birthDate) } : {}),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("employees.person-changed");
    if (person.nip && digits)
      await db.login.updateMany({
        where: { name: person.nip, agencyId, employeeId: id },
        data: { name: digits },
      });
    await recordAudit(db, ctx, "employee.correct-nip", {
      subject: { type: "employee", id },
      concerns: id,
      before: { nip: person.nip },
      after: { nip: digits },
      reason: input.reason,
      at: now,
    });
    return { employeeId: id };
  });
}
