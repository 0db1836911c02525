import "server-only";
import { authorize } from "@/lib/access/authorize";
import { rederiveBelow } from "@/lib/features/employees/parts/derive-lines";
import { changeChart } from "@/lib/features/organization/parts/change-chart";

import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { MoveUnitInput } from "./chart-input";

/** HR hangs a unit, with all below it, under another one from a day on. */
export async function moveUnit(ctx: Context, input: MoveUnitInput): Promise<{ unitId: string }> {
  return transact(ctx, "unit.move", input, async (unit) => {
    authorize(ctx.actor, "unit.move", { today: unit.today, unitId: input.unitId });
    const { day, reason } = input;
    const { linePosts, subjectId } = await changeChart(unit, ctx, "unit.move", {
      change: { kind: "move_unit", day, unitId: input.unitId, parentId: input.parentId },
      version: input.version,
      reason,
    });
    await rederiveBelow(unit.db, ctx.actor.agencyId, linePosts, day);
    return { unitId: subjectId };
  });
}
