import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { refuseTakenCode } from "../parts/codes";
import { holdTree, loadNode, loadParent, nodeFacts, writeNode } from "../parts/tree-record";
import { checkPlace } from "../rules/tree-draft";
import type { ChangeNodeInput } from "./node-input";

/**
 * A strategy planner words a part anew, names another unit or source, or puts it on another level. Plans that were sent keep the
 * words they were signed with.
 */
export async function changeNode(ctx: Context, input: ChangeNodeInput): Promise<{ nodeId: string }> {
  return transact(ctx, "strategy.change-node", input, async ({ db, now, today }) => {
    const { nodeId, version, reason, ...words } = input;
    const { agencyId } = ctx.actor;
    await holdTree(db, agencyId);
    const node = await loadNode(db, nodeId);
    authorize(ctx.actor, "strategy.change-node", nodeFacts(node.unitId, today));
    // Whoever keeps one unit's part does not hand it to another.
    authorize(ctx.actor, "strategy.change-node", nodeFacts(words.unitId, today));
    assertRules(node.isRetired ? [{ reason: "strategy.node-retired" }] : []);
    const parent = await loadParent(db, node.parentId);
    assertRules(
      checkPlace({ id: nodeId, level: words.level, parent, childLevels: node.childLevels }).map((one) =>
        one.field === "parentId" ? { ...one, field: "level" } : one,
      ),
    );
    await refuseTakenCode(db, words.code, nodeId);
    await writeNode(db, agencyId, { id: nodeId, version }, words);
    const { level, code, text, unitId, period, sourceDocument, sourceUrl, sourceNote } = node;
    await recordAudit(db, ctx, "strategy.change-node", {
      subject: { type: "strategy-node", id: nodeId },
      before: { level, code, text, unitId, period, sourceDocument, sourceUrl, sourceNote },
      after: words,
      reason,
      at: now,
    });
    return { nodeId };
  });
}
