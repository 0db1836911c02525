import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";
import type { EndFamilyTieInput } from "./panel-input";

/** Takes a declared tie back; from now on the check for conflicts does not see it. @throws AppError NOT_FOUND, CONFLICT */
export async function endFamilyTie(ctx: Context, input: EndFamilyTieInput): Promise<{ tieId: string }> {
  return transact(ctx, "family-tie.end", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const tie = found(
      await db.familyDeclaration.findFirst({
        where: { agencyId, id: input.tieId },
        select: { id: true, employeeId: true },
      }),
    );
    authorize(ctx.actor, "family-tie.end", { today, employeeId: tie.employeeId });
    const { count } = await db.familyDeclaration.updateMany({
      where: { agencyId, id: tie.id, version: input.version, endedAt: null },
      data: { endedAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("evaluations.changed-meanwhile");
    await recordAudit(db, ctx, "family-tie.end", {
      subject: { type: "family-tie", id: tie.id },
      concerns: tie.employeeId,
      at: now,
    });
    return { tieId: tie.id };
  });
}
