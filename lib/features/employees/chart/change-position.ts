import "server-only";
import { authorize } from "@/lib/access/authorize";
import { rederiveBelow } from "@/lib/features/employees/parts/derive-lines";
import { changeChart } from "@/lib/features/organization/parts/change-chart";

import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { positionFactsOf, type ChangePositionInput } from "./chart-input";

/** HR changes what a post is, where it stands or under whom, from a day on. */
export async function changePosition(
  ctx: Context,
  input: ChangePositionInput,
): Promise<{ positionId: string }> {
  return transact(ctx, "position.change", input, async (unit) => {
    authorize(ctx.actor, "position.change", { today: unit.today, unitId: input.unitId });
    const { day, reason } = input;
    const { linePosts, subjectId } = await changeChart(unit, ctx, "position.change", {
      change: { kind: "change_position", day, positionId: input.positionId, facts: positionFactsOf(input) },
      version: input.version,
      reason,
    });
    await rederiveBelow(unit.db, ctx.actor.agencyId, linePosts, day);
    return { positionId: subjectId };
  });
}
