import { z } from "zod";
import { GAP_KINDS } from "@/lib/features/strategy/rules/gaps";

const year = z.coerce.number().int().min(2000).max(2200).optional().catch(undefined);

/** Filters as they stand in an address. */
export const alignmentFilter = z.object({
  unit: z.uuid().optional().catch(undefined),
  year,
  /** Figures worked out now, also where kept ones would do. */
  fresh: z.literal("1").optional().catch(undefined),
});
export type AlignmentFilter = z.output<typeof alignmentFilter>;

export const gapFilter = z.object({
  kind: z.enum(GAP_KINDS).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  year,
});
export type GapFilter = z.output<typeof gapFilter>;
