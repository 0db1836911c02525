import { z } from "zod";
import { BATCH_CHOICES } from "./rules/paper-batch";

export const orderPapersInput = z.object({ evaluationId: z.uuid("input.not-uuid") });
export type OrderPapersInput = z.output<typeof orderPapersInput>;

/** No unit is the whole agency. */
export const paperBatchInput = z.object({
  periodId: z.uuid("documents.period-missing"),
  unitId: z
    .union([z.literal(""), z.uuid("input.not-uuid")])
    .optional()
    .transform((value) => value || null),
  paper: z.enum(BATCH_CHOICES, "input.not-chosen"),
  purpose: z.string().trim().min(1, "documents.purpose-missing").max(300, "input.too-long"),
});
export type PaperBatchInput = z.output<typeof paperBatchInput>;
