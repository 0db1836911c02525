import "server-only";
import { authorize, unitsVisible } from "@/lib/access/authorize";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Context } from "@/lib/platform/context";
import { read, type Tx } from "@/lib/platform/db";
import { loadNode, nodeFacts, type NodeRecord } from "../parts/tree-record";
import { LEVELS, rankOf, type Level } from "../rules/tree-draft";

export type UnitChoice = { id: string; name: string };
export type ParentChoice = { id: string; level: Level; code: string; text: string };

export type NodeForm = {
  node: NodeRecord | null;
  parent: ParentChoice | null;
  /** Levels that the part may have below its parent. */
  levels: Level[];
  units: UnitChoice[];
  mayBeNobodys: boolean;
};

/** Units of which the reader may keep parts of the tree; null in `visible` is the whole agency. One statement. */
async function loadUnits(db: Tx, ctx: Context): Promise<{ units: UnitChoice[]; mayBeNobodys: boolean }> {
  const visible = unitsVisible(ctx.actor, "strategy.change-node", ctx.today);
  const units = await db.unit.findMany({
    where: {
      ...(visible === null ? {} : { id: { in: visible } }),
      OR: [{ validUntil: null }, { validUntil: { gte: new Date(`${ctx.today}T00:00:00.000Z`) } }],
    },
    select: { id: true, name: true },
    orderBy: [{ sortOrder: "asc" }, { name: "asc" }],
    take: 2_000,
  });
  return { units, mayBeNobodys: visible === null };
}

async function loadChoice(db: Tx, id: string | null): Promise<ParentChoice | null> {
  if (id === null) return null;
  const { level, code, text } = await loadNode(db, id);
  return { id, level, code, text };
}

/** What a form for a new part needs. Two statements. @throws AppError NOT_FOUND for whoever keeps nothing of the tree */
export async function getNewNode(ctx: Context, parentId: string | null): Promise<NodeForm> {
  return read(ctx, async (db) => {
    const parent = await loadChoice(db, parentId);
    const choice = await loadUnits(db, ctx);
    const [own] = choice.units;
    authorize(
      ctx.actor,
      "strategy.add-node",
      nodeFacts(choice.mayBeNobodys ? null : (own?.id ?? null), ctx.today),
    );
    const levels = parent ? LEVELS.filter((level) => rankOf(level) > rankOf(parent.level)) : [LEVELS[0]];
    return { node: null, parent, levels, ...choice };
  });
}

/** What the forms for one part need. Three statements. @throws AppError NOT_FOUND */
export async function getNodeForm(ctx: Context, nodeId: string): Promise<NodeForm & { node: NodeRecord }> {
  return read(ctx, async (db) => {
    const node = await loadNode(db, nodeId);
    authorize(ctx.actor, "strategy.change-node", nodeFacts(node.unitId, ctx.today));
    const parent = await loadChoice(db, node.parentId);
    const lowest = Math.min(...node.childLevels.map(rankOf), LEVELS.length);
    const levels = LEVELS.filter(
      (level) =>
        rankOf(level) < lowest && (parent ? rankOf(level) > rankOf(parent.level) : level === "vision"),
    );
    return { node, parent, levels, ...(await loadUnits(db, ctx)) };
  });
}

const MOST_PARENTS = 30;

/** Parts under which a part may hang, by words or code: above its own level and not below itself. One statement. */
export async function findParents(
  ctx: Context,
  node: { id: string; level: Level },
  words: string,
): Promise<ParentChoice[]> {
  const above = LEVELS.slice(0, rankOf(node.level));
  if (above.length === 0 || words.trim() === "") return [];
  const like = `%${words.trim().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return read(
    ctx,
    (db) => db.$queryRaw<ParentChoice[]>`
      SELECT n.id, n.level::text AS level, n.code, n.text FROM strategy_node n
      WHERE n.retired_on IS NULL AND n.level::text IN (${Prisma.join(above)}) AND n.id <> ${node.id}::uuid AND (n.code ILIKE ${like} OR n.text ILIKE ${like})
      ORDER BY n.level, n.sort_order, n.code LIMIT ${MOST_PARENTS}`,
  );
}
