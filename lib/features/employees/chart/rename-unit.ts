import "server-only";
import { authorize } from "@/lib/access/authorize";
import { rederiveBelow } from "@/lib/features/employees/parts/derive-lines";
import { changeChart } from "@/lib/features/organization/parts/change-chart";

import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { RenameUnitInput } from "./chart-input";

/** HR gives a unit another name or code from a day on; what was signed keeps the name of its day. */
export async function renameUnit(ctx: Context, input: RenameUnitInput): Promise<{ unitId: string }> {
  return transact(ctx, "unit.rename", input, async (unit) => {
    authorize(ctx.actor, "unit.rename", { today: unit.today, unitId: input.unitId });
    const { day, reason } = input;
    const { linePosts, subjectId } = await changeChart(unit, ctx, "unit.rename", {
      change: {
        kind: "rename_unit",
        day,
        unitId: input.unitId,
        facts: { name: input.name, code: input.code },
      },
      version: input.version,
      reason,
    });
    await rederiveBelow(unit.db, ctx.actor.agencyId, linePosts, day);
    return { unitId: subjectId };
  });
}
