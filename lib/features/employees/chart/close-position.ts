import "server-only";
import { authorize } from "@/lib/access/authorize";
import { rederiveBelow } from "@/lib/features/employees/parts/derive-lines";
import { changeChart } from "@/lib/features/organization/parts/change-chart";

import { addDays } from "@/lib/features/organization/rules/dates";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import type { ClosePositionInput } from "./chart-input";

/** HR closes a post after a last day; what stood under it rises to the next post above. */
export async function closePosition(
  ctx: Context,
  input: ClosePositionInput,
): Promise<{ positionId: string }> {
  return transact(ctx, "position.close", input, async (unit) => {
    authorize(ctx.actor, "position.close", { today: unit.today });
    const { day, reason } = input;
    const { linePosts, subjectId } = await changeChart(unit, ctx, "position.close", {
      change: { kind: "close_position", day, positionId: input.positionId },
      version: input.version,
      reason,
    });
    await rederiveBelow(unit.db, ctx.actor.agencyId, linePosts, addDays(day, 1));
    return { positionId: subjectId };
  });
}
