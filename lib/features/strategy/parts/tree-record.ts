import "server-only";
import type { Facts } from "@/lib/access/relations";
import type { Tx } from "@/lib/platform/db";
import { conflict, notFound } from "@/lib/platform/errors";
import type { Level, Place } from "../rules/tree-draft";

/** A part of the tree as a change meets it. */
export type NodeRecord = {
  id: string;
  parentId: string | null;
  level: Level;
  code: string;
  text: string;
  unitId: string | null;
  period: string | null;
  sourceDocument: string | null;
  sourceUrl: string | null;
  sourceNote: string | null;
  isRetired: boolean;
  version: number;
  childLevels: Level[];
};

/** No strategy is deeper; a walk that gets there goes round, and ends. */
export const DEEPEST = 32;

/** What belongs to no unit is the whole agency's: only a grant without a unit reaches it. */
export const nodeFacts = (unitId: string | null, today: string): Facts => ({ today, unitId: unitId ?? "" });

/** One change of the tree at a time in an agency: two moves at once could hang two parts below each other. */
export async function holdTree(db: Tx, agencyId: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`strategy/${agencyId}`}, 0))`;
}

/** @throws AppError NOT_FOUND */
export async function loadNode(db: Tx, nodeId: string): Promise<NodeRecord> {
  const [node] = await db.$queryRaw<NodeRecord[]>`
    SELECT n.id, n.parent_id AS "parentId", n.level::text AS level, n.code, n.text, n.unit_id AS "unitId", n.period, n.source_document AS "sourceDocument",
      n.source_url AS "sourceUrl", n.source_note AS "sourceNote", n.retired_on IS NOT NULL AS "isRetired", n.version,
      ARRAY(SELECT c.level::text FROM strategy_node c WHERE c.agency_id = n.agency_id AND c.parent_id = n.id AND c.retired_on IS NULL) AS "childLevels"
    FROM strategy_node n WHERE n.id = ${nodeId}::uuid`;
  if (!node) throw notFound();
  return node;
}

/** Where a part is to hang, with the way up from there. @throws AppError NOT_FOUND */
export async function loadParent(db: Tx, parentId: string | null): Promise<Place["parent"]> {
  if (parentId === null) return null;
  const [parent] = await db.$queryRaw<NonNullable<Place["parent"]>[]>`
    WITH RECURSIVE up AS (
      SELECT n.id, n.parent_id, 0 AS depth FROM strategy_node n WHERE n.id = ${parentId}::uuid
      UNION ALL SELECT p.id, p.parent_id, up.depth + 1 FROM strategy_node p JOIN up ON p.id = up.parent_id AND up.depth < ${DEEPEST}
    )
    SELECT n.id, n.level::text AS level, n.retired_on IS NOT NULL AS "isRetired", ARRAY(SELECT up.id::text FROM up) AS "pathIds"
    FROM strategy_node n WHERE n.id = ${parentId}::uuid`;
  if (!parent) throw notFound();
  return parent;
}

/** Writes a part as it was seen; the loser of a race is told. @throws AppError CONFLICT */
export async function writeNode(
  db: Tx,
  agencyId: string,
  { id, version }: { id: string; version: number },
  data: Parameters<Tx["strategyNode"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await db.strategyNode.updateMany({
    where: { agencyId, id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict("strategy.changed-meanwhile");
}
