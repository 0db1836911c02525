import "server-only";
import { authorize } from "@/lib/access/authorize";
import { rederiveBelow } from "@/lib/features/employees/parts/derive-lines";
import { changeChart } from "@/lib/features/organization/parts/change-chart";

import { addDays } from "@/lib/features/organization/rules/dates";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { CloseUnitInput } from "./chart-input";

/** HR closes a unit after a last day; refused while people hold posts there afterwards. */
export async function closeUnit(ctx: Context, input: CloseUnitInput): Promise<{ unitId: string }> {
  return transact(ctx, "unit.close", input, async (unit) => {
    authorize(ctx.actor, "unit.close", { today: unit.today, unitId: input.unitId });
    const { day, reason } = input;
    const { linePosts, subjectId } = await changeChart(unit, ctx, "unit.close", {
      change: { kind: "close_unit", day, unitId: input.unitId },
      version: input.version,
      reason,
    });
    await rederiveBelow(unit.db, ctx.actor.agencyId, linePosts, addDays(day, 1));
    return { unitId: subjectId };
  });
}
