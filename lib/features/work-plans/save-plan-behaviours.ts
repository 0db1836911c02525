import "server-only";
import { authorize } from "@/lib/access/authorize";
import type { SavePlanBehavioursInput } from "@/lib/features/work-plans/input";
import { holdPlanForWriting } from "@/lib/features/work-plans/parts/hold-plan";
import { loadPlanFacts } from "@/lib/features/work-plans/parts/plan-facts";
import { BEHAVIOUR_VALUES } from "@/lib/features/work-plans/rules/behaviours";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules, conflict } from "@/lib/platform/errors";

export type SavedPart = { planId: string; version: number; savedAt: string };

/**
 * Saves the special expectations that the employee proposes. What the appraiser wrote stays the appraiser's.
 * Compare and set on the sum of the rows' versions: it grows with every change of any of the seven.
 */
export async function savePlanBehaviours(ctx: Context, input: SavePlanBehavioursInput): Promise<SavedPart> {
  return transact(ctx, "work-plan.save-behaviours", input, async ({ db, now, today }) => {
    const { agencyId } = ctx.actor;
    const { planId, expectations } = input;
    const facts = await loadPlanFacts(db, planId, today);
    authorize(ctx.actor, "work-plan.save-behaviours", facts);
    await holdPlanForWriting(db, agencyId, planId, now);
    const rows = await db.plannedBehaviour.findMany({ where: { agencyId, workPlanId: planId } });
    const total = rows.reduce((sum, row) => sum + row.version, 0);
    if (total !== input.version) throw conflict("work-plans.changed-meanwhile");
    const changed = BEHAVIOUR_VALUES.flatMap((value) => {
      const row = rows.find((one) => one.value === value);
      const expectation = expectations[value];
      return expectation === undefined || expectation === (row?.expectation ?? "")
        ? []
        : [{ value, row, expectation }];
    });
    assertRules(
      changed
        .filter(({ row }) => row?.writtenBy === "appraiser")
        .map(({ value }) => ({ field: `expectations.${value}`, reason: "work-plans.expectation-of-leader" })),
    );
    for (const { value, row, expectation } of changed) {
      const data = { expectation, writtenBy: expectation === "" ? null : ("employee" as const) };
      if (row)
        await db.plannedBehaviour.update({
          where: { agencyId_id: { agencyId, id: row.id } },
          data: { ...data, version: { increment: 1 } },
        });
      else
        await db.plannedBehaviour.create({
          data: { agencyId, id: newId(), workPlanId: planId, value, ...data },
        });
    }
    if (changed.length > 0)
      await recordAudit(db, ctx, "work-plan.save-behaviours", {
        subject: { type: "work-plan", id: planId },
        before: changed.map(({ value, row }) => ({ value, expectation: row?.expectation ?? "" })),
        after: changed.map(({ value, expectation }) => ({ value, expectation })),
        concerns: facts.employeeId,
        at: now,
      });
    return { planId, version: total + changed.length, savedAt: now.toISOString() };
  });
}
