import { z } from "zod";

/** No unit is the whole agency. */
export const orderReleaseInput = z.object({
  periodId: z.uuid("input.not-uuid"),
  unitId: z
    .union([z.literal(""), z.uuid("input.not-uuid")])
    .optional()
    .transform((value) => value || null),
});
export type OrderReleaseInput = z.output<typeof orderReleaseInput>;

export const undoSignatureInput = z.object({
  evaluationId: z.uuid("input.not-uuid"),
  version: z.coerce.number("input.invalid").int("input.invalid").min(1, "input.invalid"),
  reason: z.string().trim().min(1, "evaluations.undo-reason-missing").max(1000, "evaluations.too-long"),
});
export type UndoSignatureInput = z.output<typeof undoSignatureInput>;
