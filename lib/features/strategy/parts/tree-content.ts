import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { TreeContent } from "../rules/difference";

/** The whole tree in force with its indicators and targets, top levels first. One statement; only a version reads it whole. */
export async function loadTreeContent(db: Tx): Promise<TreeContent> {
  const rows = await db.$queryRaw<{ nodes: TreeContent["nodes"] | null }[]>`
    SELECT json_agg(json_build_object('id', n.id, 'parentId', n.parent_id, 'level', n.level, 'code', n.code, 'text', n.text, 'unitName', u.name,
      'indicators', COALESCE((
        SELECT json_agg(json_build_object('id', s.series_id, 'name', s.name, 'measureUnit', s.measure_unit, 'direction', s.direction, 'formula', s.formula,
          'dataSource', s.data_source, 'targets', s.targets) ORDER BY s.place, s.series_id)
        FROM (
          SELECT i.series_id, min(i.name) AS name, min(i.measure_unit) AS measure_unit, min(i.direction) AS direction, min(i.formula) AS formula,
            min(i.data_source) AS data_source, min(i.sort_order) AS place,
            json_agg(json_build_object('year', i.year, 'target', trim_scale(i.target)::text) ORDER BY i.year) AS targets
          FROM strategy_indicator i WHERE i.agency_id = n.agency_id AND i.node_id = n.id AND i.retired_on IS NULL GROUP BY i.series_id
        ) s), '[]'::json)
    ) ORDER BY n.level, n.sort_order, n.code) AS nodes
    FROM strategy_node n LEFT JOIN unit u ON u.agency_id = n.agency_id AND u.id = n.unit_id WHERE n.retired_on IS NULL`;
  return { nodes: rows[0]?.nodes ?? [] };
}
