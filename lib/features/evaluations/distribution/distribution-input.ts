import { z } from "zod";
import { UNIT_ACHIEVEMENTS } from "@/lib/features/organization/rules/levels";

const id = z.uuid("input.not-uuid");
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const LONGEST_REASON = 2_000;

/** What the address of the pages says; what cannot be read is left out, never an error page. */
export const distributionFilter = z.object({
  period: optional(id),
  unit: optional(id),
  as: optional(z.enum(UNIT_ACHIEVEMENTS)),
});
export type DistributionFilter = z.output<typeof distributionFilter>;

/** `revision`: the newest reason that the form showed, 0 for none. */
export const explainDistributionInput = z.object({
  unitId: id,
  periodId: id,
  revision: z.coerce.number("input.invalid").int("input.invalid").min(0, "input.invalid"),
  achievement: z.enum(UNIT_ACHIEVEMENTS, "input.unknown-choice"),
  text: z.string().trim().min(1, "evaluations.explanation-missing").max(LONGEST_REASON, "input.too-long"),
});
export type ExplainDistributionInput = z.output<typeof explainDistributionInput>;
