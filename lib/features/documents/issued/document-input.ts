import { z } from "zod";

export const revokeDocumentInput = z.object({
  documentId: z.uuid("input.not-uuid"),
  version: z.coerce.number("input.not-number").int("input.not-integer"),
  reason: z.string().trim().min(1, "documents.revoke-reason-missing").max(500, "input.too-long"),
});
export type RevokeDocumentInput = z.output<typeof revokeDocumentInput>;
