import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { holdSeries } from "../parts/series";
import { loadNode, nodeFacts } from "../parts/tree-record";
import type { RetireIndicatorInput } from "./node-input";

/** A strategy planner ends an indicator. Plans that support it keep it; new ones can no longer choose it. */
export async function retireIndicator(
  ctx: Context,
  input: RetireIndicatorInput,
): Promise<{ nodeId: string }> {
  return transact(ctx, "strategy.retire-indicator", input, async ({ db, now, today }) => {
    const { nodeId, seriesId, version, reason } = input;
    const { agencyId } = ctx.actor;
    const node = await loadNode(db, nodeId);
    authorize(ctx.actor, "strategy.retire-indicator", nodeFacts(node.unitId, today));
    const series = await holdSeries(db, { nodeId, seriesId, version });
    assertRules(series.isRetired ? [{ reason: "strategy.indicator-retired" }] : []);
    await db.strategyIndicator.updateMany({
      where: { agencyId, nodeId, seriesId },
      data: { retiredOn: toDate(today), version: { increment: 1 } },
    });
    await recordAudit(db, ctx, "strategy.retire-indicator", {
      subject: { type: "strategy-indicator", id: seriesId },
      before: { name: series.name },
      after: { retiredOn: today },
      reason,
      at: now,
    });
    return { nodeId };
  });
}
