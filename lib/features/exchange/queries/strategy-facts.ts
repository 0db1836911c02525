import "server-only";
import type { Step } from "../parts/import-step";
import type { Problem } from "../rules/import-problems";
import type { Values } from "../rules/parse-row";
import { orderOfParents } from "../rules/plan-structure";
import {
  planIndicator,
  planNode,
  type IndicatorRow,
  type NodeRow,
  type StrategyFacts,
  type StrategyPlan,
} from "../strategy-rules/plan-strategy";
import { indicatorKey } from "../strategy-rules/read-strategy";
import type { Level } from "../../strategy/rules/tree-draft";

/** What only the whole file knows: levels of its parts by code in small letters, circles, and the order of entering by key. */
type OfFile = {
  levels: ReadonlyMap<string, Level>;
  circles: ReadonlySet<string>;
  depth: ReadonlyMap<string, number>;
};
type Row = { id: string; values: Values; key: string | null };
type Planned = {
  row: Row;
  problems: Problem[];
  action: StrategyPlan["action"] | "faulty";
  plan: { kind: "strategy"; plan: StrategyPlan } | null;
};
type Told = { key: string; values: Values; isReadable: boolean };

/**
 * Levels, circles and order of the whole file. A row
 * that cannot be entered, because it is faulty or stands there twice, is no part that others may hang below.
 */
export async function strategyFileFacts({ db, importId }: Step): Promise<OfFile> {
  const rows = await db.$queryRaw<Told[]>`
    SELECT key, parsed->'values' AS values, problems = '[]' AND count(*) OVER (PARTITION BY key) = 1 AS "isReadable" FROM import_row
    WHERE import_id = ${importId}::uuid AND key IS NOT NULL AND parsed IS NOT NULL`;
  const nodes = await db.$queryRaw<{ code: string; parent: string | null }[]>`
    SELECT lower(n.code) AS code, lower(p.code) AS parent FROM strategy_node n
    LEFT JOIN strategy_node p ON p.agency_id = n.agency_id AND p.id = n.parent_id`;
  const parentOf = new Map<string, string | null>(nodes.map(({ code, parent }) => [code, parent]));
  const levels = new Map<string, Level>();
  for (const { key, values } of rows) {
    if (values.nodeParent) parentOf.set(key, values.nodeParent.toLowerCase());
    else if (!parentOf.has(key)) parentOf.set(key, null);
  }
  const order = orderOfParents(parentOf);
  for (const { key, values, isReadable } of rows) {
    if (!isReadable || !values.nodeLevel || values.nodeLevel === "indicator" || order.circles.has(key))
      continue;
    levels.set(key, values.nodeLevel as Level);
  }
  return { ...order, levels };
}

async function loadNodes({ db }: Step, codes: readonly string[]): Promise<Map<string, NodeRow>> {
  const nodes = await db.$queryRaw<NodeRow[]>`
    SELECT n.id, n.version, n.code, n.level::text AS level, n.text, n.unit_id AS "unitId", n.period, n.parent_id AS "parentId",
      p.code AS "parentCode", n.retired_on IS NOT NULL AS "isRetired", n.source_document AS "sourceDocument", n.source_url AS "sourceUrl", n.source_note AS "sourceNote"
    FROM strategy_node n LEFT JOIN strategy_node p ON p.agency_id = n.agency_id AND p.id = n.parent_id
    WHERE lower(n.code) = ANY(${[...codes]}::text[]) ORDER BY n.code DESC`;
  return new Map(nodes.map((node) => [node.code.toLowerCase(), node]));
}

async function loadIndicators({ db }: Step, codes: readonly string[]): Promise<Map<string, IndicatorRow>> {
  const rows = await db.$queryRaw<IndicatorRow[]>`
    SELECT i.id, i.version, n.code AS "nodeCode", i.name, i.year, i.measure_unit AS "measureUnit", i.direction::text AS direction,
      i.measure_kind::text AS "measureKind", trim_scale(i.baseline)::text AS baseline, i.baseline_year AS "baselineYear",
      trim_scale(i.target)::text AS target, trim_scale(i.actual)::text AS actual,
      i.formula, i.data_source AS "dataSource", i.measured_by AS "measuredBy", i.retired_on IS NOT NULL AS "isRetired",
      i.source_document AS "sourceDocument", i.source_url AS "sourceUrl", i.source_note AS "sourceNote"
    FROM strategy_indicator i JOIN strategy_node n ON n.agency_id = i.agency_id AND n.id = i.node_id
    WHERE lower(n.code) = ANY(${[...codes]}::text[]) ORDER BY i.sort_order DESC, i.id DESC`;
  return new Map(rows.map((row) => [indicatorKey(row.nodeCode, row.name, row.year), row]));
}

/**
 * What rows of a strategy would do.
 * @param isEntering only what is in the agency by now counts as a part above, and what the batch itself brings
 */
export async function planStrategyRows(
  step: Step,
  file: Pick<StrategyFacts, "book" | "circles"> & Partial<Pick<OfFile, "levels">>,
  rows: readonly Row[],
  isEntering: boolean,
): Promise<Planned[]> {
  const parents = rows.flatMap(({ values }) => values.nodeParent?.toLowerCase() ?? []);
  const nodes = await loadNodes(step, [...parents, ...rows.flatMap(({ key }) => key ?? [])]);
  const above = [...nodes.values()].flatMap(({ parentCode }) => parentCode?.toLowerCase() ?? []);
  for (const [code, node] of await loadNodes(step, above)) nodes.set(code, node);
  const indicators = await loadIndicators(step, parents);
  const brought = new Map<string, Level>(isEntering ? [] : (file.levels ?? []));
  const levelOf = (code: string) => {
    const stored = nodes.get(code);
    return stored?.isRetired ? null : (brought.get(code) ?? stored?.level ?? null);
  };
  const facts = { book: file.book, circles: file.circles, levelOf };
  return rows.map((row): Planned => {
    const key = row.key ?? "";
    const isIndicator = row.values.nodeLevel === "indicator";
    const { problems, plan } = isIndicator
      ? planIndicator(row.values, indicators.get(key) ?? null, facts)
      : planNode(row.values, nodes.get(key) ?? null, facts);
    if (!plan) return { row, problems, action: "faulty", plan: null };
    if (plan.of === "node") brought.set(key, plan.fields.level);
    return { row, problems, action: plan.action, plan: { kind: "strategy", plan } };
  });
}
