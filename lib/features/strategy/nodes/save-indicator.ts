import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { holdSeries } from "../parts/series";
import { loadNode, nodeFacts } from "../parts/tree-record";
import type { SaveIndicatorInput } from "./node-input";

/**
 * A strategy planner says how a part is measured: name, unit, direction, definition, and target and actual year by year. A year
 * once written is emptied, never taken away, because plans may point at it.
 */
export async function saveIndicator(ctx: Context, input: SaveIndicatorInput): Promise<{ nodeId: string }> {
  return transact(ctx, "strategy.save-indicator", input, async ({ db, now, today }) => {
    const { nodeId, seriesId, version, targets, reason, ...definition } = input;
    const { agencyId } = ctx.actor;
    const node = await loadNode(db, nodeId);
    authorize(ctx.actor, "strategy.save-indicator", nodeFacts(node.unitId, today));
    assertRules(node.isRetired ? [{ reason: "strategy.node-retired" }] : []);
    const before = seriesId === null ? null : await holdSeries(db, { nodeId, seriesId, version });
    assertRules(before?.isRetired ? [{ reason: "strategy.indicator-retired" }] : []);
    const known = new Map(before?.years.map((row) => [row.year, row.id]) ?? []);
    const fresh = targets.filter(
      (row) => !known.has(row.year) && (row.target !== null || row.actual !== null),
    );
    assertRules(
      known.size + fresh.length === 0
        ? [{ field: "targets.0.target", reason: "strategy.indicator-no-year" }]
        : [],
    );
    const id = seriesId ?? newId();
    await db.strategyIndicator.updateMany({
      where: { agencyId, nodeId, seriesId: id },
      data: { ...definition, version: { increment: 1 } },
    });
    for (const { year, target, actual } of targets) {
      const own = known.get(year);
      if (own)
        await db.strategyIndicator.updateMany({ where: { agencyId, id: own }, data: { target, actual } });
    }
    const { _max: last } = await db.strategyIndicator.aggregate({
      where: { nodeId },
      _max: { sortOrder: true },
    });
    const sortOrder = before?.sortOrder ?? (last.sortOrder ?? -1) + 1;
    await db.strategyIndicator.createMany({
      data: fresh.map((row) => ({
        agencyId,
        id: newId(),
        nodeId,
        seriesId: id,
        sortOrder,
        ...definition,
        ...row,
      })),
    });
    await recordAudit(db, ctx, "strategy.save-indicator", {
      subject: { type: "strategy-indicator", id },
      before: before && { name: before.name, targets: before.years },
      after: { nodeId, ...definition, targets },
      reason,
      at: now,
    });
    return { nodeId };
  });
}
