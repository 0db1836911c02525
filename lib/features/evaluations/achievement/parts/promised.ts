import "server-only";
import type { Direction } from "@/lib/features/strategy/rules/achievement";
import type { MeasureKind } from "@/lib/features/strategy/rules/track";
import type { Tx } from "@/lib/platform/db";

/** One indicator that a unit promised for a year, with its figure of a period. Decimals as strings. */
export type PromisedRow = {
  indicatorId: string;
  nodeText: string;
  indicatorText: string;
  measureUnit: string | null;
  direction: Direction | null;
  measureKind: MeasureKind;
  target: string;
  /** From the agreement in force, or from the tree while the unit has agreed nothing. */
  origin: "agreement" | "tree";
  figure: {
    actual: string;
    source: string;
    note: string;
    recordedBy: string;
    recordedOn: string;
    version: number;
  } | null;
};

/** What a unit promised for the period's year: its agreement in force, else the tree's indicators of its own parts. One statement. */
export async function loadPromised(
  db: Tx,
  { unitId, periodId, timeZone }: { unitId: string; periodId: string; timeZone: string },
): Promise<PromisedRow[]> {
  return db.$queryRaw<PromisedRow[]>`
    WITH at AS (SELECT * FROM period WHERE id = ${periodId}::uuid),
    agreed AS (
      SELECT a.* FROM performance_agreement a JOIN at ON at.agency_id = a.agency_id AND a.year = at.year
      WHERE a.unit_id = ${unitId}::uuid AND a.state = 'agreed'
    ), promised AS (
      SELECT x.agency_id, x.indicator_id, x.node_text, x.indicator_text, x.measure_unit, x.direction, x.target, x.sort_order, 'agreement' AS origin
      FROM agreement_item x JOIN agreed ON agreed.agency_id = x.agency_id AND agreed.id = x.agreement_id
      UNION ALL
      SELECT i.agency_id, i.id, n.text, i.name, i.measure_unit, i.direction, i.target, i.sort_order, 'tree'
      FROM strategy_node n
      JOIN at ON at.agency_id = n.agency_id
      JOIN strategy_indicator i ON i.agency_id = n.agency_id AND i.node_id = n.id AND i.year = at.year AND i.retired_on IS NULL AND i.target IS NOT NULL
      WHERE n.unit_id = ${unitId}::uuid AND n.retired_on IS NULL AND NOT EXISTS (SELECT FROM agreed)
    )
    SELECT p.indicator_id AS "indicatorId", p.node_text AS "nodeText", p.indicator_text AS "indicatorText", p.measure_unit AS "measureUnit",
      p.direction::text AS direction, i.measure_kind::text AS "measureKind", trim_scale(p.target)::text AS target, p.origin,
      CASE WHEN f.id IS NOT NULL THEN json_build_object('actual', trim_scale(f.actual)::text, 'source', f.source, 'note', f.note, 'recordedBy', e.name,
        'recordedOn', (f.recorded_at AT TIME ZONE ${timeZone})::date, 'version', f.version) END AS figure
    FROM promised p
    JOIN strategy_indicator i ON i.agency_id = p.agency_id AND i.id = p.indicator_id
    LEFT JOIN achievement_figure f ON f.agency_id = p.agency_id AND f.indicator_id = p.indicator_id AND f.unit_id = ${unitId}::uuid AND f.period_id = ${periodId}::uuid
    LEFT JOIN employee e ON e.agency_id = f.agency_id AND e.id = f.recorded_by_id
    ORDER BY p.sort_order, p.indicator_id LIMIT 100`;
}
