import "server-only";
import { authorize } from "@/lib/access/authorize";
import { rederiveBelow } from "@/lib/features/employees/parts/derive-lines";
import { changeChart } from "@/lib/features/organization/parts/change-chart";

import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { MergeUnitInput } from "./chart-input";

/** HR merges a unit into another: posts and lower units pass over, the unit ends the day before. */
export async function mergeUnit(ctx: Context, input: MergeUnitInput): Promise<{ unitId: string }> {
  return transact(ctx, "unit.merge", input, async (unit) => {
    authorize(ctx.actor, "unit.merge", { today: unit.today, unitId: input.unitId });
    const { day, reason } = input;
    const { linePosts, subjectId } = await changeChart(unit, ctx, "unit.merge", {
      change: { kind: "merge_unit", day, unitId: input.unitId, intoId: input.intoId },
      version: input.version,
      reason,
    });
    await rederiveBelow(unit.db, ctx.actor.agencyId, linePosts, day);
    return { unitId: subjectId };
  });
}
