import { z } from "zod";
import { parseFigure } from "../rules/figure";
import { LEVELS } from "../rules/tree-draft";

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const needed = (most: number) =>
  z.string("input.required").trim().min(1, "input.required").max(most, "input.too-long");
/** An empty field is no value. */
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, "input.too-long")
    .default("")
    .transform((text) => (text === "" ? null : text));
const empty = z
  .literal("")
  .optional()
  .transform(() => null);
const figure = z
  .string()
  .max(40, "input.too-long")
  .default("")
  .transform((text, ctx) => {
    if (text.trim() === "") return null;
    const read = parseFigure(text);
    if (read === null) ctx.addIssue({ code: "custom", message: "strategy.figure-form" });
    return read;
  });
const year = z.coerce
  .number("input.not-number")
  .int("input.not-integer")
  .min(2000, "input.too-small")
  .max(2200, "input.too-large");
const optionalYear = z.union([empty, year]);

const words = {
  level: z.enum(LEVELS, "input.not-chosen"),
  code: needed(40).regex(/^[\p{L}\p{N}][\p{L}\p{N}.\-/]*$/u, "strategy.code-form"),
  text: needed(1_000),
  unitId: z.union([empty, id]),
  period: optional(40),
  sourceDocument: optional(400),
  sourceUrl: z.union([empty, z.url({ protocol: /^https?$/, error: "input.not-link" })]),
  sourceNote: optional(1_000),
};
const reason = needed(1_000);

export const addNodeInput = z.object({ parentId: z.union([empty, id]), ...words });
export type AddNodeInput = z.output<typeof addNodeInput>;

export const changeNodeInput = z.object({ nodeId: id, version, ...words, reason });
export type ChangeNodeInput = z.output<typeof changeNodeInput>;

export const moveNodeInput = z.object({ nodeId: id, version, parentId: z.union([empty, id]), reason });
export type MoveNodeInput = z.output<typeof moveNodeInput>;

export const retireNodeInput = z.object({ nodeId: id, version, reason });
export type RetireNodeInput = z.output<typeof retireNodeInput>;

export const saveIndicatorInput = z.object({
  nodeId: id,
  /** Absent for a new indicator. */
  seriesId: z.union([empty, id]),
  /** The versions of all its years together; 0 for a new one. */
  version: z.coerce.number("input.invalid").int("input.invalid").min(0, "input.invalid"),
  name: needed(500),
  measureUnit: needed(60),
  direction: z.enum(["higher", "lower"], "input.not-chosen"),
  measureKind: z.enum(["cumulative", "ratio", "index"], "input.not-chosen"),
  baseline: figure,
  baselineYear: optionalYear,
  formula: optional(2_000),
  dataSource: optional(400),
  measuredBy: optional(400),
  frequency: z.union([empty, z.enum(["monthly", "quarterly", "half_yearly", "yearly"], "input.not-chosen")]),
  targets: z
    .array(z.object({ year, target: figure, actual: figure }))
    .max(30, "input.too-many")
    .default([]),
  reason,
});
export type SaveIndicatorInput = z.output<typeof saveIndicatorInput>;

export const retireIndicatorInput = z.object({ nodeId: id, seriesId: id, version, reason });
export type RetireIndicatorInput = z.output<typeof retireIndicatorInput>;
