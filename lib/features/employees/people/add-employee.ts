import "server-only";
import { authorize } from "@/lib/access/authorize";
import { nipFor } from "@/lib/features/employees/rules/nip";
import { recordAudit } from "@/lib/platform/audit";
import { newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { AppError, assertRules } from "@/lib/platform/errors";
import { writtenName, type AddEmployeeInput } from "./people-input";

/** HR enters a person into the register. Post, rank and account come after, each with its own day. */
export async function addEmployee(ctx: Context, input: AddEmployeeInput): Promise<{ employeeId: string }> {
  return transact(ctx, "employee.add", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "employee.add", { today });
    const { agencyId } = ctx.actor;
    const reading = nipFor(input.kind, input.nip);
    if (!reading.ok) throw new AppError("RULE_VIOLATION", [reading.reason]);
    const { nip } = reading;
    const holder = nip
      ? await db.employee.findUnique({ where: { agencyId_nip: { agencyId, nip: nip.digits } } })
      : null;
    assertRules(
      holder ? [{ field: "nip", reason: "employees.nip-taken", params: { name: holder.name } }] : [],
    );
    const id = newId();
    const data = {
      kind: input.kind,
      nip: nip?.digits ?? null,
      name: writtenName(input),
      plainName: input.plainName,
      callName: input.callName,
      email: input.email,
      birthDate: nip ? toDate(nip.birthDate) : null,
      startedOn: input.startedOn ? toDate(input.startedOn) : null,
    };
    await db.employee.create({ data: { agencyId, id, ...data } });
    await recordAudit(db, ctx, "employee.add", {
      subject: { type: "employee", id },
      concerns: id,
      after: data,
      at: now,
    });
    return { employeeId: id };
  });
}
