import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { SavePlanTemplateInput } from "@/lib/features/work-plans/templates/input";
import { families } from "@/lib/features/work-plans/writing/rules/families";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict, found } from "@/lib/platform/errors";

/**
 * Writes a template for a title or a family of posts, or changes one in use. Plans begun from it keep what they have: its rows
 * are copied, never linked. @throws AppError CONFLICT `work-plans.changed-meanwhile`
 */
export async function savePlanTemplate(
  ctx: Context,
  input: SavePlanTemplateInput,
): Promise<{ templateId: string }> {
  return transact(ctx, "plan-template.save", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "plan-template.save", { today });
    const { agencyId } = ctx.actor;
    const { name, title, family, rows } = input;
    if (family !== null && !families.some(({ key }) => key === family))
      assertRules([{ field: "family", reason: "work-plans.template-family" }]);
    const data = { name, title, family, rows, updatedAt: now };
    const templateId = input.templateId ?? newId();
    const before = input.templateId
      ? found(await db.planTemplate.findUnique({ where: { agencyId_id: { agencyId, id: templateId } } }))
      : null;
    if (before) {
      const { count } = await db.planTemplate.updateMany({
        where: { agencyId, id: templateId, version: input.version ?? 0, state: "active" },
        data: { ...data, version: { increment: 1 } },
      });
      if (count === 0) throw conflict("work-plans.changed-meanwhile");
    } else await db.planTemplate.create({ data: { ...data, agencyId, id: templateId, createdAt: now } });
    await recordAudit(db, ctx, "plan-template.save", {
      subject: { type: "plan-template", id: templateId },
      before,
      after: { name, title, family, rows },
      at: now,
    });
    return { templateId };
  });
}
