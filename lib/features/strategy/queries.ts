import "server-only";
import { z } from "zod";
import type { Context } from "@/lib/platform/context";
import { globalDb, read } from "@/lib/platform/db";
import { notFound } from "@/lib/platform/errors";
import { achievementPercent, type Achievement } from "./rules/achievement";
import type { IndicatorView, Source, StrategyBranch, StrategyNodeView } from "./rules/views";

/** No strategy is deeper; a walk that gets there goes round, and ends. */
const DEEPEST = 32;

export type ReferencePlaceRow = {
  place: string;
  name: string;
  kind: string | null;
  named: boolean;
  visions: number;
  missions: number;
  objectives: number;
  indicators: number;
};

export type ReferencePlace = {
  place: string;
  name: string;
  note: string | null;
  visions: { text: string; period: string | null; source: Source }[];
  missions: { text: string; period: string | null; source: Source }[];
  objectives: {
    id: string;
    code: string | null;
    text: string;
    mission: string | null;
    goal: string | null;
    unit: string | null;
    period: string | null;
    indicators: IndicatorView[];
  }[];
};

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const figure = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value)));

/** The facts of a row as collected; a field that is absent counts as "not in the source". */
const facts = z.looseObject({
  kind: text,
  note: text,
  period: text,
  code: text,
  mission: text,
  goal: text,
  responsibleUnit: text,
  unit: text,
  direction: z
    .enum(["higher", "lower"])
    .nullish()
    .transform((value) => value ?? null),
  year: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  baseline: figure,
  target: figure,
  realisation: figure,
  reportedAchievementPercent: figure,
  inUserDocuments: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
});

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

/** The real places of the reference library, those of the named documents first. One statement; no agency's data. */
export async function listReferencePlaces(): Promise<ReferencePlaceRow[]> {
  const rows = await globalDb().$queryRaw<
    (Omit<ReferencePlaceRow, "named" | "kind"> & { facts: unknown; order: number })[]
  >`
    SELECT p.place, p.text AS name, p.facts, p.sort_order AS "order",
      count(r.id) FILTER (WHERE r.kind = 'vision')::int AS visions, count(r.id) FILTER (WHERE r.kind = 'mission')::int AS missions,
      count(r.id) FILTER (WHERE r.kind = 'objective')::int AS objectives, count(r.id) FILTER (WHERE r.kind = 'indicator')::int AS indicators
    FROM reference_strategy p LEFT JOIN reference_strategy r ON r.place = p.place AND r.kind <> 'place'
    WHERE p.kind = 'place' GROUP BY p.id ORDER BY p.sort_order`;
  return rows.map(({ facts: raw, order: _order, ...row }) => {
    const known = facts.parse(raw);
    return { ...row, kind: known.kind, named: known.inUserDocuments };
  });
}

/** One real place with everything that its sources hold. @throws AppError NOT_FOUND */
export async function getReferencePlace(place: string): Promise<ReferencePlace> {
  const rows = await globalDb().referenceStrategy.findMany({
    where: { place },
    orderBy: [{ kind: "asc" }, { sortOrder: "asc" }],
  });
  const head = rows.find((row) => row.kind === "place");
  if (!head) throw notFound();
  const read = rows.map((row) => ({ ...row, known: facts.parse(row.facts) }));
  const source = (row: { sourceDocument: string | null; sourceUrl: string | null }): Source => ({
    document: row.sourceDocument,
    url: row.sourceUrl,
  });
  const simple = (kind: "vision" | "mission") =>
    read
      .filter((row) => row.kind === kind)
      .map((row) => ({ text: row.text, period: row.known.period, source: source(row) }));
  return {
    place,
    name: head.text,
    note: facts.parse(head.facts).note,
    visions: simple("vision"),
    missions: simple("mission"),
    objectives: read
      .filter((row) => row.kind === "objective")
      .map((row) => ({
        id: row.id,
        code: row.known.code,
        text: row.text,
        mission: row.known.mission,
        goal: row.known.goal,
        unit: row.known.responsibleUnit,
        period: row.known.period,
        indicators: read
          .filter((other) => other.kind === "indicator" && other.parentId === row.id)
          .map((other) => ({
            id: other.id,
            name: other.text,
            measureUnit: other.known.unit,
            direction: other.known.direction,
            year: other.known.year,
            baseline: other.known.baseline,
            target: other.known.target,
            actual: other.known.realisation,
            achievement: achievementOf(other.known.target, other.known.realisation, other.known.direction),
            reportedPercent: other.known.reportedAchievementPercent,
            note: other.known.note,
            source: source(other),
          })),
      })),
  };
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
          reportedPercent: null,
          note: row.sourceNote,
          source: { document: row.sourceDocument, url: row.sourceUrl },
        };
      }),
    };
  });
}
