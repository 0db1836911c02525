import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import { settleOwnCase } from "../own-case/parts/own-case";
import type { CorrectEducationInput } from "./people-input";

/** HR adds a diploma to a person's record, or corrects one. */
export async function correctEducation(
  ctx: Context,
  input: CorrectEducationInput,
): Promise<{ employeeId: string }> {
  return transact(ctx, "employee.correct", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { employeeId: id, educationId, level, institution, field, year } = input;
    authorize(ctx.actor, "employee.correct", { today, employeeId: id });
    const own = { concernsId: id, act: "employee.correct", reason: input.reason } as const;
    await settleOwnCase(db, ctx, own, { now, today });
    const { count } = await db.employee.updateMany({
      where: { agencyId, id, version: input.version },
      data: { version: { increment: 1 } },
    });
    if (count === 0) {
      found(await db.employee.findUnique({ where: { agencyId_id: { agencyId, id } } }));
      throw conflict("employees.person-changed");
    }
    const before = educationId
      ? found(await db.education.findFirst({ where: { agencyId, id: educationId, employeeId: id } }))
      : null;
    const data = { level, institution, field, year };
    if (before)
      await db.education.update({
        where: { agencyId_id: { agencyId, id: before.id } },
        data: { ...data, version: { increment: 1 } },
      });
    else await db.education.create({ data: { agencyId, id: newId(), employeeId: id, ...data } });
    await recordAudit(db, ctx, "employee.correct", {
      subject: { type: "employee", id },
      concerns: id,
      before,
      after: data,
      reason: input.reason,
      at: now,
    });
    return { employeeId: id };
  });
}
