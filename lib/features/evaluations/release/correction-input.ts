import { z } from "zod";
import { LEVELS } from "../../organization/rules/levels";
import { scoreEvaluationInput } from "../input";

const rating = z.enum(LEVELS, "input.unknown-choice");

/** The whole result as it should read; what is left out stays as it was signed. The reason stands in the new version. */
export const correctEvaluationInput = scoreEvaluationInput.extend({
  resultRating: rating.optional(),
  behaviourRating: rating.optional(),
  reason: z.string().trim().min(1, "evaluations.revision-reason").max(1_000, "evaluations.too-long"),
});
export type CorrectEvaluationInput = z.output<typeof correctEvaluationInput>;
