import "server-only";
import type { Context } from "@/lib/platform/context";
import { read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { achievementPercent, type Achievement } from "./rules/achievement";
import type { StrategyBranch, StrategyNodeView } from "./rules/views";

/** No strategy is deeper; a walk that gets there goes round, and ends. */
const DEEPEST = 32;

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Achievement as the product computes it: more is better, or (2 × target − actual) ÷ target as most LAKIP reports print it. */
function achievementOf(
  target: string | null,
  actual: string | null,
  direction: "higher" | "lower" | null,
): Achievement {
  const comparator = direction === "lower" ? ("lte" as const) : ("gte" as const);
  return achievementPercent({
    target:
      target === null
        ? null
        : NUMBER.test(target)
          ? { form: "number", comparator, value: target }
          : { form: "text", text: target },
    actual: actual === null ? null : NUMBER.test(actual) ? { value: actual } : { text: actual },
    direction,
    formula: "two_minus",
  });
}

type NodeRow = StrategyNodeView & {
  document: string | null;
  url: string | null;
  childCount: number;
  indicatorCount: number;
};

const view = ({ document, url, ...row }: NodeRow) => ({ ...row, source: { document, url } });

/** One node of the agency's tree with its way up, its children and its indicators; null is the top. Three statements at most. */
export async function getStrategyBranch(ctx: Context, nodeId: string | null): Promise<StrategyBranch> {
  return read(ctx, async (db) => {
    const children = await db.$queryRaw<NodeRow[]>`
      SELECT n.id, n.level::text AS level, n.code, n.text, u.name AS "unitName", n.period, n.source_note AS note, n.source_document AS document, n.source_url AS url,
        (SELECT count(*)::int FROM strategy_node c WHERE c.agency_id = n.agency_id AND c.parent_id = n.id) AS "childCount",
        (SELECT count(*)::int FROM strategy_indicator i WHERE i.agency_id = n.agency_id AND i.node_id = n.id) AS "indicatorCount"
      FROM strategy_node n LEFT JOIN unit u ON u.agency_id = n.agency_id AND u.id = n.unit_id
      WHERE n.parent_id IS NOT DISTINCT FROM ${nodeId}::uuid ORDER BY n.sort_order, n.code LIMIT 60`;
    if (nodeId === null) return { path: [], node: null, children: children.map(view), indicators: [] };
    const up = await db.$queryRaw<(NodeRow & { depth: number })[]>`
      WITH RECURSIVE up AS (
        SELECT n.*, 0 AS depth FROM strategy_node n WHERE n.id = ${nodeId}::uuid
        UNION ALL SELECT p.*, up.depth + 1 FROM strategy_node p JOIN up ON p.agency_id = up.agency_id AND p.id = up.parent_id AND up.depth < ${DEEPEST}
      )
      SELECT up.id, up.level::text AS level, up.code, up.text, u.name AS "unitName", up.period, up.source_note AS note, up.source_document AS document,
        up.source_url AS url, 0 AS "childCount", 0 AS "indicatorCount", up.depth
      FROM up LEFT JOIN unit u ON u.agency_id = up.agency_id AND u.id = up.unit_id ORDER BY up.depth DESC`;
    const own = up.at(-1);
    if (!own) throw notFound();
    const indicators = await db.strategyIndicator.findMany({
      where: { nodeId },
      orderBy: [{ sortOrder: "asc" }, { year: "asc" }],
    });
    const path = up.map(({ depth: _depth, ...row }) => view(row));
    return {
      path: path.slice(0, -1),
      node: path.at(-1) ?? null,
      children: children.map(view),
      indicators: indicators.map((row) => {
        const [target, actual] = [row.target?.toString() ?? null, row.actual?.toString() ?? null];
        return {
          id: row.id,
          name: row.name,
          measureUnit: row.measureUnit,
          direction: row.direction,
          year: row.year,
          baseline: row.baseline?.toString() ?? null,
          target,
          actual,
          achievement: achievementOf(target, actual, row.direction),
          note: row.sourceNote,
          source: { document: row.sourceDocument, url: row.sourceUrl },
        };
      }),
    };
  });
}
