import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { holdTree, loadNode, loadParent, nodeFacts, writeNode } from "../parts/tree-record";
import { checkPlace } from "../rules/tree-draft";
import type { MoveNodeInput } from "./node-input";

/** A strategy planner hangs a part, with all that lies below it, under another part. */
export async function moveNode(ctx: Context, input: MoveNodeInput): Promise<{ nodeId: string }> {
  return transact(ctx, "strategy.move-node", input, async ({ db, now, today }) => {
    const { nodeId, version, parentId, reason } = input;
    const { agencyId } = ctx.actor;
    await holdTree(db, agencyId);
    const node = await loadNode(db, nodeId);
    authorize(ctx.actor, "strategy.move-node", nodeFacts(node.unitId, today));
    assertRules(node.isRetired ? [{ reason: "strategy.node-retired" }] : []);
    const parent = await loadParent(db, parentId);
    assertRules(checkPlace({ id: nodeId, level: node.level, parent, childLevels: node.childLevels }));
    await writeNode(db, agencyId, { id: nodeId, version }, { parentId });
    await recordAudit(db, ctx, "strategy.move-node", {
      subject: { type: "strategy-node", id: nodeId },
      before: { parentId: node.parentId },
      after: { parentId },
      reason,
      at: now,
    });
    return { nodeId };
  });
}
