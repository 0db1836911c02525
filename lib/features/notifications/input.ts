import { z } from "zod";

/** One message, or all that are unread. */
export const markReadInput = z.object({ notificationId: z.uuid("input.not-uuid").optional() });
export type MarkReadInput = z.output<typeof markReadInput>;
