import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { MovePlanResultInput } from "@/lib/features/work-plans/input";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { found } from "@/lib/platform/errors";

/** Moves a row one place up or down in its group; at the edge of the group nothing changes. */
export async function movePlanResult(
  ctx: Context,
  input: MovePlanResultInput,
): Promise<{ planId: string; resultId: string }> {
  return transact(ctx, "work-plan.move-result", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { planId, resultId } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.move-result", facts);
    await holdPlanForWriting(db, agencyId, planId, now);
    const rows = await db.plannedResult.findMany({
      where: { agencyId, workPlanId: planId },
      select: { id: true, kind: true, sortOrder: true },
      orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
    });
    const row = found(rows.find(({ id }) => id === resultId));
    const group = rows.filter(({ kind }) => kind === row.kind);
    const from = group.indexOf(row);
    const to = input.direction === "up" ? from - 1 : from + 1;
    const other = group[to];
    if (!other) return { planId, resultId };
    const order = group.map(({ id }) => id);
    order[from] = other.id;
    order[to] = row.id;
    // Numbered afresh, because copied rows may share a number.
    for (const [sortOrder, id] of order.entries())
      await db.plannedResult.update({ where: { agencyId_id: { agencyId, id } }, data: { sortOrder } });
    await recordAudit(db, ctx, "work-plan.move-result", {
      subject: { type: "work-plan", id: planId },
      before: { order: group.map(({ id }) => id) },
      after: { order },
      concerns: facts.employeeId,
      at: now,
    });
    return { planId, resultId };
  });
}
