import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, found } from "@/lib/platform/errors";
import type { DeclareFamilyInput } from "./panel-input";

/** Declares beforehand that somebody is family. Read by its author and the check for conflicts alone; the audit keeps no name of the other. */
export async function declareFamily(ctx: Context, input: DeclareFamilyInput): Promise<{ tieId: string }> {
  return transact(ctx, "family-tie.declare", input, async ({ db, now, today }) => {
    const { agencyId, employeeId } = ctx.actor;
    authorize(ctx.actor, "family-tie.declare", { today, employeeId });
    const { relatedId } = input;
    if (relatedId === employeeId) assertRules([{ field: "relatedId", reason: "evaluations.family-self" }]);
    found(await db.employee.findFirst({ where: { agencyId, id: relatedId }, select: { id: true } }));
    const standing = await db.familyDeclaration.count({
      where: { agencyId, employeeId, relatedId, endedAt: null },
    });
    if (standing > 0) assertRules([{ field: "relatedId", reason: "evaluations.family-declared" }]);
    const tieId = newId();
    await db.familyDeclaration.create({
      data: { agencyId, id: tieId, employeeId, relatedId, declaredAt: now },
    });
    await recordAudit(db, ctx, "family-tie.declare", {
      subject: { type: "family-tie", id: tieId },
      concerns: employeeId,
      at: now,
    });
    return { tieId };
  });
}
