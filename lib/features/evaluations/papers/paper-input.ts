import { z } from "zod";

export const orderPapersInput = z.object({ evaluationId: z.uuid("input.not-uuid") });
export type OrderPapersInput = z.output<typeof orderPapersInput>;
