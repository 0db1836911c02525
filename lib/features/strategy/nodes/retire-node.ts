import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { holdTree, loadNode, nodeFacts, writeNode } from "../parts/tree-record";
import { checkRetirement } from "../rules/tree-draft";
import type { RetireNodeInput } from "./node-input";

/** A strategy planner ends a part below which nothing hangs any more. It stays readable, with the plans that supported it. */
export async function retireNode(ctx: Context, input: RetireNodeInput): Promise<{ parentId: string | null }> {
  return transact(ctx, "strategy.retire-node", input, async ({ db, now, today }) => {
    const { nodeId, version, reason } = input;
    const { agencyId } = ctx.actor;
    await holdTree(db, agencyId);
    const node = await loadNode(db, nodeId);
    authorize(ctx.actor, "strategy.retire-node", nodeFacts(node.unitId, today));
    assertRules(checkRetirement({ isRetired: node.isRetired, openChildren: node.childLevels.length }));
    const retiredOn = toDate(today);
    await writeNode(db, agencyId, { id: nodeId, version }, { retiredOn, retiredReason: reason });
    await db.strategyIndicator.updateMany({
      where: { agencyId, nodeId, retiredOn: null },
      data: { retiredOn, version: { increment: 1 } },
    });
    await recordAudit(db, ctx, "strategy.retire-node", {
      subject: { type: "strategy-node", id: nodeId },
      before: { code: node.code, text: node.text },
      after: { retiredOn: today },
      reason,
      at: now,
    });
    return { parentId: node.parentId };
  });
}
