import { z } from "zod";

export const planDocumentInput = z.object({ planId: z.uuid("input.not-uuid") });
export type PlanDocumentInput = z.output<typeof planDocumentInput>;

/** Years in which there can be a plan under the rule in force. */
const FIRST_YEAR = 2022;
const LAST_YEAR = 2100;

/** No unit is the whole agency. */
export const documentBatchInput = z.object({
  unitId: z
    .union([z.literal(""), z.uuid("input.not-uuid")])
    .optional()
    .transform((value) => value || null),
  year: z.coerce.number("input.not-number").int("input.not-integer").min(FIRST_YEAR).max(LAST_YEAR),
});
export type DocumentBatchInput = z.output<typeof documentBatchInput>;

/** The passphrase goes to the signing service and nowhere else: it is in no log, no record and no form that is shown again. */
export const signPlanDocumentInput = z.object({
  planId: z.uuid("input.not-uuid"),
  nik: z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{16}$/, "documents.nik-wrong")),
  certificatePassword: z.string().min(1, "documents.certificate-password-missing").max(200, "input.too-long"),
});
export type SignPlanDocumentInput = z.output<typeof signPlanDocumentInput>;
