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
});

const nodeSchema = z.strictObject({
  code: z.string(),
  level: z.enum(["vision", "mission", "goal", "objective", "unit_result"]),
  parent: z.string().nullable(),
  text: z.string(),
  unit: z.string().nullable(),
  period: z.string(),
  source,
  note: z.string().nullable(),
  indicators: z.array(indicatorSchema),
});

/** The agency's own tree: real objectives and indicators, the document named at each; what is made up says so. */
const strategy = readJson(z.array(nodeSchema), import.meta.url, "../strategy.json");

const nodeId = (code: string) => demoId("strategy-node", code);
const indicatorId = (code: string, number: number) => demoId("strategy-indicator", `${code}.${number}`);

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

export const strategyIndicatorRows = (): Prisma.StrategyIndicatorCreateManyInput[] =>
  strategy.flatMap((node) =>
    node.indicators.map((one, index) => ({
      agencyId: AGENCY.id,
      id: indicatorId(node.code, index + 1),
      nodeId: nodeId(node.code),
      name: one.name,
      measureUnit: one.measureUnit,
      direction: one.direction,
      measureKind: one.measureKind,
      year: YEAR,
      baseline: one.baseline,
      baselineYear: one.baselineYear,
      target: one.target,
      actual: one.actual,
      sourceDocument: one.source?.document ?? null,
      sourceUrl: one.source?.url ?? null,
      sourceNote: one.note,
      sortOrder: index,
    })),
  );

/** The indicator that `SS15.2` names: the second of the node SS15. Null where there is none. */
export function indicatorNamed(reference: string): { id: string; name: string } | null {
  const dot = reference.lastIndexOf(".");
  const [code, number] = [reference.slice(0, dot), Number(reference.slice(dot + 1))];
  const found = strategy.find((node) => node.code === code)?.indicators[number - 1];
  return found ? { id: indicatorId(code, number), name: found.name } : null;
}
