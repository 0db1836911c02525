import { z } from "zod";

const id = z.uuid("input.not-uuid");

/** What is left to whoever appraises now, about one plan in one period. `version` 0: none before. */
export const writeHandoverInput = z.object({
  workPlanId: id,
  periodId: id,
  version: z.coerce.number("input.invalid").int("input.invalid").min(0, "input.invalid"),
  text: z.string().trim().min(1, "input.required").max(4_000, "input.too-long"),
  results: z
    .array(z.object({ resultId: id, text: z.string().trim().max(1_000, "input.too-long").default("") }))
    .max(100, "input.too-many")
    .default([])
    .transform((rows) => rows.filter(({ text }) => text !== "")),
});
export type WriteHandoverInput = z.output<typeof writeHandoverInput>;
