import { z } from "zod";
import { version, words } from "./input";
import { LIMITS } from "./rules/plan-draft";
import { BEHAVIOUR_VALUES } from "./rules/behaviours";

const id = z.uuid("input.not-uuid");
const note = words(1_000);

export const planVersionInput = z.object({ planId: id, version });
export type PlanVersionInput = z.output<typeof planVersionInput>;

/** Notes by row; a row without words has no note. The general note belongs to no row. */
export const returnWorkPlanInput = planVersionInput.extend({
  general: note.default(""),
  notes: z.record(id, note).default({}),
  expectations: z.partialRecord(z.enum(BEHAVIOUR_VALUES), words(LIMITS.expectation)).default({}),
});
export type ReturnWorkPlanInput = z.output<typeof returnWorkPlanInput>;
