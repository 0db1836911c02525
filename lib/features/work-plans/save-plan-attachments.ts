import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { SavePlanAttachmentsInput } from "@/lib/features/work-plans/input";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import type { AttachmentKind } from "@/lib/features/work-plans/rules/plan-draft";
import type { SavedPart } from "@/lib/features/work-plans/save-plan-behaviours";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { conflict } from "@/lib/platform/errors";

const KINDS: readonly AttachmentKind[] = ["resource", "accountability", "consequence"];

/**
 * Replaces the lines of the lampiran. Compare and set on the highest version of a line; an emptied lampiran keeps one blank
 * line, so that its version goes on growing.
 */
export async function savePlanAttachments(ctx: Context, input: SavePlanAttachmentsInput): Promise<SavedPart> {
  return transact(ctx, "work-plan.save-attachments", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { planId } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.save-attachments", facts);
    await holdPlanForWriting(db, agencyId, planId, now);
    const rows = await db.planAttachment.findMany({
      where: { agencyId, workPlanId: planId },
      select: { kind: true, text: true, version: true },
      orderBy: [{ kind: "asc" }, { sortOrder: "asc" }],
    });
    const current = Math.max(0, ...rows.map((row) => row.version));
    if (current !== input.version) throw conflict("work-plans.changed-meanwhile");
    const lines = KINDS.flatMap((kind) => input[kind].map((text) => ({ kind, text })));
    const before = rows.flatMap(({ kind, text }) => (text === "" ? [] : [{ kind, text }]));
    const savedAt = now.toISOString();
    if (JSON.stringify(before) === JSON.stringify(lines)) return { planId, version: current, savedAt };
    const version = current + 1;
    const kept = lines.length > 0 ? lines : [{ kind: "resource" as const, text: "" }];
    await db.planAttachment.deleteMany({ where: { agencyId, workPlanId: planId } });
    await db.planAttachment.createMany({
      data: kept.map((line, sortOrder) => ({
        ...line,
        agencyId,
        id: newId(),
        workPlanId: planId,
        sortOrder,
        version,
      })),
    });
    await recordAudit(db, ctx, "work-plan.save-attachments", {
      subject: { type: "work-plan", id: planId },
      before,
      after: lines,
      concerns: facts.employeeId,
      at: now,
    });
    return { planId, version, savedAt };
  });
}
