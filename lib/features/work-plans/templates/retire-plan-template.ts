import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { RetirePlanTemplateInput } from "@/lib/features/work-plans/templates/input";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict, found } from "@/lib/platform/errors";

/** Takes a template out of use: nobody begins with it any more, and it stays to be read. Compare and set. */
export async function retirePlanTemplate(
  ctx: Context,
  input: RetirePlanTemplateInput,
): Promise<{ templateId: string }> {
  return transact(ctx, "plan-template.retire", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "plan-template.retire", { today });
    const { agencyId } = ctx.actor;
    const { templateId, version } = input;
    const before = found(
      await db.planTemplate.findUnique({ where: { agencyId_id: { agencyId, id: templateId } } }),
    );
    const { count } = await db.planTemplate.updateMany({
      where: { agencyId, id: templateId, version, state: "active" },
      data: { state: "retired", updatedAt: now, version: { increment: 1 } },
    });
    if (count === 0) throw conflict("work-plans.changed-meanwhile");
    await recordAudit(db, ctx, "plan-template.retire", {
      subject: { type: "plan-template", id: templateId },
      before: { name: before.name, state: before.state },
      after: { state: "retired" },
      at: now,
    });
    return { templateId };
  });
}
