import "server-only";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Level } from "../../strategy/rules/tree-draft";

/** A part of the tree, or an indicator of it in one year, as the import reads it. Figures are decimals as text. */
export type StrategyRow = {
  level: Level | "indicator";
  code: string | null;
  parent: string | null;
  text: string;
  unitCode: string | null;
  period: string | null;
  measureUnit: string | null;
  direction: "higher" | "lower" | null;
  measureKind: "cumulative" | "ratio" | "index" | "text" | null;
  year: number | null;
  target: string | null;
  actual: string | null;
  baseline: string | null;
  baselineYear: number | null;
  formula: string | null;
  dataSource: string | null;
  measuredBy: string | null;
  sourceDocument: string | null;
  sourceUrl: string | null;
  sourceNote: string | null;
};

/** The whole tree of the agency without what was retired, each part followed by its indicators. One statement. */
export const strategyRows: Prisma.Sql = Prisma.sql`
  SELECT row.level, row.code, row.parent, row.text, row."unitCode", row.period, row."measureUnit", row.direction, row."measureKind", row.year,
    row.target, row.actual, row.baseline, row."baselineYear", row.formula, row."dataSource", row."measuredBy", row."sourceDocument", row."sourceUrl", row."sourceNote"
  FROM (
    SELECT n.level::text AS level, n.code, p.code AS parent, n.text, u.code AS "unitCode", n.period, NULL AS "measureUnit", NULL AS direction,
      NULL AS "measureKind", NULL::int AS year, NULL AS target, NULL AS actual, NULL AS baseline, NULL::int AS "baselineYear",
      NULL AS formula, NULL AS "dataSource", NULL AS "measuredBy",
      n.source_document AS "sourceDocument", n.source_url AS "sourceUrl", n.source_note AS "sourceNote",
      n.sort_order AS node_order, n.code AS node_code, -1 AS own_order, n.id
    FROM strategy_node n
    LEFT JOIN strategy_node p ON p.agency_id = n.agency_id AND p.id = n.parent_id
    LEFT JOIN unit u ON u.agency_id = n.agency_id AND u.id = n.unit_id
    WHERE n.retired_on IS NULL
    UNION ALL
    SELECT 'indicator', NULL, n.code, i.name, NULL, NULL, i.measure_unit, i.direction::text, i.measure_kind::text, i.year,
      trim_scale(i.target)::text, trim_scale(i.actual)::text, trim_scale(i.baseline)::text, i.baseline_year,
      i.formula, i.data_source, i.measured_by, i.source_document, i.source_url, i.source_note, n.sort_order, n.code, i.sort_order, i.id
    FROM strategy_indicator i JOIN strategy_node n ON n.agency_id = i.agency_id AND n.id = i.node_id
    WHERE i.retired_on IS NULL AND n.retired_on IS NULL
  ) row ORDER BY row.node_order, row.node_code, row.own_order, row.year, row.id`;
