import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { newId } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { refuseTakenCode } from "../parts/codes";
import { holdTree, loadParent, nodeFacts } from "../parts/tree-record";
import { checkPlace } from "../rules/tree-draft";
import type { AddNodeInput } from "./node-input";

/** A strategy planner adds a part to the tree, last among those beside it. */
export async function addNode(ctx: Context, input: AddNodeInput): Promise<{ nodeId: string }> {
  return transact(ctx, "strategy.add-node", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "strategy.add-node", nodeFacts(input.unitId, today));
    const { agencyId } = ctx.actor;
    await holdTree(db, agencyId);
    const parent = await loadParent(db, input.parentId);
    assertRules(checkPlace({ id: null, level: input.level, parent, childLevels: [] }));
    await refuseTakenCode(db, input.code, null);
    const id = newId();
    const { _max: last } = await db.strategyNode.aggregate({
      where: { parentId: input.parentId },
      _max: { sortOrder: true },
    });
    await db.strategyNode.create({ data: { agencyId, id, ...input, sortOrder: (last.sortOrder ?? 0) + 1 } });
    await recordAudit(db, ctx, "strategy.add-node", {
      subject: { type: "strategy-node", id },
      after: input,
      at: now,
    });
    return { nodeId: id };
  });
}
