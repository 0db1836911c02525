import "server-only";
import { authorize } from "@/lib/access/authorize";
import { rederiveBelow } from "@/lib/features/employees/parts/derive-lines";
import { changeChart } from "@/lib/features/organization/parts/change-chart";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { positionFactsOf, type AddPositionInput } from "./chart-input";

/** HR adds a post to a unit from a day on. */
export async function addPosition(ctx: Context, input: AddPositionInput): Promise<{ positionId: string }> {
  return transact(ctx, "position.add", input, async (unit) => {
    authorize(ctx.actor, "position.add", { today: unit.today });
    const { day, reason } = input;
    const { linePosts, subjectId } = await changeChart(unit, ctx, "position.add", {
      change: { kind: "add_position", day, positionId: newId(), facts: positionFactsOf(input) },
      version: 0,
      reason,
    });
    await rederiveBelow(unit.db, ctx.actor.agencyId, linePosts, day);
    return { positionId: subjectId };
  });
}
