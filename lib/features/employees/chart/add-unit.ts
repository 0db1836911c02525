import "server-only";
import { authorize } from "@/lib/access/authorize";
import { rederiveBelow } from "@/lib/features/employees/parts/derive-lines";
import { changeChart } from "@/lib/features/organization/parts/change-chart";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { unitFactsOf, type AddUnitInput } from "./chart-input";

/** HR adds a unit under another from a day on. */
export async function addUnit(ctx: Context, input: AddUnitInput): Promise<{ unitId: string }> {
  return transact(ctx, "unit.add", input, async (unit) => {
    authorize(ctx.actor, "unit.add", { today: unit.today });
    const { day, reason } = input;
    const { linePosts, subjectId } = await changeChart(unit, ctx, "unit.add", {
      change: { kind: "add_unit", day, unitId: newId(), facts: unitFactsOf(input) },
      version: 0,
      reason,
    });
    await rederiveBelow(unit.db, ctx.actor.agencyId, linePosts, day);
    return { unitId: subjectId };
  });
}
