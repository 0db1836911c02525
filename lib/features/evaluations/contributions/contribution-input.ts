import { z } from "zod";
import { LEVELS } from "../../organization/rules/levels";

const id = z.uuid("input.not-uuid");

/** A level and a note on one row of another leader's staff. `version` 0: none before. */
export const giveContributionInput = z.object({
  resultId: id,
  periodId: id,
  version: z.coerce.number("input.invalid").int("input.invalid").min(0, "input.invalid"),
  level: z.enum(LEVELS, "input.not-chosen"),
  note: z.string().trim().min(1, "input.required").max(1_000, "input.too-long"),
  /** The person reads it now, not with the result. Once shared it stays shared. */
  isShared: z.stringbool("input.invalid").default(false),
});
export type GiveContributionInput = z.output<typeof giveContributionInput>;
