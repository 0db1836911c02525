import "server-only";
import { authorize } from "@/lib/access/authorize";
import { recordAudit } from "@/lib/platform/audit";
import { fromDate, newId, toDate } from "@/lib/platform/clock";
import type { Context } from "@/lib/platform/context";
import { transact } from "@/lib/platform/db";
import { assertRules } from "@/lib/platform/errors";
import { sealed } from "../parts/sealed";
import { loadTreeContent } from "../parts/tree-content";
import { holdTree, nodeFacts } from "../parts/tree-record";
import { treeDifference, type TreeContent } from "../rules/difference";
import type { RecordVersionInput } from "./version-input";

/**
 * The planner of the whole agency fixes the tree as the version that a planning document sets (RPJMD, Renstra or an amendment of
 * it). Versions follow one another in time, each differs from the one before, and none is changed afterwards.
 */
export async function recordVersion(
  ctx: Context,
  input: RecordVersionInput,
): Promise<{ versionId: string; number: number }> {
  return transact(ctx, "strategy.record-version", input, async ({ db, now, today }) => {
    authorize(ctx.actor, "strategy.record-version", nodeFacts(null, today));
    const { agencyId, employeeId, name } = ctx.actor;
    await holdTree(db, agencyId);
    const tree = await loadTreeContent(db);
    assertRules(tree.nodes.length === 0 ? [{ reason: "strategy.version-empty" }] : []);
    const last = await db.strategyVersion.findFirst({ orderBy: { number: "desc" } });
    const before = last ? (JSON.parse(last.content) as TreeContent) : { nodes: [] };
    const changes = treeDifference(before, tree);
    assertRules([
      ...(last && input.startsOn <= fromDate(last.startsOn)
        ? [{ field: "startsOn", reason: "strategy.version-start-order" }]
        : []),
      ...(changes.length === 0 ? [{ reason: "strategy.version-no-difference" }] : []),
    ]);
    const id = newId();
    const number = (last?.number ?? 0) + 1;
    const seal = sealed(tree);
    const { startsOn, ...about } = input;
    await db.strategyVersion.create({
      data: {
        agencyId,
        id,
        number,
        ...about,
        startsOn: toDate(startsOn),
        ...seal,
        authorId: employeeId,
        authorName: name,
        createdAt: now,
      },
    });
    await recordAudit(db, ctx, "strategy.record-version", {
      subject: { type: "strategy-version", id },
      after: { number, ...input, sha256: seal.sha256, changes: changes.length },
      reason: input.reason,
      at: now,
    });
    return { versionId: id, number };
  });
}
