import { z } from "zod";
import { BEHAVIOUR_VALUES } from "./rules/behaviours";

const id = z.uuid("input.not-uuid");
const version = z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid");
const words = z.string().trim().max(1_000, "input.too-long");

export const planVersionInput = z.object({ planId: id, version });
export type PlanVersionInput = z.output<typeof planVersionInput>;

/** Notes by row; a row without words has no note. The general note belongs to no row. */
export const returnWorkPlanInput = planVersionInput.extend({
  general: words.default(""),
  notes: z.record(id, words).default({}),
  expectations: z
    .partialRecord(z.enum(BEHAVIOUR_VALUES), z.string().trim().max(500, "input.too-long"))
    .default({}),
});
export type ReturnWorkPlanInput = z.output<typeof returnWorkPlanInput>;
