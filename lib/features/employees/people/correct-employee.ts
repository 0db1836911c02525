import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact, type Tx } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";
import { mailIsOn, queueMail } from "@/lib/platform/mail";
import { settleOwnCase } from "../own-case/parts/own-case";
import { tellPerson } from "../parts/grant-steps";
import { writtenName, type CorrectEmployeeInput } from "./people-input";

/** HR corrects how a person is called and reached; what was signed keeps the name of its day. */
export async function correctEmployee(
  ctx: Context,
  input: CorrectEmployeeInput,
): Promise<{ employeeId: string }> {
  return transact(ctx, "employee.correct", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const id = input.employeeId;
    authorize(ctx.actor, "employee.correct", { today, employeeId: id });
    const own = { concernsId: id, act: "employee.correct", reason: input.reason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    const person = found(await db.employee.findUnique({ where: { agencyId_id: { agencyId, id } } }));
    const before = {
      name: person.name,
      plainName: person.plainName,
      callName: person.callName,
      email: person.email,
      startedOn: person.startedOn ? fromDate(person.startedOn) : null,
    };
    const after = {
      name: writtenName(input),
      plainName: input.plainName,
      callName: input.callName,
      email: input.email,
      startedOn: input.startedOn,
    };
    const isSame = JSON.stringify(before) === JSON.stringify(after);
    assertRules(isSame ? [{ reason: "employees.person-nothing-changed" }] : []);
    const { count } = await db.employee.updateMany({
      where: { agencyId, id, version: input.version },
      data: {
        ...after,
        startedOn: after.startedOn ? toDate(after.startedOn) : null,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw conflict("employees.person-changed");
    await recordAudit(db, ctx, "employee.correct", {
      subject: { type: "employee", id },
      concerns: id,
      before,
      after,
      reason: input.reason,
      at: now,
    });
    if (before.email !== null && before.email !== after.email)
      await tellOfAddress(db, ctx, { id, callName: after.callName, email: before.email, at: now });
    return { employeeId: id };
  });
}

type FormerAddress = { id: string; callName: string; email: string; at: Date };

/** Links for a new password go to the address on record: the person hears of another one, at the former address too. */
async function tellOfAddress(db: Tx, ctx: Context, { id, callName, email, at }: FormerAddress) {
  const { agencyId, name: by } = ctx.actor;
  await tellPerson(db, {
    agencyId,
    employeeId: id,
    kind: "employees.email-changed",
    params: { by },
    href: "/account",
    at,
  });
  const mail = {
    to: email,
    locale: ctx.locale,
    kind: "employees.email-changed",
    params: { name: callName },
  };
  if (mailIsOn()) await queueMail(db, mail, { agencyId, employeeId: id });
}
