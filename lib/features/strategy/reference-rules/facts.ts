import { z } from "zod";

const orNull = <T extends z.ZodType>(type: T) =>
  type.nullish().transform((value): z.output<T> | null => value ?? null);
const text = orNull(z.string());
const year = orNull(z.number());
const figure = z
  .union([z.number(), z.string()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : String(value)));

/** Years with their figures, earliest first. */
const series = orNull(z.record(z.string(), z.union([z.number(), z.string()]))).transform((found) =>
  Object.entries(found ?? {})
    .map(([of, value]) => ({ year: Number(of), value: String(value) }))
    .sort((a, b) => a.year - b.year),
);

const source = z
  .looseObject({
    document: text,
    url: text,
    kind: text,
    /** False where the collector could read only a part of the address. */
    urlComplete: orNull(z.boolean()),
    note: text,
  })
  .nullish()
  .transform((found) => found ?? { document: null, url: null, kind: null, urlComplete: null, note: null });

/** The facts of each kind of row as collected; a field that is absent or null counts as "not in the source". */
export const placeFacts = z.looseObject({
  kind: text,
  parent: text,
  bpsCode: text,
  note: text,
  licence: text,
  inUserDocuments: z.boolean().nullish(),
});
export const statementFacts = z.looseObject({ no: year, period: text, source });
export const objectiveFacts = z.looseObject({
  code: text,
  level: text,
  text,
  mission: text,
  goal: text,
  responsibleUnit: text,
  period: text,
  reportedAverageAchievementPercent: figure,
});
export const indicatorFacts = z.looseObject({
  unit: text,
  direction: orNull(z.enum(["higher", "lower"])),
  year,
  baseline: figure,
  baselineYear: year,
  target: figure,
  targetSeries: series,
  endOfPeriodTarget: orNull(z.object({ year: z.number(), value: z.union([z.number(), z.string()]) })),
  realisation: figure,
  realisationSeries: series,
  reportedAchievementPercent: figure,
  reportedCategory: text,
  responsibleUnit: text,
  note: text,
  source,
});
export const scaleFacts = z.looseObject({
  unit: text,
  boundaries: text,
  bands: z.array(z.object({ from: year, to: year, label: z.string() })),
  source,
});
export type ReferenceSource = z.output<typeof source>;
export type YearFigure = { year: number; value: string };
