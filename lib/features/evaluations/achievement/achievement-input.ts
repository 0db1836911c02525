import { z } from "zod";
import { UNIT_ACHIEVEMENTS } from "../../organization/rules/levels";

const id = z.uuid("input.not-uuid");
const LONGEST_NOTE = 1_000;
const LONGEST_TEXT = 4_000;
/** Digits before the point that the column holds. */
const LARGEST = /^-?\d{1,14}([.,]\d{1,6})?$/;

/** A figure of one indicator of the agreement, reached from the year's first day to the period's last. `version` 0: none before. */
export const recordFigureInput = z.object({
  unitId: id,
  periodId: id,
  indicatorId: id,
  version: z.coerce.number("input.invalid").int("input.invalid").min(0, "input.invalid"),
  actual: z
    .string("evaluations.figure-not-number")
    .trim()
    .regex(LARGEST, "evaluations.figure-not-number")
    .transform((text) => text.replace(",", ".")),
  source: z.string().trim().min(1, "evaluations.figure-source").max(LONGEST_NOTE, "input.too-long"),
  note: z.string().trim().max(LONGEST_NOTE, "input.too-long").default(""),
});
export type RecordFigureInput = z.output<typeof recordFigureInput>;

export const recommendAchievementInput = z.object({
  unitId: id,
  periodId: id,
  level: z.enum(UNIT_ACHIEVEMENTS, "evaluations.achievement-required"),
  grounds: z.string().trim().min(1, "evaluations.grounds-required").max(LONGEST_TEXT, "input.too-long"),
});
export type RecommendAchievementInput = z.output<typeof recommendAchievementInput>;
