import { z } from "zod";
import type { Prisma } from "@/lib/generated/prisma/client";
import { AGENCY, YEAR } from "../agency";
import { demoId } from "../ids";
import { unitId } from "../people";
import { readJson } from "../read-json";

const source = z.strictObject({ document: z.string(), url: z.string().nullable() }).nullable();

const indicatorSchema = z.strictObject({
  name: z.string(),
  measureUnit: z.string().nullable(),
  direction: z.enum(["higher", "lower"]).nullable(),
  measureKind: z.enum(["cumulative", "ratio", "index"]),
  baseline: z.number().nullable(),
  baselineYear: z.int().nullable(),
  target: z.number().nullable(),
  /** Made up: the invented city's figure until the third quarter. */
  actual: z.number().nullable(),
  source,
  note: z.string(),
  /** The row of prisma/seed/reference/strategy.json that it was taken from. */
  reference: z
    .strictObject({
      place: z.string(),
      objective: z.string().nullable(),
      indicator: z.string(),
      year: z.int().nullable(),
    })
    .nullable(),
  /** Targets of the years after; made up like the year's own. */
  series: z.array(z.strictObject({ year: z.int(), target: z.number() })).default([]),
  formula: z.string().optional(),
  dataSource: z.string().optional(),
  measuredBy: z.string().optional(),
  frequency: z.enum(["monthly", "quarterly", "half_yearly", "yearly"]).optional(),
});

const nodeSchema = z.strictObject({
  code: z.string(),
  level: z.enum(["vision", "mission", "goal", "objective", "programme", "activity", "unit_result"]),
  parent: z.string().nullable(),
  text: z.string(),
  unit: z.string().nullable(),
  period: z.string(),
  source,
  note: z.string().nullable(),
  indicators: z.array(indicatorSchema),
});

/** The agency's own tree: real objectives and indicators, the document named at each; what is made up says so. */
export const strategy = readJson(z.array(nodeSchema), import.meta.url, "../strategy.json");

export const nodeId = (code: string) => demoId("strategy-node", code);
export const indicatorId = (code: string, number: number) =>
  demoId("strategy-indicator", `${code}.${number}`);

export const strategyNodeRows = (): Prisma.StrategyNodeCreateManyInput[] =>
  strategy.map((node, sortOrder) => ({
    agencyId: AGENCY.id,
    id: nodeId(node.code),
    parentId: node.parent === null ? null : nodeId(node.parent),
    level: node.level,
    code: node.code,
    text: node.text,
    unitId: node.unit === null ? null : unitId(node.unit),
    period: node.period,
    sourceDocument: node.source?.document ?? null,
    sourceUrl: node.source?.url ?? null,
    sourceNote: node.note,
    sortOrder,
  }));

/** The years of one indicator share its series, which is known by the year in which it began. */
export const seriesId = (code: string, number: number) => demoId("strategy-series", `${code}.${number}`);

export const strategyIndicatorRows = (): Prisma.StrategyIndicatorCreateManyInput[] =>
  strategy.flatMap((node) =>
    node.indicators.flatMap((one, index) => {
      const definition = {
        agencyId: AGENCY.id,
        nodeId: nodeId(node.code),
        seriesId: seriesId(node.code, index + 1),
        name: one.name,
        measureUnit: one.measureUnit,
        direction: one.direction,
        measureKind: one.measureKind,
        baseline: one.baseline,
        baselineYear: one.baselineYear,
        sourceDocument: one.source?.document ?? null,
        sourceUrl: one.source?.url ?? null,
        sourceNote: one.note,
        formula: one.formula ?? null,
        dataSource: one.dataSource ?? null,
        measuredBy: one.measuredBy ?? null,
        frequency: one.frequency ?? null,
        sortOrder: index,
      };
      const own = indicatorId(node.code, index + 1);
      return [
        { ...definition, id: own, year: YEAR, target: one.target, actual: one.actual },
        ...one.series.map(({ year, target }) => ({
          ...definition,
          id: demoId("strategy-indicator", `${node.code}.${index + 1}/${year}`),
          year,
          target,
          actual: null,
        })),
      ];
    }),
  );

/** The indicator that `SS15.2` names: the second of the node SS15. Null where there is none. */
export function indicatorNamed(reference: string): { id: string; name: string } | null {
  const dot = reference.lastIndexOf(".");
  const [code, number] = [reference.slice(0, dot), Number(reference.slice(dot + 1))];
  const found = strategy.find((node) => node.code === code)?.indicators[number - 1];
  return found ? { id: indicatorId(code, number), name: found.name } : null;
}
