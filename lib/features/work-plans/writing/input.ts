import { z } from "zod";
import { version, words } from "../input";
import { LIMITS } from "../rules/plan-draft";

const id = z.uuid("input.not-uuid");

/** 40 rows of the longest texts are shorter than this; a longer text is no plan. */
export const PASTE_LIMIT = 60_000;

export const pastePlanRowsInput = z.object({
  planId: id,
  text: z.string("input.invalid").max(PASTE_LIMIT, "input.too-long"),
  intent: z.enum(["preview", "save"], "input.unknown-choice").default("preview"),
});
export type PastePlanRowsInput = z.output<typeof pastePlanRowsInput>;

export const undoPasteInput = z.object({
  planId: id,
  /** The rows that one paste added, joined by dots: they travel in an address. */
  resultIds: z
    .string("input.invalid")
    .transform((joined) => joined.split("."))
    .pipe(z.array(id).min(1, "input.required").max(LIMITS.results, "input.too-many")),
});
export type UndoPasteInput = z.output<typeof undoPasteInput>;

/** Longest texts of an indicator's manual, in characters. */
export const MANUAL_LIMITS = {
  definition: 1_000,
  formula: 500,
  dataSource: 300,
  frequency: 120,
  measuredBy: 200,
} as const;

export const saveIndicatorManualInput = z.object({
  planId: id,
  indicatorId: id,
  version,
  definition: words(MANUAL_LIMITS.definition),
  formula: words(MANUAL_LIMITS.formula),
  dataSource: words(MANUAL_LIMITS.dataSource),
  frequency: words(MANUAL_LIMITS.frequency),
  measuredBy: words(MANUAL_LIMITS.measuredBy),
});
export type SaveIndicatorManualInput = z.output<typeof saveIndicatorManualInput>;
